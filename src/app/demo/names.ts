/** The invented municipality that can be tried out: words, and the people of the story. Every identity number has a birth number 980–989. */

import type { Role } from '#core/access';

export const municipality = { slug: 'bjorkvik', name: 'Björkviks kommun', onCallPhone: '0980-319 205' };
export const board = 'Socialnämnden';

export type StoryUnitKey =
  | 'office'
  | 'family'
  | 'intake'
  | 'investigation'
  | 'youth'
  | 'adults'
  | 'care_family'
  | 'on_call'
  | 'staff';
/** Units that the story has no use for: they come with the whole municipality. */
export type FurtherUnitKey =
  | 'placement'
  | 'care_youth'
  | 'care_adult'
  | 'disability'
  | 'economic'
  | 'social_psychiatry'
  | 'integration'
  | 'work';
export type UnitKey = StoryUnitKey | FurtherUnitKey;

export interface Unit {
  readonly key: UnitKey;
  readonly name: string;
  readonly kind: 'intake' | 'investigation' | 'open_care' | 'placement' | 'on_call' | 'staff';
  readonly parent?: UnitKey;
  /** What it works with, when not with children. */
  readonly area?:
    | 'adult_misuse'
    | 'disability'
    | 'economic_assistance'
    | 'social_psychiatry'
    | 'integration'
    | 'work';
}

export const units: readonly Unit[] = [
  { key: 'office', name: 'Socialförvaltningen', kind: 'staff' },
  { key: 'family', name: 'Barn och familj', kind: 'staff', parent: 'office' },
  { key: 'intake', name: 'Mottagning barn och unga', kind: 'intake', parent: 'family' },
  { key: 'investigation', name: 'Utredning barn', kind: 'investigation', parent: 'family' },
  { key: 'youth', name: 'Utredning unga', kind: 'investigation', parent: 'office' },
  { key: 'adults', name: 'Vuxenenheten', kind: 'investigation', parent: 'office', area: 'adult_misuse' },
  { key: 'care_family', name: 'Öppenvård barn och familj', kind: 'open_care', parent: 'office' },
  { key: 'on_call', name: 'Socialjouren', kind: 'on_call', parent: 'office' },
  { key: 'staff', name: 'Stab och nämnd', kind: 'staff', parent: 'office' },
];

/** Code of the functions in the demo, to refer to them in the story. */
export type StorySeatKey =
  | 'mira'
  | 'jon'
  | 'berit'
  | 'siv'
  | 'olle'
  | 'lova'
  | 'frida'
  | 'agnes'
  | 'peder'
  | 'astrid'
  | 'karin'
  | 'nour'
  | 'elis'
  | 'gunnel'
  | 'tore'
  | 'birgitta'
  | 'annika'
  | 'petter'
  | 'vacant';
/** A function of the whole municipality beside those of the story: its unit, and its number there. */
export type FurtherSeatKey = `${UnitKey}-${number}`;
export type SeatKey = StorySeatKey | FurtherSeatKey;

export interface Seat {
  readonly key: SeatKey;
  readonly unit: UnitKey;
  readonly title: string;
  readonly role: Role;
  /** Null for a function that nobody has held yet. */
  readonly holder: {
    readonly givenName: string;
    readonly familyName: string;
    readonly username: string;
    /** The engagement ended so many days ago: the function is vacant, and nobody logs in as its last holder. */
    readonly leftDaysAgo?: number;
  } | null;
  /** What the holder is qualified for beside the degree: codes of instruments. `degree: null`, none has been noted. */
  readonly competence?: {
    readonly degree?: 'other_relevant_degree' | null;
    readonly trained?: readonly string[];
  };
  /** Who stands in when the holder is away. */
  readonly deputy?: SeatKey;
  /** What can be tried as this user; empty for those who are not among the chosen few. */
  readonly hint: string;
}

export const seats: readonly Seat[] = [
  {
    key: 'jon',
    unit: 'intake',
    title: 'Socialsekreterare, mottagning',
    role: 'intake',
    holder: { givenName: 'Jon', familyName: 'Åkerlo', username: 'jon.akerlo' },
    hint: 'Se inkorgen, gör en skyddsbedömning och besluta om utredning ska inledas.',
  },
  {
    key: 'mira',
    unit: 'intake',
    title: 'Förste socialsekreterare, mottagning',
    role: 'intake',
    holder: { givenName: 'Mira', familyName: 'Dalholm', username: 'mira.dalholm' },
    competence: { trained: ['patriark', 'freda-short', 'freda-description', 'freda-danger'] },
    deputy: 'jon',
    hint: 'Har förhandsbedömningar som är försenade, och sådana vars tid snart går ut.',
  },
  {
    key: 'siv',
    unit: 'investigation',
    title: 'Socialsekreterare 1, utredning barn',
    role: 'caseworker',
    holder: { givenName: 'Siv', familyName: 'Rönnfors', username: 'siv.ronnfors' },
    deputy: 'olle',
    competence: { trained: ['freda-short', 'freda-description', 'savry'] },
    hint: 'Har pågående utredningar och ser bara sina egna ärenden.',
  },
  {
    key: 'olle',
    unit: 'investigation',
    title: 'Socialsekreterare 2, utredning barn',
    role: 'caseworker',
    holder: { givenName: 'Olle', familyName: 'Tegnér Palm', username: 'olle.tegnerpalm' },
    hint: 'Samma enhet som Siv Rönnfors, men har egna ärenden.',
  },
  {
    key: 'vacant',
    unit: 'investigation',
    title: 'Socialsekreterare 3, utredning barn',
    role: 'caseworker',
    holder: { givenName: 'Pia', familyName: 'Granlund', username: 'pia.granlund', leftDaysAgo: 4 },
    hint: '',
  },
  {
    key: 'lova',
    unit: 'youth',
    title: 'Socialsekreterare, utredning unga',
    role: 'caseworker',
    holder: { givenName: 'Lova', familyName: 'Strandh', username: 'lova.strandh' },
    hint: 'En annan enhet: försök öppna någon annans ärende och se att det inte finns.',
  },
  {
    key: 'frida',
    unit: 'adults',
    title: 'Socialsekreterare, vuxen',
    role: 'caseworker',
    holder: { givenName: 'Frida', familyName: 'Ekmark', username: 'frida.ekmark' },
    hint: 'Möter vuxna: frågar om de har barn som är kända här, och får veta det och inget mer.',
  },
  {
    key: 'agnes',
    unit: 'care_family',
    title: 'Familjebehandlare 1',
    role: 'practitioner',
    holder: { givenName: 'Agnes', familyName: 'Hällmo', username: 'agnes.hallmo' },
    hint: 'Utför det som har beställts: ser vad varje uppdrag ber om och skriver genomförandeplanen. Ser inget av handläggarens akt.',
  },
  {
    key: 'peder',
    unit: 'care_family',
    title: 'Enhetschef, öppenvård',
    role: 'unit_manager',
    holder: { givenName: 'Peder', familyName: 'Rösjö', username: 'peder.rosjo' },
    hint: 'Tar emot uppdrag från den som har beslutat och fördelar dem.',
  },
  {
    key: 'berit',
    unit: 'family',
    title: 'Enhetschef, barn och familj',
    role: 'unit_manager',
    holder: { givenName: 'Berit', familyName: 'Sandmo', username: 'berit.sandmo' },
    hint: 'Ser enheternas frister, fördelar ärenden, anmäler frånvaro och lämnar över från en vakant funktion.',
  },
  {
    key: 'astrid',
    unit: 'office',
    title: 'Socialchef',
    role: 'director',
    holder: { givenName: 'Astrid', familyName: 'Valldal', username: 'astrid.valldal' },
    hint: 'Leder alla enheter: får veta när en frist har missats, och ser måtten.',
  },
  {
    key: 'karin',
    unit: 'on_call',
    title: 'Socialsekreterare, socialjour',
    role: 'on_call',
    holder: { givenName: 'Karin', familyName: 'Myrhed', username: 'karin.myrhed' },
    hint: 'Tar emot anmälningar på kvällen och gör förekomstkontroll.',
  },
  {
    key: 'nour',
    unit: 'staff',
    title: 'Loggranskare',
    role: 'log_reviewer',
    holder: { givenName: 'Nour', familyName: 'Haddadin', username: 'nour.haddadin' },
    hint: 'Ser vem som har läst och gjort vad, också det som har nekats.',
  },
  {
    key: 'elis',
    unit: 'staff',
    title: 'Systemförvaltare',
    role: 'administrator',
    holder: { givenName: 'Elis', familyName: 'Bergkvist', username: 'elis.bergkvist' },
    hint: 'Sköter systemet och kommer inte åt något ärende.',
  },
  {
    key: 'gunnel',
    unit: 'staff',
    title: 'Ledamot i socialnämnden',
    role: 'board_member',
    holder: { givenName: 'Gunnel', familyName: 'Oxhammar', username: 'gunnel.oxhammar' },
    hint: 'Förtroendevald: läser handlingarna till utskottets sammanträden, och inget annat om enskilda personer.',
  },
  {
    key: 'tore',
    unit: 'staff',
    title: 'Ordförande i socialnämnden',
    role: 'board_member',
    holder: { givenName: 'Tore', familyName: 'Lidbacka', username: 'tore.lidbacka' },
    hint: 'Ordförande i utskottet: läser handlingarna och justerar protokollet.',
  },
  {
    key: 'birgitta',
    unit: 'staff',
    title: 'Ledamot 2 i socialnämnden',
    role: 'board_member',
    holder: { givenName: 'Birgitta', familyName: 'Norrhult', username: 'birgitta.norrhult' },
    hint: 'Ledamot i utskottet: läser handlingarna och är med och justerar protokollet.',
  },
  {
    key: 'annika',
    unit: 'staff',
    title: 'Nämndsekreterare',
    role: 'board_secretary',
    holder: { givenName: 'Annika', familyName: 'Ljungberga', username: 'annika.ljungberga' },
    hint: 'Kallar utskottet, skickar ut handlingar och skriver protokollet. Läser inga ärenden.',
  },
  {
    key: 'petter',
    unit: 'staff',
    title: 'Förtroendevald revisor',
    role: 'auditor',
    holder: { givenName: 'Petter', familyName: 'Holmsund', username: 'petter.holmsund' },
    hint: 'Revisor: ser antal, och läser akter bara ur ett stickprov som är beslutat.',
  },
];
