import type { FigureSources } from '#core/figures';
import { figureKey } from '#core/figures';
import type { Context } from '#core/operation';
import type { Body } from '../domain/body.ts';
import { usedNumbers } from '../domain/body.ts';
import { compose, type Known, Written } from '../domain/compose.ts';
import { refsToResolve } from '../domain/timeline.ts';
import { unreferenced } from '../domain/unreferenced.ts';

/** What the references of sections say now. */
export async function knownOf(ctx: Context, sources: FigureSources, bodies: readonly Body[]): Promise<Known> {
  const units = await boardUnits(ctx);
  const ids = units.map((u) => u.id);
  const refs = bodies.flatMap((body) => refsToResolve(body, ids));
  return { figures: refs.length === 0 ? new Map() : await sources.resolve(ctx, refs), units };
}

/** By name. */
export async function boardUnits(ctx: Context) {
  const { units } = await ctx.organisation();
  return units
    .filter((u) => u.authorityId === ctx.authorityId)
    .map((u) => ({ id: u.id, name: u.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A section as it is read, and what is to be looked at in it. */
export function composedOf(body: Body, known: Known) {
  const blocks = compose(body, known, new Written());
  return { blocks, figures: numberedIn(body, known), unreferenced: unreferenced(body) };
}

/** The figures that a section uses, by their numbers in it. */
export function numberedIn(body: Body, { figures }: Known) {
  const used = new Set(usedNumbers(body));
  return body.figures.flatMap(({ number, ref }) => {
    const figure = used.has(number) ? figures.get(figureKey(ref)) : undefined;
    return figure ? [{ number, figure }] : [];
  });
}
