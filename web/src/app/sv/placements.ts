import type {
  AfterCare,
  CareBasis,
  CareEnd,
  HomeForm,
  LimitKind,
  Organiser,
  PlanMark,
} from '../../api/placements.ts';
import { count } from '../../ui/format/numbers.ts';

/** Words of care away from home, fetched by its pages. */

export const homeForm: Record<HomeForm, string> = {
  emergency_home: 'Jourhem',
  family_home: 'Familjehem',
  supported_family_home: 'Konsulentstött familjehem',
  network_home: 'Nätverkshem',
  residential_home: 'HVB',
  supported_housing: 'Stödboende',
  sheltered_housing: 'Skyddat boende',
  state_home: 'SiS-institution',
};

export const careBasis: Record<CareBasis, string> = {
  sol: 'SoL',
  lvu_2: 'LVU 2 §',
  lvu_3: 'LVU 3 §',
  lvu_2_3: 'LVU 2 och 3 §§',
  lvu_6: 'LVU 6 §, omedelbart omhändertagande',
  lvm: 'LVM',
};

export const organiser: Record<Organiser, string> = {
  own: 'Kommunens eget',
  bought: 'Köpt',
  other_municipality: 'Annan kommuns',
};

export const careEnd: Record<CareEnd, string> = {
  returned_home: 'Åter till hemmet',
  own_housing: 'Eget boende',
  custody_transferred: 'Vårdnaden är överflyttad',
  other_care: 'Annan vård tar vid',
  consent_withdrawn: 'Samtycket är återkallat',
  not_needed: 'Vården behövs inte längre',
  court: 'Domstolens avgörande',
  age_limit: 'Åldersgränsen är nådd',
  moved: 'Annan kommun tar över',
  died: 'Personen har avlidit',
  none_of_these: 'Inget av detta',
};

export const limitKind: Record<LimitKind, string> = {
  contact: 'Umgänget är begränsat',
  whereabouts: 'Vistelseorten röjs inte',
};

export const planMark: Record<PlanMark, string> = {
  plans_made: 'Vårdplan och genomförandeplan är upprättade',
  care_plan_revised: 'Vårdplanen är reviderad',
};

export const afterCare: Record<AfterCare, string> = {
  goes_on: 'Uppföljningen fortsätter',
  ended: 'Uppföljningen avslutas',
  new_investigation: 'En ny utredning inleds',
};

const kronor = (n: number) => `${count(n)} kr`;
const days = (n: number) => `${count(n)} dygn`;

export const placement = {
  title: 'Placering',
  windowTitle: 'Placering',
  none: 'Ingen placering pågår.',
  noneYet: 'Ingen är placerad. En placering påbörjas efter ett beslut om vård utanför hemmet.',
  begin: 'Påbörja placering',
  running: 'Pågår',
  ended: (on: string) => `Upphörde ${on}`,
  facts: {
    since: 'Placerad sedan',
    basis: 'Grund',
    form: 'Form',
    home: 'Hem',
    address: 'Adress',
    organiser: 'Vems hem',
    cost: 'Kostnad per dygn',
    soFar: 'Hittills',
    ended: 'Upphörde',
    why: 'Varför',
    after: 'Uppföljning',
  },
  cost: kronor,
  days,
  soFar: (n: number, cost: number) => `${days(n)}, ${kronor(cost)}`,
  noAddress: 'Inte antecknad',
  followedFrom: (on: string) => `Följs upp från ${on}`,
  notFollowed: 'Följs inte upp',
  earlier: (from: string, to: string) => `Placerad ${from} till ${to}`,
  duties: {
    title: 'Det som ska göras',
    none: 'Inget är på gång.',
    byCommittee:
      'Överväganden och omprövningar görs av utskottet eller nämnden. Handläggaren bereder ärendet.',
    prepare: (what: string) => `Bered: ${what}`,
  },
  considered: { title: 'Övervägt och omprövat', none: 'Inget är övervägt än.' },
  stays: {
    title: 'Hem',
    move: 'Flytta',
    from: (from: string, to: string | null) => (to === null ? `Från ${from}` : `${from} till ${to}`),
    why: (text: string) => `Varför hit: ${text}`,
  },
  bases: {
    title: 'Grund för vården',
    change: 'Ändra grund',
    from: (on: string) => `Från ${on}`,
  },
  limits: {
    title: 'Umgänge och vistelseort',
    none: 'Inget är begränsat.',
    set: 'Anteckna begränsning',
    end: 'Upphör',
    from: (from: string, to: string | null) =>
      to === null ? `Gäller från ${from}` : `Gällde ${from} till ${to}`,
  },
  plans: { title: 'Vårdplan och genomförandeplan', none: 'Inget är antecknat.', record: 'Anteckna' },
  followUps: {
    title: 'Uppföljning efter vården',
    none: 'Ingen uppföljning är antecknad.',
    record: 'Följ upp',
  },
  childView: (text: string) => `Barnets syn: ${text}`,
  noChildView: (text: string) => `Barnets syn saknas: ${text}`,
  signed: (by: string, on: string) => `Antecknat av ${by} ${on}`,
  end: 'Avsluta placeringen',
  saved: 'Sparat',
};

/** One form for each thing that is recorded. */
export const placementForms = {
  begin: { title: 'Påbörja placering', submit: 'Påbörja', fixTo: 'påbörja placeringen' },
  move: { title: 'Flytta till ett annat hem', submit: 'Spara flytten', fixTo: 'spara flytten' },
  basis: { title: 'Ändra grund för vården', submit: 'Ändra grund', fixTo: 'ändra grunden' },
  plan: { title: 'Planer för vården', submit: 'Anteckna', fixTo: 'anteckna' },
  limit: { title: 'Begränsa umgänge eller vistelseort', submit: 'Anteckna', fixTo: 'anteckna' },
  endLimit: { title: 'Begränsningen upphör', submit: 'Anteckna', fixTo: 'anteckna' },
  end: { title: 'Avsluta placeringen', submit: 'Avsluta placeringen', fixTo: 'avsluta placeringen' },
  followUp: { title: 'Uppföljning efter vården', submit: 'Signera', fixTo: 'signera' },
  fields: {
    decision: 'Beslut',
    decisionOf: (kind: string, on: string, wording: string) =>
      `${kind} ${on}: ${wording.length > 60 ? `${wording.slice(0, 60)}…` : wording}`,
    basis: 'Grund för vården',
    startedOn: 'Första dagen',
    form: 'Form',
    home: 'Hem eller boende',
    homeHelp: 'Namn eller beteckning. Syns i ärendet, inte i listor.',
    address: 'Adress',
    addressHelp: 'Syns bara här i ärendet. Lämna tomt om den inte ska antecknas.',
    organiser: 'Vems hem',
    dailyCost: 'Kostnad per dygn, kronor',
    lateReason: 'Varför antecknas starten först nu?',
    movedOn: 'Dag för flytten',
    whyMoved: 'Varför flyttar personen?',
    basisFrom: 'Gäller från',
    reason: 'Varför ändras grunden?',
    mark: 'Vad är gjort?',
    on: 'Dag',
    note: 'Anteckning',
    limit: 'Vad begränsas?',
    whom: 'Vem gäller det?',
    from: 'Från och med',
    endedOn: 'Sista dagen',
    endedText: 'Varför upphör det?',
    careEndedOn: 'Dag då vården upphör',
    careEnd: 'Varför upphör vården?',
    more: 'Beskriv',
    followUpFrom: 'Följs upp från',
    followUpFromHelp:
      'Efter LVU-vård ska barn under 18 år följas upp i högst sex månader. Ska barnet återförenas räknas tiden från återföreningen. Lämna tomt om det inte följs upp.',
    noFollowUp: 'Varför följs det inte upp?',
    heldOn: 'Dag för uppföljningen',
    text: 'Vad kom fram?',
    childView: 'Barnets egen syn',
    childViewWhyNot: 'Varför saknas barnets syn?',
    outcome: 'Hur går det vidare?',
  },
  choose: 'Välj',
  missing: 'Fyll i fältet.',
  chooseOne: 'Välj ett alternativ.',
  costWrong: 'Skriv hela kronor, till exempel 1200.',
};

export const placementList = {
  title: 'Placeringar',
  lead: (n: number, cost: number) => `${count(n)} placerade, ${kronor(cost)} per dygn`,
  leadEnded: (n: number) => `${count(n)} som upphört det senaste året`,
  shows: { running: 'Pågående', ended: 'Upphörda' },
  allForms: 'Alla former',
  formFilter: 'Form',
  sorts: {
    due: 'Förfaller först',
    health: 'Hälsoundersökning först',
    since: 'Längst placerad',
    cost: 'Högst kostnad',
    name: 'Namn',
  },
  columns: {
    person: 'Person',
    form: 'Form och grund',
    since: 'Placerad',
    due: 'Närmast',
    health: 'Hälsa',
    school: 'Skola',
    cost: 'Per dygn',
  },
  leftFilter: 'Återstår',
  anything: 'Alla',
  left: {
    halsa: 'Hälsoundersökning',
    skola: 'Uppföljning av skolan',
    ny: 'Placerad kortare än 30 dagar',
  },
  length: { short: 'Kort placering', recent: 'Nyligen placerad', long: null },
  health: {
    not_owed: 'Gäller inte',
    not_needed: 'Behövs inte',
    done: 'Gjord',
    done_late: 'Gjord, sent',
    asked: 'Begärd',
    notified: 'Inte begärd',
    missing: 'Inte begärd',
  },
  healthDue: (on: string) => `senast ${on}`,
  healthWas: (on: string) => `skulle varit klar ${on}`,
  school: {
    not_of_age: 'Gäller inte',
    followed_up: 'Uppföljd',
    impossible: 'Gick inte',
    not_due: 'Senare i terminen',
    not_followed_up: 'Inte uppföljd',
  },
  since: (on: string, n: number) => `${on}, ${days(n)}`,
  period: (from: string, to: string | null) => `${from} till ${to ?? ''}`,
  nothingOwed: 'Ingen frist löper',
  none: 'Gäller inte',
  emptyTitle: 'Ingen placering att visa',
  empty: 'Här syns de som vårdas utanför hemmet i dina eller enhetens ärenden.',
  more: 'Listan visar de första 500.',
  overview: 'Översikt för nämnden',
  cost: kronor,
};

export const placementOverview = {
  title: 'Placeringar, översikt',
  lead: (n: string) => `${n} är placerade i dag`,
  help: 'Antal utan namn och ärenden. Antal under fem visas inte, och inte heller de som skulle avslöja dem.',
  forms: 'Placerade efter form och grund',
  form: 'Form',
  all: 'Alla',
  due: 'Att överväga och ompröva',
  when: 'När',
  considerations: 'Överväganden',
  reexaminations: 'Omprövningar',
  overdue: 'Försenade',
  later: 'Senare',
  empty: 'Ingen är placerad i dag.',
  emptyWhat: 'När någon är placerad visas antalet här, efter form och grund.',
  few: 'Färre än 5',
  hidden: 'Visas inte',
};
