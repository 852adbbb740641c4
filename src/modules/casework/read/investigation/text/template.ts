import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { templateNow, templatesOf } from '../../../store/investigation/text/templates.ts';
import { TextTemplate } from '../../../text-contract.ts';

export const SET_TEMPLATE = 'casework:text-template:set';

/** The headings of the written investigation, with their history. Shows nobody's case. */
export const readTextTemplate = defineOperation({
  name: 'casework.text-template',
  kind: 'query',
  permission: 'casework:text-template:read',
  audit: 'text-template.read',
  summary: 'The headings of the written investigation, and those that held before',
  input: z.object({}),
  output: TextTemplate,
  untraced: true,
  run: (ctx) => templateView(ctx),
});

export async function templateView(ctx: Context): Promise<z.input<typeof TextTemplate>> {
  const versions = await templatesOf(ctx);
  const now = await templateNow(ctx);
  return {
    version: now.version,
    headings: now.headings.map((h) => ({ ...h, areas: [...h.areas] })),
    versions: versions.map((v) => ({
      version: v.version,
      headings: v.headings.map((h) => ({ ...h, areas: [...h.areas] })),
      reason: v.reason,
      setAt: v.set_at.toISOString(),
      setBy: v.set_by,
    })),
    mayEdit: ctx.may(SET_TEMPLATE).allowed,
  };
}
