import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery, serverNow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { NextStep } from './actions/NextStep.tsx';
import styles from './Case.module.css';
import { CaseCrumbs } from './CaseCrumbs.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseStanding } from './CaseStanding.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { CaseWarnings } from './CaseWarnings.tsx';
import type { ActionOperation } from './case-search.ts';
import { nameAndAge } from './name-and-age.ts';

/** One child in one matter: the few facts that decide, the next step, and the tabs. */
export function CasePage() {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId' });
  const { data: view } = useSuspenseQuery(caseQuery(caseId));
  const [saved, setSaved] = useState<string | null>(null);
  const say = (operation: ActionOperation) =>
    setSaved(sv.saved.withTime(sv.operations[operation].done, clockTime(serverNow())));

  return (
    <Page
      title={nameAndAge(view.person)}
      windowTitle={view.caseNumber}
      crumbs={<CaseCrumbs caseNumber={view.caseNumber} />}
      lead={<CaseStanding view={view} />}
      aside={<NextStep view={view} />}
      top={
        <div className={styles.top}>
          <Saved text={saved} />
          <CaseWarnings view={view} />
          <CaseFacts view={view} />
          <CaseTabs view={view} />
        </div>
      }
    >
      <Outlet />
      <ActionDialog view={view} onDone={say} />
    </Page>
  );
}
