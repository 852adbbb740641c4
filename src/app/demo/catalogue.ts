import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { setCatalogueEntry } from '#modules/interventions';
import { newId } from '#platform/ids';

type Entry = z.input<typeof setCatalogueEntry.input>;

/** Given to whoever asks, and by the board's decision not documented with whom. */
const WITHOUT_IDENTITY = {
  assessed: false,
  identity: 'exempted',
  exemption: 'Socialnämnden 2025-09-16 § 88',
} as const;

/** What the demo municipality can give; the methods are the field's own, what is said of them is invented. */
const ENTRIES: readonly (Pick<Entry, 'name' | 'assessed'> & Partial<Entry>)[] = [
  {
    name: 'Samtal för unga om cannabis',
    method: 'HAP',
    targetGroup: 'Unga som använder cannabis',
    ageFrom: 13,
    ageTo: 21,
    assessed: true,
    training: 'Utbildning i HAP',
    places: 12,
    evidence: 'Uppföljningen 2025: åtta av tolv hade slutat eller använde mindre vid avslutet.',
  },
  {
    name: 'Färdighetsträning i känsloreglering',
    method: 'RePulse',
    targetGroup: 'Den som har svårt att hantera känslor',
    ageFrom: 5,
    assessed: true,
    places: 10,
  },
  {
    name: 'Motiverande samtal',
    method: 'MI',
    targetGroup: 'Alla som vill ändra en vana',
    assessed: false,
    identity: 'counselling',
  },
  {
    name: 'Återfallsprevention',
    method: 'ÅP',
    targetGroup: 'Unga och vuxna med skadligt bruk',
    ageFrom: 15,
    assessed: true,
    places: 16,
  },
  {
    name: 'Funktionell familjeterapi',
    method: 'FFT',
    targetGroup: 'Familjer med unga som bryter normer',
    ageFrom: 11,
    ageTo: 18,
    assessed: true,
    training: 'FFT-terapeut',
    places: 8,
    regime: 'bought',
  },
  {
    name: 'Intensiv hemmabaserad familjebehandling',
    targetGroup: 'Barnfamiljer där ett barn riskerar att placeras',
    ageFrom: 0,
    ageTo: 18,
    assessed: true,
    places: 6,
  },
  {
    name: 'Familjebehandling',
    evaluation: 'https://utvardering.bjorkvik.example/familjebehandling',
    targetGroup: 'Barnfamiljer',
    ageFrom: 0,
    ageTo: 18,
    assessed: true,
    places: 24,
  },
  { name: 'Föräldrastöd i grupp', targetGroup: 'Föräldrar', ...WITHOUT_IDENTITY, places: 15 },
  {
    name: 'Kriminalitet som livsstil',
    targetGroup: 'Den som vill lämna ett kriminellt liv',
    ageFrom: 15,
    assessed: true,
    training: 'Utbildad handledare',
    places: 8,
  },
  {
    name: 'Stöd till barn som har upplevt våld',
    targetGroup: 'Barn',
    ageFrom: 4,
    ageTo: 17,
    assessed: true,
    places: 10,
  },
  {
    name: 'Samtal med den som utövar våld',
    method: 'Samtal om våld',
    targetGroup: 'Vuxna som utövar våld',
    ageFrom: 18,
    assessed: false,
    identity: 'counselling',
  },
  {
    name: 'Stöd till anhöriga',
    method: 'CRAFT',
    targetGroup: 'Anhöriga till någon med skadligt bruk',
    ageFrom: 18,
    assessed: false,
    identity: 'counselling',
  },
  {
    name: 'Mini-Maria',
    targetGroup: 'Unga med skadligt bruk',
    ageFrom: 13,
    ageTo: 21,
    assessed: false,
    places: 30,
  },
  {
    name: 'Kontaktperson',
    targetGroup: 'Barn och unga',
    ageFrom: 0,
    ageTo: 20,
    assessed: true,
    reportedAs: 'elsewhere',
  },
  {
    name: 'Kontaktfamilj',
    targetGroup: 'Barn',
    ageFrom: 0,
    ageTo: 17,
    assessed: true,
    reportedAs: 'elsewhere',
  },
  { name: 'Ungdomsstödjare', targetGroup: 'Unga på orten', ageFrom: 12, ageTo: 20, ...WITHOUT_IDENTITY },
  {
    name: 'Stödboende',
    targetGroup: 'Unga som behöver bo för sig själva med stöd',
    ageFrom: 16,
    ageTo: 20,
    assessed: true,
    places: 4,
    regime: 'bought',
    reportedAs: 'elsewhere',
  },
  {
    name: 'Skyddat boende',
    targetGroup: 'Den som behöver skydd mot våld, och barn som följer med',
    assessed: true,
    reportedAs: 'elsewhere',
    regime: 'bought',
  },
  {
    name: 'Boendestöd',
    targetGroup: 'Vuxna som behöver stöd i sitt hem',
    ageFrom: 18,
    assessed: true,
    reportedAs: 'housing_support',
    places: 40,
    regime: 'choice',
  },
  {
    name: 'Träningslägenhet',
    targetGroup: 'Vuxna på väg mot ett eget boende',
    ageFrom: 18,
    assessed: true,
    reportedAs: 'housing_support',
    places: 5,
  },
  {
    name: 'Sysselsättning',
    targetGroup: 'Den som på grund av psykisk ohälsa behöver stöd för att ha något att göra',
    ageFrom: 18,
    assessed: true,
    reportedAs: 'elsewhere',
    places: 20,
  },
  {
    name: 'Etableringsstöd',
    targetGroup: 'Nyanlända som etablerar sig i kommunen',
    ageFrom: 18,
    assessed: true,
    reportedAs: 'elsewhere',
    places: 30,
  },
  {
    name: 'Arbetsträning',
    targetGroup: 'Den som har varit länge utan arbete',
    ageFrom: 18,
    assessed: true,
    reportedAs: 'elsewhere',
    places: 25,
  },
  {
    name: 'Ledsagarservice',
    targetGroup: 'Den som har rätt till insatser enligt LSS',
    assessed: true,
    reportedAs: 'elsewhere',
  },
];

/**
 * Fills the catalogue, and changes one entry and ends one, so that there is a history to read.
 * @returns the entries' ids by name
 * @param by who keeps it; @param since the first day of those that are given since long ago; @param endsOn the last day of the one that has ended
 */
export async function seedCatalogue(
  runner: Runner,
  by: Actor,
  { since, endsOn }: { readonly since: string; readonly endsOn: string },
): Promise<ReadonlyMap<string, string>> {
  const set = async (entry: Partial<Entry>, of: Entry): Promise<Entry> => {
    const next = { ...of, ...entry };
    await runner.run(setCatalogueEntry, by, next);
    return { ...next, seenVersion: next.seenVersion + 1 };
  };
  const kept = new Map<string, Entry>();
  for (const entry of ENTRIES) {
    const first: Entry = {
      entryId: newId(),
      seenVersion: 0,
      regime: 'own',
      activeFrom: since,
      reason: 'Fanns när katalogen lades upp.',
      ...entry,
    };
    kept.set(entry.name, await set({}, first));
  }
  const family = kept.get('Familjebehandling');
  if (family) await set({ places: 20, reason: 'En tjänst är vakant till hösten.' }, family);
  const skills = kept.get('Färdighetsträning i känsloreglering');
  if (skills) await set({ activeTo: endsOn, reason: 'Läggs ned: få har fullföljt.' }, skills);
  return new Map([...kept].map(([name, { entryId }]) => [name, entryId]));
}
