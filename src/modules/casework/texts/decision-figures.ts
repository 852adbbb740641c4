import type { CourtAnswer, DecisionResult } from '../domain/decision/decision.ts';
import type { DeciderLevel, DecisionKind, DecisionLaw } from '../domain/decision/delegation-order.ts';
import type { AppealOutcome, Timeliness } from '../domain/decision/figures.ts';

/** What the groups are called in which decisions and appeals are counted. */

const kind: Readonly<Record<DecisionKind, string>> = {
  open_care: 'Öppenvårdsinsats',
  contact_person: 'Kontaktperson',
  contact_family: 'Kontaktfamilj',
  family_home: 'Familjehem',
  emergency_home: 'Jourhem',
  residential_home: 'HVB',
  supported_housing: 'Stödboende',
  sheltered_housing: 'Skyddat boende',
  economic_assistance: 'Ekonomiskt bistånd',
  other_assistance: 'Annan insats',
  care_application: 'Ansökan om vård',
  immediate_custody: 'Omedelbart omhändertagande',
  removal_ban: 'Tillfälligt flyttningsförbud',
  exit_ban: 'Tillfälligt utreseförbud',
  lss_measure: 'Insats enligt LSS',
  housing: 'Boende',
  consideration: 'Övervägande av vård',
  re_examination: 'Omprövning av vård',
  custody_transfer_review: 'Övervägande av vårdnadsöverflyttning',
  contact_limit: 'Begränsning av umgänge',
  contact_limit_review: 'Övervägande av umgängesbegränsning',
};

const law: Readonly<Record<DecisionLaw, string>> = { sol: 'SoL', lvu: 'LVU', lvm: 'LVM', lss: 'LSS' };

const level: Readonly<Record<DeciderLevel, string>> = {
  official: 'Tjänsteperson',
  chair: 'Ordföranden',
  committee: 'Utskottet',
  board: 'Nämnden',
};

const result: Readonly<Record<DecisionResult, string>> = {
  granted: 'Bifall',
  partly_refused: 'Delvis avslag',
  refused: 'Avslag',
  no_consent: 'Samtycke saknas',
  no_need: 'Inget behov',
  withdrawn: 'Återtagen',
  moved: 'Överflyttad',
};

const wait = { week: 'Högst 7 dagar', month: '8–30 dagar', longer: 'Mer än 30 dagar' } as const;

const told = {
  same_day: 'Samma dag',
  week: 'Inom sju dagar',
  later: 'Senare',
  not_told: 'Ingen underrättad än',
} as const;

const timeliness: Readonly<Record<Timeliness, string>> = {
  in_time: 'I tid',
  late: 'För sent',
  told_wrongly: 'För sent, men parten var felaktigt underrättad',
};

const outcome: Readonly<Record<AppealOutcome, string>> = {
  open: 'Inte hanterade än',
  dismissed: 'Avvisade, för sent',
  changed: 'Beslutet ändrat av nämnden',
  forwarded: 'Överlämnade till domstol',
};

const answer: Readonly<Record<CourtAnswer, string>> = {
  rejected: 'Överklagandet avslogs',
  granted: 'Överklagandet bifölls',
  partly_granted: 'Bifölls delvis',
  sent_back: 'Återförvisat till nämnden',
  dismissed: 'Avvisades',
  written_off: 'Avskrevs',
};

export const decisionFigureTexts = {
  kind,
  law,
  level,
  result,
  wait,
  told,
  timeliness,
  outcome,
  answer,
  decided: (day: string) => `Beslut ${day}`,
  received: (day: string) => `Överklagande ${day}`,
  answered: (day: string) => `Domstolens svar ${day}`,
} as const;
