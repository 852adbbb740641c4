import type { ReportKind } from '../domain/codes.ts';
import type { ChildTalkStanding } from '../domain/investigation/heard.ts';
import type { IntakeOutcome } from '../figure-tables.ts';

/** What the groups are called in which what comes in, returns, and talks with children are counted. */

const way = { e_service: 'Via e-tjänst', other: 'På annat sätt' } as const;

const kind: Readonly<Record<ReportKind, string>> = {
  application: 'Ansökningar',
  concern_report: 'Anmälningar',
};

const outcome: Readonly<Record<IntakeOutcome, string>> = {
  opened: 'Utredning inledd',
  not_opened: 'Ingen utredning',
  joined: 'Förd till en pågående utredning',
};

const returned = { returned: 'Ny utredning', not: 'Ingen ny utredning' } as const;

const endedAs = { without: 'Utan insats', after: 'Efter en insats' } as const;

const talk: Readonly<Record<ChildTalkStanding, string>> = {
  alone: 'Minst ett samtal i enrum',
  stated_reason: 'Inget samtal, med skäl',
  with_others: 'Samtal med andra närvarande',
  none: 'Inget samtal',
  under_four: 'Barn under fyra år',
  no_child: 'Inte om ett barn',
};

const waited = { within: 'Högst 14 dagar', longer: 'Mer än 14 dagar' } as const;

export const catalogueFigureTexts = {
  way,
  kind,
  outcome,
  returned,
  endedAs,
  talk,
  waited,
  received: (day: string) => `Inkommen ${day}`,
  decided: (day: string) => `Beslutad ${day}`,
  twelveMonths: (day: string) => `Tolv månader gick ut ${day}`,
} as const;
