import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { figureTexts } from '../../texts/figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import persons from './persons.json';

const [NEW, IN_FORCE, HONOUR_NEW, HONOUR_IN_FORCE] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition, CountDefinition])
  .parse(persons);

const codedOn = sql<string>`f.coded_on`;
const of = {
  table: sql`casework.coded_problem`,
  unit: sql<string>`f.coded_unit_id`,
  breakdowns: {
    problem: coded(sql<string>`f.code`, figureTexts.problem),
    source: coded(sql<string>`f.source`, figureTexts.codingSource),
  },
  row: { id: sql<string>`f.coding_id`, caseId: sql<string>`f.case_id`, title: figureTexts.coded },
} as const;

/** The codes of the honour-related, in the rows of a table. */
const honour = (row: 'f' | 'g') => sql<SqlBool>`${sql.raw(row)}.code in ('honour', 'fgm_child_marriage')`;
const same = sql<SqlBool>`g.code = f.code`;

/** Nobody is counted twice: what was coded first of a person stands for them. Of two of one day, the one that was written down first. */
const isFirst = (alike: RawBuilder<SqlBool>, standing: RawBuilder<SqlBool> = sql`true`) => sql<number>`case
  when exists (select from casework.coded_problem g
    where g.tenant_id = f.tenant_id and g.authority_id = f.authority_id and g.individual = f.individual
      and ${alike} and ${standing} and (g.coded_on, g.nth) < (f.coded_on, f.nth))
  then 0 else 1 end`;

const inForce = sql<SqlBool>`g.coded_on <= d.at and coalesce(g.stands_until > d.at, true)`;
const standing = { kind: 'standing', from: codedOn, until: sql<string | null>`f.stands_until` } as const;

/** Problems over time by the persons who have them: new in the period, and in force when it ended; never mixed. */
export const personFacts: readonly Facts[] = [
  { ...of, definition: NEW, when: { kind: 'on', day: codedOn }, weight: isFirst(same) },
  { ...of, definition: IN_FORCE, when: standing, weight: isFirst(same, inForce) },
  {
    ...of,
    definition: HONOUR_NEW,
    when: { kind: 'on', day: codedOn },
    only: honour('f'),
    weight: isFirst(honour('g')),
  },
  {
    ...of,
    definition: HONOUR_IN_FORCE,
    when: standing,
    only: honour('f'),
    weight: isFirst(honour('g'), inForce),
  },
];
