import type { FigureFinding, FindingSeverity } from '../../api/index.ts';

const SHOWN = { fel: 'error', fragor: 'warning', upplysningar: 'note' } as const satisfies Record<
  string,
  FindingSeverity
>;

/** What stands in the address; without it everything is shown. */
export interface ChecksSearch {
  visa?: keyof typeof SHOWN;
}

const isShown = (value: unknown): value is keyof typeof SHOWN =>
  typeof value === 'string' && Object.hasOwn(SHOWN, value);

export const readChecksSearch = ({ visa }: Record<string, unknown>): ChecksSearch =>
  isShown(visa) ? { visa } : {};

/** The gravest first, each with what is found of it; what is not asked for is left out. */
export function grouped(
  findings: readonly FigureFinding[],
  { visa }: ChecksSearch,
): { severity: FindingSeverity; findings: FigureFinding[] }[] {
  return Object.values(SHOWN)
    .filter((severity) => visa === undefined || SHOWN[visa] === severity)
    .map((severity) => ({ severity, findings: findings.filter((f) => f.severity === severity) }))
    .filter((group) => group.findings.length > 0);
}
