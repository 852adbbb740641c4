import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import type { Context } from '#core/operation';
import { instrumentsOf } from '../../store/investigation/instruments.ts';
import { figureTexts } from '../../texts/figures.ts';
import { type Breakdown, coded, type Facts, type LabelOf } from '../facts/facts.ts';
import definitions from './required.json';

const [DONE] = z.tuple([CountDefinition]).parse(definitions);

/** No instrument's code: those are letters, digits and hyphens. */
const NONE_USED = '-';

/** Instruments are called what the board calls them now. */
async function namesOf(ctx: Context): Promise<LabelOf> {
  const names = new Map((await instrumentsOf(ctx)).map((i) => [i.code, i.name]));
  return (code) => (code === NONE_USED ? figureTexts.noneUsed : (names.get(code) ?? code));
}

/** By what was asked for: one instrument, or any one of several. */
const asked: Breakdown = {
  key: sql`array_to_string(f.any_of, ' ')`,
  labels: async (ctx) => {
    const nameOf = await namesOf(ctx);
    return (key) => figureTexts.anyOf(key.split(' ').map(nameOf));
  },
  order: [],
  always: false,
};

const used: Breakdown = {
  key: sql`coalesce(f.used, ${sql.lit(NONE_USED)})`,
  labels: namesOf,
  order: [],
  always: false,
};

/** Risk assessments that the routine asked for and that were done, as it stood when the investigations were concluded. */
export const requiredFacts: readonly Facts[] = [
  {
    definition: DONE,
    table: sql`casework.required_instrument`,
    unit: sql`f.unit_id`,
    when: { kind: 'on', day: sql`f.concluded_on` },
    breakdowns: {
      standing: coded(sql`f.standing`, figureTexts.required, { always: true }),
      instrument: asked,
      used,
      problem: coded(sql`f.problem`, figureTexts.problem),
    },
    row: {
      id: sql`f.coding_id`,
      caseId: sql`f.case_id`,
      title: figureTexts.concluded,
    },
  },
];
