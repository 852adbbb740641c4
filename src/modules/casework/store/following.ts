import type { Context } from '#core/operation';

/** What goes with an opened case that is given to another function, within the same transaction. */
type Follow = (
  ctx: Context,
  caseId: string,
  to: { readonly unitId: string; readonly functionId: string },
) => Promise<void>;

const others: Follow[] = [];

/** Says that another module has rows that say which unit and function has a case. Told once, when the module is loaded; this one knows none of them. */
export function followsCases(follow: Follow): void {
  others.push(follow);
}

export async function followCase(...[ctx, caseId, to]: Parameters<Follow>): Promise<void> {
  for (const follow of others) await follow(ctx, caseId, to);
}
