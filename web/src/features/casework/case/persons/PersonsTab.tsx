import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casePersonsQuery, serverNow } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { Columns } from '../../../../ui/page/Page.tsx';
import { useCase } from '../use-case.ts';
import { HistorySection } from './HistorySection.tsx';
import { IdentityBox } from './IdentityBox.tsx';
import { PersonSection } from './PersonSection.tsx';
import styles from './Persons.module.css';
import { ProposalsSection } from './ProposalsSection.tsx';
import { RelationsSection } from './RelationsSection.tsx';

/** Who the case is about, who stands close, and what the person was called before. */
export function PersonsTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(casePersonsQuery(caseId));
  const [saved, setSaved] = useState<string | null>(null);
  const say = (what: string) => setSaved(sv.saved.withTime(what, clockTime(serverNow())));
  const props = { view, say };

  return (
    <Columns side={<IdentityBox {...props} />}>
      <div className={styles.first}>
        <Saved text={saved} />
        <PersonSection {...props} />
      </div>
      <RelationsSection {...props} />
      <ProposalsSection {...props} />
      <HistorySection {...props} />
    </Columns>
  );
}
