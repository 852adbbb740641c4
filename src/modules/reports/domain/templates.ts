import { z } from 'zod';
import { REPORT_KINDS, ReportKind } from './codes.ts';
import templates from './templates.json';

const Words = z.string().min(1);

/** What a kind of report is made of, as data: `each_unit` is a section of every unit that writes, the others are the controller's. */
const Template = z.strictObject({
  kind: ReportKind,
  title_sv: Words,
  sections: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z_]+$/),
        by: z.enum(['controller', 'each_unit']),
        title_sv: Words,
        help_sv: Words,
      }),
    )
    .min(1),
});
export type Template = z.infer<typeof Template>;

/** Checked once, when the module is loaded: every kind has one. */
export const TEMPLATES: readonly Template[] = z
  .array(Template)
  .refine((all) => REPORT_KINDS.every((kind) => all.filter((t) => t.kind === kind).length === 1))
  .parse(templates);

export function templateOf(kind: ReportKind): Template {
  const found = TEMPLATES.find((t) => t.kind === kind);
  if (!found) throw new Error(`No template of ${kind}`);
  return found;
}
