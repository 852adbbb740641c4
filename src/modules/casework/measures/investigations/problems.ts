import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { figureTexts } from '../../texts/figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import definitions from './problems.json';

const [CODED, IN_FORCE] = z.tuple([CountDefinition, CountDefinition]).parse(definitions);

const table = sql`casework.coded_problem`;
const row = {
  id: sql<string>`f.coding_id`,
  caseId: sql<string>`f.case_id`,
  title: figureTexts.coded,
};
const problem = coded(sql<string>`f.code`, figureTexts.problem);
const source = coded(sql<string>`f.source`, figureTexts.codingSource);
const codedOn = sql<string>`f.coded_on`;

/** Codings of problems, new and in force, counted from their days. */
export const problemFacts: readonly Facts[] = [
  {
    definition: CODED,
    table,
    unit: sql`f.coded_unit_id`,
    when: { kind: 'on', day: codedOn },
    breakdowns: { problem, source },
    recorded: { from: sql`f.recorded_on`, until: sql`null::date` },
    row,
  },
  {
    definition: IN_FORCE,
    table,
    unit: sql`f.coded_unit_id`,
    when: { kind: 'standing', from: codedOn, until: sql`f.stands_until` },
    breakdowns: { problem, source },
    recorded: { from: sql`f.recorded_on`, until: sql`f.end_known_on` },
    row,
  },
];
