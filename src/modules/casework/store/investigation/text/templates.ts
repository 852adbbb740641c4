import type { Context } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict } from '#platform/errors';
import { defaultTemplate, type Heading } from '../../../domain/investigation/template.ts';
import type { TextTables } from '../../../text-tables.ts';
import { textTemplateWords } from '../../../texts/text-template.ts';
import { signatureOf } from '../../events.ts';
import { setBy } from '../../recorded.ts';

/** The board's own templates, the last first; none while it has set none. */
export const templatesOf = (ctx: Context) =>
  ctx
    .tables<TextTables>()
    .selectFrom('casework.text_template')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .execute();

export interface Template {
  readonly version: number;
  readonly headings: readonly Heading[];
}

/** What a text that is begun now begins with: the board's last template, or the one that the product comes with. */
export async function templateNow(ctx: Context): Promise<Template> {
  const [last] = await templatesOf(ctx);
  return last ?? { version: 0, headings: defaultTemplate(textTemplateWords) };
}

/** Two who decide at once don't overwrite one another. @throws AppError CONFLICT CHANGED_MEANWHILE */
export async function keepTemplate(
  ctx: Context,
  given: { readonly headings: readonly Heading[]; readonly reason: string; readonly seenVersions: number },
): Promise<void> {
  const { version } = await templateNow(ctx);
  if (version !== given.seenVersions) throw conflict('CHANGED_MEANWHILE');
  await ctx
    .tables<TextTables>()
    .insertInto('casework.text_template')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      version: version + 1,
      headings: JSON.stringify(given.headings),
      reason: given.reason,
      ...setBy(ctx, await signatureOf(ctx)),
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
    });
}
