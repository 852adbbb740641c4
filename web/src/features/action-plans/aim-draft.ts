import type { ActionPlan } from '../../api/action-plans.ts';

/** An aim as it is typed. */
export interface AimDraft {
  aimId: string;
  title: string;
  measureId: string;
  unitId: string;
  direction: 'none' | 'at_least' | 'at_most';
  threshold: string;
}

export const NEW_AIM: Omit<AimDraft, 'aimId'> = {
  title: '',
  measureId: '',
  unitId: '',
  direction: 'none',
  threshold: '',
};

/** An aim that was said before, to be changed. A share is typed in per cent. */
export function aimDraftOf({
  aimId,
  title,
  measure,
}: ActionPlan['versions'][number]['aims'][number]): AimDraft {
  const { threshold = null, kind } = measure ?? {};
  const typed =
    threshold === null
      ? ''
      : String(kind === 'share' ? Math.round(threshold * 1_000_000) / 10_000 : threshold);
  return {
    aimId,
    title,
    measureId: measure?.measureId ?? '',
    unitId: measure?.unitId ?? '',
    direction: measure?.direction ?? 'none',
    threshold: typed.replace('.', ','),
  };
}
