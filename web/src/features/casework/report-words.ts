import type { ReporterCategory, ReportKind, Worry } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** `Misstänkt brott, normbrytande beteende` */
export function worriesInWords(worries: readonly Worry[], kind: ReportKind = 'concern_report'): string {
  if (worries.length === 0) return kind === 'application' ? sv.application.noNeed : sv.inbox.noWorry;
  const [first = '', ...rest] = worries.map((worry) => sv.codes.worry[worry]);
  return [first, ...rest.map((word) => word.charAt(0).toLowerCase() + word.slice(1))].join(', ');
}

/** `Skola, Norrängens skola`; the kind is left out when the organisation's name begins with it. */
export function reporterInWords(category: ReporterCategory, organisation: string | null): string {
  const kind = sv.codes.reporterCategory[category];
  if (organisation === null) return kind;
  return organisation.startsWith(kind) ? organisation : `${kind}, ${organisation}`;
}
