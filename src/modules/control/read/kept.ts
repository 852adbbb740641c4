import { type PromiseFor, promisesFor } from '#core/commitments';
import type { Context } from '#core/operation';
import type { SubjectKind } from '../domain/codes.ts';
import { rowsBy, versionsOf } from '../store/rows.ts';
import type { ControlTables } from '../tables.ts';

export const SUBJECTS: readonly SubjectKind[] = ['risk', 'control'];

type Versions<T extends keyof ControlTables> = ReadonlyMap<string, ControlTables[T][]>;

/** All that has been said of a year's risks and controls. */
export interface Kept {
  readonly risks: readonly ControlTables['control.risk'][];
  readonly controls: readonly ControlTables['control.control'][];
  readonly decisions: readonly ControlTables['control.plan_decision'][];
  readonly assessments: Versions<'control.assessment'>;
  readonly handlings: Versions<'control.handling'>;
  readonly occasions: readonly ControlTables['control.occasion'][];
  readonly performances: Versions<'control.performance'>;
  readonly samples: readonly ControlTables['control.sample'][];
  readonly promises: readonly PromiseFor[];
}

export async function keptOf(ctx: Context, year: number): Promise<Kept> {
  const [risks, controls, decisions] = await Promise.all([
    rowsBy(ctx, 'control.risk', 'year', [year]),
    rowsBy(ctx, 'control.control', 'year', [year]),
    rowsBy(ctx, 'control.plan_decision', 'year', [year]),
  ]);
  const riskIds = risks.map((r) => r.id);
  const controlIds = controls.map((c) => c.id);
  const [assessments, handlings, occasions, performances, samples, promises] = await Promise.all([
    rowsBy(ctx, 'control.assessment', 'risk_id', riskIds),
    rowsBy(ctx, 'control.handling', 'risk_id', riskIds),
    rowsBy(ctx, 'control.occasion', 'control_id', controlIds),
    rowsBy(ctx, 'control.performance', 'control_id', controlIds),
    rowsBy(ctx, 'control.sample', 'control_id', controlIds),
    promisesFor(ctx, SUBJECTS, [...riskIds, ...controlIds]),
  ]);
  return {
    risks,
    controls,
    decisions,
    assessments: versionsOf(assessments, (a) => a.risk_id),
    handlings: versionsOf(handlings, (h) => h.risk_id),
    occasions: [...occasions].sort((a, b) => (a.due_on < b.due_on ? -1 : 1)),
    performances: versionsOf(performances, (p) => p.occasion_id),
    samples,
    promises,
  };
}
