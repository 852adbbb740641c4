import type { ImplementationPlan } from '../../../../api/plans.ts';

export interface PlanDialogProps {
  plan: ImplementationPlan;
  onClose: () => void;
  onDone: () => void;
}
