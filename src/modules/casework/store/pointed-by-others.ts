import type { Context } from '#core/operation';

/** What of an opened case is kept from whoever reads its file, as it may stand in the words of others. */
type Secret = (ctx: Context, caseId: string) => Promise<readonly string[]>;

const others: Secret[] = [];

/**
 * Says that another module knows of something to be kept out of a file that is let out, as where a child is kept in secret: it is pointed out where
 * it stands. Told once, when the module is loaded; this one knows none of them.
 */
export function pointsOutInFiles(secret: Secret): void {
  others.push(secret);
}

export async function pointedOutByOthers(ctx: Context, caseId: string): Promise<readonly string[]> {
  return (await Promise.all(others.map((secret) => secret(ctx, caseId)))).flat();
}
