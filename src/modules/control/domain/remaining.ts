import type { ControlResult, Handling, OccasionStanding, Remaining } from './codes.ts';

/** Why a risk goes on into the next year, or null when it does not. The first of the reasons that holds. */
export function riskRemains(risk: {
  readonly value: number;
  readonly handling: Handling | null;
  readonly actionsLeft: number;
}): Remaining | null {
  if (risk.actionsLeft > 0) return 'action_left';
  // What has been accepted with a reason is assessed anew when somebody says so.
  if (risk.handling === 'accept') return null;
  if (risk.value >= 8) return 'high';
  return risk.handling === 'control' ? 'controlled' : null;
}

/** Why a control goes on into the next year, or null when it does not. */
export function controlRemains(control: {
  readonly withdrawn: boolean;
  readonly lastResult: ControlResult | null;
  readonly actionsLeft: number;
  readonly occasions: readonly OccasionStanding[];
}): Remaining | null {
  if (control.withdrawn) return null;
  if (control.actionsLeft > 0) return 'action_left';
  if (control.lastResult !== null && control.lastResult !== 'without_remark') return 'remark';
  return control.occasions.some((o) => o === 'planned' || o === 'overdue') ? 'not_performed' : null;
}
