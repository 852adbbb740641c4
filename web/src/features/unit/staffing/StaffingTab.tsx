import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow, staffingQuery } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import unitStyles from '../Unit.module.css';
import { CompetenceSection } from './competences/CompetenceSection.tsx';
import styles from './Staffing.module.css';
import { StaffingDialog } from './StaffingDialog.tsx';
import { StaffingTable } from './StaffingTable.tsx';

/** Who has each function today, and what can be changed about it. Back closes an open dialog. */
export function StaffingTab() {
  const { data: staffing } = useSuspenseQuery(staffingQuery);
  const search = useSearch({ from: '/frame/enheten/bemanning' });
  const navigate = useNavigate({ from: '/enheten/bemanning' });
  const [saved, setSaved] = useState<string | null>(null);
  const leave = () => navigate({ search: {}, replace: true, resetScroll: false });

  return (
    <div className={styles.tab}>
      <p className={unitStyles.help}>{unitWords.staffing.help}</p>
      <Saved text={saved} />
      {staffing.functions.length === 0 ? (
        <EmptyState title={unitWords.staffing.empty}>{unitWords.staffing.emptyBody}</EmptyState>
      ) : (
        <StaffingTable
          functions={staffing.functions}
          today={staffing.today}
          onAct={(gor, funktion) => navigate({ search: { gor, funktion }, resetScroll: false })}
        />
      )}
      <CompetenceSection />
      <StaffingDialog
        search={search}
        staffing={staffing}
        onClose={leave}
        onDone={(act) => {
          void leave();
          setSaved(sv.saved.withTime(unitWords.staffing.done[act], clockTime(serverNow())));
        }}
      />
    </div>
  );
}
