import type { Context } from '#core/operation';
import { defaultTemplate, type Heading } from '../../../domain/investigation/template.ts';
import type { TextTables } from '../../../text-tables.ts';
import { textTemplateWords } from '../../../texts/text-template.ts';
import { signatureOf } from '../../events.ts';
import { keepNextVersion, setBy } from '../../recorded.ts';

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

/** Keeps the board's next template. @throws AppError CONFLICT CHANGED_MEANWHILE when another has been kept since it was seen */
export async function keepTemplate(
  ctx: Context,
  given: { readonly headings: readonly Heading[]; readonly reason: string; readonly seenVersions: number },
): Promise<void> {
  const last = await templateNow(ctx);
  await keepNextVersion(last.version, given.seenVersions, async (version) =>
    ctx
      .tables<TextTables>()
      .insertInto('casework.text_template')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        version,
        headings: JSON.stringify(given.headings),
        reason: given.reason,
        ...setBy(ctx, await signatureOf(ctx)),
      })
      .execute(),
  );
}
