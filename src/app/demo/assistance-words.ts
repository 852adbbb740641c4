import type { AssistanceArea } from '#modules/assistance';

interface Words {
  readonly applied: string;
  readonly granted: string;
  readonly reasons: string;
  readonly decision: {
    readonly kind: 'economic_assistance' | 'lss_measure' | 'housing' | 'other_assistance';
    readonly law: 'sol' | 'lss';
    readonly section: string;
  };
  readonly goal: string;
  readonly steps: readonly string[];
}

/** What is applied for and granted in each area of the demo municipality. */
export const assistanceWords: Readonly<Record<AssistanceArea, Words>> = {
  economic_assistance: {
    applied: 'Söker försörjningsstöd. Har inget arbete och inga tillgångar.',
    granted: 'Försörjningsstöd beviljas månad för månad.',
    reasons: 'Inkomsterna räcker inte till en skälig levnadsnivå.',
    decision: { kind: 'economic_assistance', law: 'sol', section: '12 kap. socialtjänstlagen' },
    goal: 'Egen försörjning genom arbete.',
    steps: ['Är inskriven hos Arbetsförmedlingen.', 'Söker fem arbeten i veckan.', 'Möte varje månad.'],
  },
  disability: {
    applied: 'Söker insats enligt LSS.',
    granted: 'Ledsagarservice beviljas.',
    reasons: 'Behovet tillgodoses inte på annat sätt.',
    decision: { kind: 'lss_measure', law: 'lss', section: '9 § 3 LSS' },
    goal: 'En vardag med egna val.',
    steps: ['Provar två fritidsaktiviteter.', 'Möte med skola och habilitering i vår.'],
  },
  social_psychiatry: {
    applied: 'Söker stöd i boendet.',
    granted: 'Boende med särskild service beviljas.',
    reasons: 'Behöver stöd varje dag för att klara ett eget boende.',
    decision: { kind: 'housing', law: 'sol', section: '11 kap. 1 §' },
    goal: 'Klarar veckan med stöd två gånger.',
    steps: ['Handlar tillsammans varje vecka.', 'Kontakt med öppenpsykiatrin.'],
  },
  integration: {
    applied: 'Söker stöd i etableringen.',
    granted: 'Stöd till etablering beviljas.',
    reasons: 'Behöver stöd för att lära sig svenska och komma i arbete.',
    decision: { kind: 'other_assistance', law: 'sol', section: '11 kap. 1 §' },
    goal: 'Studier i svenska och praktik.',
    steps: ['Läser sfi fyra dagar i veckan.', 'Praktik en dag i veckan.'],
  },
  work: {
    applied: 'Söker stöd för att komma i arbete.',
    granted: 'Arbetsmarknadsinsats beviljas.',
    reasons: 'Har varit utan arbete länge.',
    decision: { kind: 'other_assistance', law: 'sol', section: '11 kap. 1 §' },
    goal: 'Arbete på halvtid inom ett halvår.',
    steps: ['Arbetsprövning i åtta veckor.', 'Skriver meritförteckning.'],
  },
};
