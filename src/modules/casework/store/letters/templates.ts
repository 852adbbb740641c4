import type { Context } from '#core/operation';
import type { LetterLang, TemplateKind } from '../../domain/letters/letter.ts';
import type { LetterTables } from '../../letter-tables.ts';
import { letterTemplates } from '../../texts/letters/templates.ts';
import { signatureOf } from '../events.ts';
import { keepNextVersion, setBy } from '../recorded.ts';

/** The board's own words for letters, the last first. */
export const letterTemplatesOf = (ctx: Context) =>
  ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter_template')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .execute();

export type TemplateRows = Awaited<ReturnType<typeof letterTemplatesOf>>;

export interface WordsNow {
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** The words that hold: the board's last, or those that the product comes with. Undefined where there are none in that language. */
export function wordsNow(rows: TemplateRows, kind: TemplateKind, lang: LetterLang): WordsNow | undefined {
  const own = rows.find((r) => r.kind === kind && r.lang === lang);
  if (own) return own;
  const words = letterTemplates[kind][lang];
  return words && { version: 0, ...words };
}

/** The board's address and telephone as they stand in letters; empty while nobody has written them. */
export const senderOf = (rows: TemplateRows): string => wordsNow(rows, 'sender', 'sv')?.body.trim() ?? '';

/** Keeps the board's next words. @throws AppError CONFLICT CHANGED_MEANWHILE when others have been kept since they were seen */
export async function keepLetterTemplate(
  ctx: Context,
  given: {
    readonly kind: TemplateKind;
    readonly lang: LetterLang;
    readonly title: string;
    readonly body: string;
    readonly reason: string;
    readonly seenVersions: number;
  },
): Promise<void> {
  const { kind, lang, title, body, reason } = given;
  const last = wordsNow(await letterTemplatesOf(ctx), kind, lang);
  await keepNextVersion(last?.version ?? 0, given.seenVersions, async (version) =>
    ctx
      .tables<LetterTables>()
      .insertInto('casework.letter_template')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        kind,
        lang,
        version,
        title,
        body,
        reason,
        ...setBy(ctx, await signatureOf(ctx)),
      })
      .execute(),
  );
}
