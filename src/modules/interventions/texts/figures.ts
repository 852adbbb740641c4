import type { InterventionAge } from '../domain/age-group.ts';
import type { ServiceAge, ServiceForm } from '../domain/open-service/open-service.ts';

/** What the groups are called in which interventions are counted. */

const plan = { current: 'Aktuell plan', other: 'Ingen aktuell plan' } as const;

/** Why an intervention ended. */
const ending = {
  goals_met: 'Målen nådda',
  goals_partly_met: 'Målen delvis nådda',
  met_otherwise: 'Behovet tillgodoses på annat sätt',
  other_intervention: 'En annan insats tar vid',
  declines: 'Den enskilde avböjer fortsatt insats',
  not_reachable: 'Uteblivit, ej nåbar',
  moved: 'Flyttat',
  died: 'Avliden',
  age_limit: 'Åldersgräns, övergång till vuxen',
  performer_ends: 'Utföraren avbryter',
  none_of_these: 'Inget av detta',
} as const;

const change = { better: 'Bättre', same: 'Oförändrad', worse: 'Sämre' } as const;

const final = {
  followed_up: 'Med slutuppföljning',
  declined: 'Utan: avböjd',
  not_reachable: 'Utan: ej nåbar trots försök',
  moved: 'Utan: flyttat',
  protection: 'Utan: av skyddsskäl',
  died: 'Avliden',
} as const;

const goals = {
  met: 'Alla mål uppnådda',
  partly: 'Delvis uppnådda',
  not_met: 'Inga mål uppnådda',
  not_assessed: 'Målen inte bedömda',
} as const;

const form: Readonly<Record<ServiceForm, string>> = {
  talk: 'Samtal',
  group: 'Grupp',
  open_house: 'Öppen mötesplats',
  outreach: 'Uppsökande, på plats',
  remote: 'Telefon, chatt eller video',
};

const age: Readonly<Record<ServiceAge, string>> = {
  child: '0–12 år',
  teen: '13–17 år',
  young: '18–20 år',
  adult: '21 år och äldre',
  age_unknown: 'Okänd ålder',
};

const ageGroup: Readonly<Record<InterventionAge, string>> = {
  age_0_5: '0–5 år',
  age_6_12: '6–12 år',
  age_13_15: '13–15 år',
  age_16_17: '16–17 år',
  age_18_20: '18–20 år',
  age_21_29: '21–29 år',
  age_30_64: '30–64 år',
  age_65: '65 år och äldre',
  unknown: 'Okänd ålder',
};

/** What interventions are called at the level of groups. */
export const groupViewTexts = {
  title: 'Insatser på gruppnivå',
  rows: {
    service: 'Insats',
    method: 'Metod',
    area: 'Målgrupp, område',
    age_group: 'Målgrupp, ålder',
    ending: 'Orsak till avslut',
  },
  columns: {
    started: 'Påbörjade',
    running: 'Pågående',
    ended: 'Avslutade',
    goals: 'Mål uppnådda',
    followed: 'Uppföljda',
    length: 'Längd',
  },
  persons: 'Individer',
  personsCounted:
    'Personer som hade minst en insats någon dag i perioden, var och en räknad en gång i varje grupp. Per orsak: de vars insats avslutades i perioden.',
} as const;

export const interventionFigureTexts = {
  ageGroup,
  noMethod: 'Ingen metod angiven',
  change,
  plan,
  ending,
  final,
  goals,
  form,
  age,
  started: (day: string) => `Insats påbörjad ${day}`,
  reached: (day: string) => `Första kontakt ${day}`,
  returned: (day: string) => `Återlämnat ${day}`,
  ended: (day: string) => `Insats avslutad ${day}`,
  held: (day: string) => `Registrerat ${day}`,
} as const;
