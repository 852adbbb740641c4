import { z } from 'zod';
import type { Actor } from '#core/access';
import { type Figure, type FigureSource, figureText } from '#core/figures';
import { createRunner, defineOperation } from '#core/operation';
import type { World } from '#modules/casework/testing';
import { grants } from '../modules.ts';

/** All that a paper can refer to of a source in a period, as it is written there. */
export async function paperFigures(
  w: World,
  source: FigureSource,
  actor: Actor,
  period: string,
): Promise<readonly (Figure & { readonly text: string })[]> {
  let figures: readonly Figure[] = [];
  const reading = defineOperation({
    name: 'reports.figure-choices',
    kind: 'query',
    permission: 'reports:figures:read',
    audit: 'figure-choices.listed',
    summary: 'What a source has',
    input: z.object({}),
    output: z.object({}),
    untraced: true,
    run: async (ctx) => {
      const refs = (await source.choices(ctx, period)).flatMap(({ kind, id, parts, units }) =>
        units.flatMap((unitId) => parts.map(({ part }) => ({ kind, id, period, unitId, part }))),
      );
      figures = await source.resolve(ctx, refs);
      expectEach(refs.length, figures.length);
      return {};
    },
  });
  await createRunner({ pool: w.pool, grants, now: w.now }).run(reading, actor, {});
  return figures.map((f) => ({ ...f, text: figureText(f) }));
}

/** @throws Error when something that can be chosen says nothing */
function expectEach(chosen: number, said: number): void {
  if (chosen !== said) throw new Error(`${chosen} can be chosen, ${said} say something`);
}
