import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts, figureTexts } from '#modules/casework';
import { scaleVersions } from '../store/follow-up/measurements.ts';
import { interventionFigureTexts as texts } from '../texts/figures.ts';
import changes from './changes.json';
import { service } from './service.ts';

const [CHANGE] = z.tuple([CountDefinition]).parse(changes);

/** Scales are called what the board calls them now. */
const scale = {
  key: sql<string>`f.scale::text`,
  labels: async (ctx: Parameters<typeof scaleVersions>[0]) => {
    const names = new Map<string, string>();
    for (const { id, name } of await scaleVersions(ctx)) if (!names.has(id)) names.set(id, name);
    return (key: string) => names.get(key) ?? key;
  },
  order: [],
  always: false,
};

/** From the first value to the last on a scale, of what has ended. */
export const changeFacts: readonly Facts[] = [
  {
    definition: CHANGE,
    table: sql`interventions.change_figure`,
    unit: sql<string>`f.unit_id`,
    when: { kind: 'on', day: sql<string>`f.ended_on` },
    breakdowns: {
      change: coded(sql<string>`f.change`, texts.change, { always: true }),
      scale,
      service,
      area: coded(sql<string>`f.area`, figureTexts.area),
    },
    // One of whom it isn't known whose it is stands for nobody else's.
    individual: sql<string>`coalesce(f.individual, '00000000-0000-0000-0000-000000000000'::uuid)`,
    row: {
      id: sql<string>`f.commission_id::text || ' ' || f.scale`,
      caseId: sql<string>`f.commission_id`,
      title: texts.ended,
    },
  },
];
