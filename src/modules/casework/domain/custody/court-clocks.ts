import { type CustodyDays, type CustodyKind, type CustodyStep, endOf } from './custody.ts';

/** A clock that runs, or has run, because of a custody or an interim ban. Days are Swedish days. */
export interface CourtClock {
  readonly ruleId: string;
  readonly startedOn: string;
  readonly stoppedOn: string | null;
  /** More time that the court has given. */
  readonly extension: { readonly until: string; readonly on: string } | null;
  /** That the duty fell away, and when, since the whole is over. */
  readonly fellAway: { readonly by: 'annulled' | 'rejected' | 'ended'; readonly on: string } | null;
}

interface Spec {
  readonly ruleId: string;
  /** The day of the trigger; null while it has not come. */
  readonly from: (days: CustodyDays) => string | null;
  readonly until: CustodyStep;
  readonly extendable?: true;
}

const on =
  (step: CustodyStep) =>
  (days: CustodyDays): string | null =>
    days[step]?.on ?? null;
const stands = (days: CustodyDays): string | null =>
  days.ruled?.outcome === 'stands' ? days.ruled.on : null;
const granted = (days: CustodyDays): string | null =>
  days.judged?.outcome === 'granted' ? (days.final?.on ?? null) : null;
/** LVM 17: from the submission, or from when it was enforced if that was later. */
const submittedAndEnforced = ({ submitted, enforced }: CustodyDays): string | null =>
  submitted && enforced ? (enforced.on > submitted.on ? enforced.on : submitted.on) : null;

/** LVU 5–9, 28–30, 31 e–31 g and 34; LVM 12, 15, 17, 18, 20 and 38. What the court owes stands among them, by rules of kind `external`. */
const CLOCKS: Readonly<Record<CustodyKind, readonly Spec[]>> = {
  lvu_custody: [
    { ruleId: 'LVU-011', from: on('decided'), until: 'submitted' },
    { ruleId: 'LVU-012', from: on('submitted'), until: 'ruled' },
    { ruleId: 'LVU-013', from: on('enforced'), until: 'applied', extendable: true },
    { ruleId: 'LVU-014', from: on('applied'), until: 'judged' },
    { ruleId: 'LVU-015', from: granted, until: 'begun' },
  ],
  lvm_custody: [
    { ruleId: 'LVM-011', from: on('decided'), until: 'submitted' },
    { ruleId: 'LVM-012', from: submittedAndEnforced, until: 'ruled' },
    { ruleId: 'LVM-013', from: stands, until: 'applied' },
    { ruleId: 'LVM-014', from: on('applied'), until: 'judged' },
    { ruleId: 'LVM-015', from: granted, until: 'begun' },
    { ruleId: 'LVM-016', from: on('begun'), until: 'ended' },
  ],
  removal_ban: [
    { ruleId: 'LVU-017', from: on('decided'), until: 'submitted' },
    { ruleId: 'LVU-012', from: on('submitted'), until: 'ruled' },
    { ruleId: 'LVU-018', from: stands, until: 'applied' },
    { ruleId: 'LVU-014', from: on('applied'), until: 'judged' },
  ],
  exit_ban: [
    { ruleId: 'LVU-019', from: on('decided'), until: 'submitted' },
    { ruleId: 'LVU-012', from: on('submitted'), until: 'ruled' },
    { ruleId: 'LVU-019B', from: stands, until: 'applied', extendable: true },
    { ruleId: 'LVU-014', from: on('applied'), until: 'judged' },
  ],
};

/** Which clocks the days of a custody give. What was done before its time began to run needs no clock, and what is over starts none. */
export function courtClocks(kind: CustodyKind, days: CustodyDays): readonly CourtClock[] {
  const end = endOf(days);
  return CLOCKS[kind].flatMap(({ ruleId, from, until, extendable }): CourtClock[] => {
    const startedOn = from(days);
    const stoppedOn = days[until]?.on ?? null;
    if (startedOn === null || (stoppedOn !== null && stoppedOn < startedOn)) return [];
    if (end && stoppedOn === null && end.on < startedOn) return [];
    const { extended } = days;
    return [
      {
        ruleId,
        startedOn,
        stoppedOn,
        extension: extendable && extended?.until ? { until: extended.until, on: extended.on } : null,
        fellAway: stoppedOn === null ? end : null,
      },
    ];
  });
}

/** What lapses when the day goes by: the custody or the ban itself (LVU 7, 8, 28-31 g; LVM 18 a), or the court's order of care (LVU 5, LVM 12). */
export type Lapsing = 'custody' | 'ban' | 'care_order';

const LAPSES: Readonly<Record<string, Lapsing>> = {
  'LVU-011': 'custody',
  'LVU-013': 'custody',
  'LVU-015': 'care_order',
  'LVU-017': 'ban',
  'LVU-018': 'ban',
  'LVU-019': 'ban',
  'LVU-019B': 'ban',
  'LVM-011': 'custody',
  'LVM-013': 'custody',
  'LVM-015': 'care_order',
};

/** A clock as it has gone: how late it is, or was when it stopped. */
export interface ClockGone {
  readonly ruleId: string;
  readonly dueOn: string;
  readonly possibleLaterOn: string | null;
  /** The day on which it was done, or today; no later than `dueOn` where it is in time. */
  readonly reachedOn: string;
  readonly state: string;
}

export interface Lapse {
  readonly ruleId: string;
  readonly what: Lapsing;
  readonly dueOn: string;
  readonly possibleLaterOn: string | null;
  /** Within the possible later day: it has lapsed by the strict day, and by some sources has not. */
  readonly disputed: boolean;
}

/** What has lapsed with legal effect, since its day went by. Nothing that comes afterwards brings it back. */
export const lapsesOf = (clocks: readonly ClockGone[]): readonly Lapse[] =>
  clocks.flatMap(({ ruleId, dueOn, possibleLaterOn, reachedOn, state }): Lapse[] => {
    const what = LAPSES[ruleId];
    if (!what || (state !== 'overdue' && state !== 'missed')) return [];
    const disputed = possibleLaterOn !== null && reachedOn <= possibleLaterOn;
    return [{ ruleId, what, dueOn, possibleLaterOn, disputed }];
  });

/** A clock by its rule: `external` is what the court owes. */
interface ClockNow {
  readonly ruleId: string;
  readonly kind: string;
  readonly state: string;
}

/**
 * Whether it can be recorded as ended though no decision has lifted it: it has lapsed, or the court has judged and nothing is left that the board must do
 * in time. What is in force is ended by the court or by a decision (LVU 9, LVM 18 b).
 */
export function mayEndUnlifted(
  kind: CustodyKind,
  days: CustodyDays,
  clocks: readonly ClockNow[],
  lapses: readonly Lapse[],
): boolean {
  if (lapses.length > 0) return true;
  const ends = CLOCKS[kind].filter((c) => c.until === 'ended').map((c) => c.ruleId);
  const owes = clocks.some((c) => c.state === 'running' && c.kind !== 'external' && !ends.includes(c.ruleId));
  return days.judged !== undefined && !owes;
}

/** What has lapsed ended after the last day that it had, and not before. */
export const endsBeforeLapse = (on: string, lapses: readonly Lapse[]): boolean =>
  lapses.length > 0 && lapses.every((l) => on <= l.dueOn);

export type CustodyStanding = 'in_force' | 'disputed' | 'lapsed' | 'annulled' | 'rejected' | 'care' | 'ended';

/** Where it stands. What has lapsed stays lapsed until somebody has recorded that it is ended, and is told of then too. */
export function standingOfCustody(days: CustodyDays, lapses: readonly Lapse[]): CustodyStanding {
  const end = endOf(days);
  if (end) return end.by;
  if (lapses.some((l) => !l.disputed)) return 'lapsed';
  if (lapses.length > 0) return 'disputed';
  return days.begun ? 'care' : 'in_force';
}
