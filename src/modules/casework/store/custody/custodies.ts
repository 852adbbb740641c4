import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import {
  type CustodyDays,
  type CustodyKind,
  CustodyStep,
  custodyKindOf,
  type StepDay,
} from '../../domain/custody/custody.ts';
import { isSameMatter } from '../../domain/decision/decision.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ofCase } from '../cases.ts';

export type StepRow = Selectable<CaseworkTables['casework.custody_step']>;
type DecisionRow = Selectable<CaseworkTables['casework.decision']>;

/** A decision that a court tries by itself, and what has happened with it. */
export interface Custody {
  readonly decision: DecisionRow;
  readonly kind: CustodyKind;
  readonly days: CustodyDays;
  /** The day on which a later decision annulled it. */
  readonly liftedOn: string | null;
  /** All versions, in order. */
  readonly steps: readonly StepRow[];
}

/** The custodies and interim bans of an opened case, the last decided first. */
export async function custodiesOf(ctx: Context, caseId: string): Promise<Custody[]> {
  const db = ctx.tables<CaseworkTables>();
  const [decisions, steps] = await Promise.all([
    db
      .selectFrom('casework.decision')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('decided_on', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('casework.custody_step')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('version')
      .execute(),
  ]);
  return decisions.flatMap((decision): Custody[] => {
    const kind = custodyKindOf(decision.kind, decision.law);
    if (!kind || (decision.result !== 'granted' && decision.result !== 'partly_refused')) return [];
    const own = steps.filter((s) => s.decision_id === decision.id);
    const lifted = decisions.find(
      (d) => d.replaces === decision.id && d.effect === 'annulled' && isSameMatter(d, decision),
    );
    const liftedOn = lifted?.decided_on ?? null;
    return [{ decision, kind, liftedOn, steps: own, days: daysOf(decision, own, liftedOn) }];
  });
}

/** @throws AppError NOT_FOUND */
export async function custodyIn(ctx: Context, caseId: string, decisionId: string): Promise<Custody> {
  const found = (await custodiesOf(ctx, caseId)).find((c) => c.decision.id === decisionId);
  if (!found) throw notFound();
  return found;
}

/** What holds of each step: its last version. A decision that annuls it is its end, when no other has been recorded. */
function daysOf(decision: DecisionRow, steps: readonly StepRow[], liftedOn: string | null): CustodyDays {
  const days: { [step in CustodyStep]?: StepDay } = {};
  for (const step of CustodyStep.options) {
    const last = steps.findLast((s) => s.step === step);
    if (last?.on_day) days[step] = { on: last.on_day, outcome: last.outcome, until: last.until_day };
  }
  const ended = days.ended ?? (liftedOn && { on: liftedOn, outcome: null, until: null });
  const decided = days.decided ?? { on: decision.decided_on, outcome: null, until: null };
  return { ...days, decided, ...(ended && { ended }) };
}
