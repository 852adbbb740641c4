import { lazy, Suspense } from 'react';
import type { MyCommissions } from '../../../api/plans.ts';

/** The commissions of one's own, with their words, brought for whoever carries out what others have ordered. */
export const bringOwnCommissions = () => import('./OwnCommissions.tsx');

const OwnCommissions = lazy(async () => ({ default: (await bringOwnCommissions()).OwnCommissions }));

export function OwnCommissionsSlot({ own }: { own: MyCommissions | undefined }) {
  if (!own) return null;
  return (
    <Suspense fallback={null}>
      <OwnCommissions own={own} />
    </Suspense>
  );
}
