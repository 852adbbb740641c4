import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { serverNow } from '../../../../api/index.ts';
import type { ImplementationPlan } from '../../../../api/plans.ts';
import { implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { AgreeDialog } from './AgreeDialog.tsx';
import { EarlierVersions } from './EarlierVersions.tsx';
import styles from './Plan.module.css';
import { PlanDialog } from './PlanDialog.tsx';
import type { PlanDialogProps } from './plan-dialog-props.ts';
import type { PlanWrite } from './plan-search.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { ReviewsSection } from './ReviewsSection.tsx';
import { SidesSection } from './SidesSection.tsx';
import { StandingLine } from './StandingLine.tsx';
import { usePlan } from './use-plan.ts';
import { AgreementSection, VersionWords } from './VersionWords.tsx';

const FROM = '/frame/arenden/$caseId/uppdrag/$commissionId/plan';

const DIALOGS: Record<
  PlanWrite,
  readonly [operation: string, dialog: ComponentType<PlanDialogProps>, done: string]
> = {
  plan: ['interventions.set-plan', PlanDialog, words.done.plan],
  overenskommelse: ['interventions.agree-plan', AgreeDialog, words.done.agree],
  genomgang: ['interventions.review-plan', ReviewDialog, words.done.review],
};

/** How the performing unit plans to reach the goals of the commission, beside what was ordered. Both units read it. */
export function PlanTab() {
  const plan = usePlan();
  const [saved, setSaved] = useState<string | null>(null);
  const [last] = plan.versions;
  return (
    <div className={styles.tab}>
      <div>
        <StandingLine plan={plan} />
        <Saved text={saved} />
      </div>
      <SidesSection plan={plan} />
      {last && (
        <>
          <AgreementSection version={last} today={plan.today} />
          <VersionWords version={last} />
          <ReviewsSection plan={plan} />
        </>
      )}
      <EarlierVersions plan={plan} />
      <Dialogs plan={plan} onSaved={(done) => setSaved(sv.saved.withTime(done, clockTime(serverNow())))} />
    </div>
  );
}

/** The dialog that the address asks for. Back closes it. */
function Dialogs({ plan, onSaved }: { plan: ImplementationPlan; onSaved: (done: string) => void }) {
  const { skriv } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/arenden/$caseId/uppdrag/$commissionId/plan' });
  if (skriv === undefined) return null;
  const [operation, Write, done] = DIALOGS[skriv];
  if (!plan.allowed.includes(operation)) return null;
  const leave = () => void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  return (
    <Write
      plan={plan}
      onClose={leave}
      onDone={() => {
        onSaved(done);
        leave();
      }}
    />
  );
}
