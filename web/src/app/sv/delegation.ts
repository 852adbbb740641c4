import type { DecisionKind, DecisionLaw, DelegationLevel } from '../../api/index.ts';

/** Words of the board's delegation order. */

export const decisionKind: Record<DecisionKind, string> = {
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

export const delegatedMatter = {
  open: 'Inleda utredning',
  not_open: 'Inte inleda utredning',
  extend: 'Förlänga förhandsbedömning',
  extend_investigation: 'Förlänga utredning',
  conclude_investigation: 'Avsluta utredning',
  dismiss_appeal: 'Avvisa för sent överklagande',
  ...decisionKind,
};

export const decisionLaw: Record<DecisionLaw, string> = { sol: 'SoL', lvu: 'LVU', lvm: 'LVM', lss: 'LSS' };

export const delegationLevel: Record<DelegationLevel, string> = {
  official: 'Tjänsteperson',
  committee: 'Utskott',
  board: 'Nämnden',
};

export const deciderLevel = {
  official: 'Tjänsteperson',
  chair: 'Ordföranden',
  committee: 'Utskottet',
  board: 'Nämnden',
};

const chairToo = 'Ordföranden i det som inte kan vänta';

export const delegationOrder = {
  search: 'Sök i delegationsordningen',
  searchHelp: 'Beslut, lag, funktion eller punkt',
  on: 'Så gällde den dag',
  print: 'Skriv ut',
  steps: 'Steg i ett ärende',
  decisions: 'Beslut om en person',
  columns: { decision: 'Beslut', who: 'Vem beslutar', where: 'Var det står', act: 'Ändra' },
  inForceOn: (day: string) => `Så här gällde delegationsordningen ${day}.`,
  noMatch: 'Inget beslut stämmer med sökningen.',
  undelegatedStep: 'Inte delegerat. Alla som arbetar med ärendet får fatta beslutet.',
  undelegated: 'Inte delegerat. Nämnden beslutar.',
  ended: 'Gäller inte längre',
  committee: 'Utskottet',
  board: 'Nämnden',
  chairToo,
  valid: (from: string, to: string | null) => (to === null ? `Från ${from}` : `${from} – ${to}`),
  nameOf: (decision: string, law: string, isStep: boolean) => (isStep ? decision : `${decision} (${law})`),
  changeOf: (decision: string, law: string, isStep: boolean) =>
    isStep
      ? `Ändra vem som får besluta att ${decision.toLocaleLowerCase('sv')}`
      : `Ändra vem som får besluta om ${decision.toLocaleLowerCase('sv')} (${law})`,
  dialogTitle: (decision: string, law: string, isStep: boolean) =>
    isStep
      ? `Vem får besluta att ${decision.toLocaleLowerCase('sv')}?`
      : `Vem får besluta om ${decision.toLocaleLowerCase('sv')} (${law})?`,
  level: 'Vem beslutar?',
  floor: 'Enligt lag kan beslutet delegeras bara till ett utskott (30 kap. 7 § socialtjänstlagen).',
  chairUrgent: 'Ordföranden får besluta när det inte kan vänta till nästa sammanträde',
  boardDecision: 'Nämndens beslut',
  boardDecisionHelp: 'Sammanträde och paragraf, till exempel Socialnämnden 2026-11-24 § 118.',
  boardDecisionMissing: 'Skriv vilket beslut av nämnden det vilar på',
  validFrom: 'Gäller från och med',
  validTo: 'Gäller till och med',
  validToHelp: 'Lämna tomt om det gäller tills vidare.',
};
