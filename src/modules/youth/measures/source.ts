import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts, factCounts } from '#modules/casework';
import { youthFigureTexts as texts } from '../texts/figures.ts';
import risk from './risk.json';
import talks from './talks.json';

const [IN_TIME, OFFERED, WITH_POLICE] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition])
  .parse(talks);
const [RISK_OFFERED, RISK_RECEIVED] = z.tuple([CountDefinition, CountDefinition]).parse(risk);

const stands = sql<boolean>`not f.withdrawn`;

/** A notice is counted when its 48 hours have run. */
const ofTalk = {
  table: sql`youth.talk_figure`,
  unit: sql<string>`f.unit_id`,
  when: { kind: 'on', day: sql<string>`f.due_on` },
  only: stands,
  row: { id: sql<string>`f.notice`, caseId: sql<string>`f.case_id`, title: texts.noticed },
} as const;
const ofNotice = {
  source: coded(sql<string>`f.source`, texts.source),
  offence: coded(sql<string>`f.offence`, texts.offence),
  suspicion: coded(sql<string>`f.suspicion`, texts.suspicion),
  first: coded(sql<string>`f.first_offence`, texts.first),
};
const police = sql<string>`case when f.held = 'not_held' then 'not_held' when f.police then 'with_police' else 'without_police' end`;

const ofRisk = {
  table: sql`youth.risk_figure`,
  unit: sql<string>`f.unit_id`,
  when: { kind: 'on', day: sql<string>`f.identified_on` },
  only: stands,
  row: { id: sql<string>`f.risk`, caseId: sql<string>`f.case_id`, title: texts.identified },
  breakdowns: {
    stage: coded(sql<string>`f.stage`, texts.stage, { always: true }),
    age: coded(sql<string>`f.age::text`, texts.age),
    known: coded(sql<string>`f.known_through`, texts.known),
    declined: coded(sql<string>`coalesce(f.declined_why, 'not_declined')`, texts.declined),
  },
} as const;

const facts: readonly Facts[] = [
  {
    ...ofTalk,
    definition: IN_TIME,
    breakdowns: { held: coded(sql<string>`f.held`, texts.held, { always: true }), ...ofNotice },
  },
  {
    ...ofTalk,
    definition: OFFERED,
    breakdowns: { offered: coded(sql<string>`f.offered`, texts.offered, { always: true }), ...ofNotice },
  },
  {
    ...ofTalk,
    definition: WITH_POLICE,
    breakdowns: { police: coded(police, texts.police, { always: true }), ...ofNotice },
  },
  { ...ofRisk, definition: RISK_OFFERED },
  { ...ofRisk, definition: RISK_RECEIVED },
];

/** Talks within 48 hours, and children of 9 to 13 years at risk of crime. */
export const youthCounts = factCounts(facts);
