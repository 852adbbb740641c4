import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AdultRecord, adultQuery } from '../../api/adults.ts';
import { serverNow } from '../../api/index.ts';
import { situation as words } from '../../app/sv/adult-situation.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { useCase } from '../casework/case/use-case.ts';
import styles from './Adults.module.css';
import { HousingSection } from './HousingSection.tsx';
import { LeavingSection } from './LeavingSection.tsx';
import { MisuseSection } from './MisuseSection.tsx';
import type { Opened } from './Record.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { RelativesSection } from './RelativesSection.tsx';
import { ViolenceSection } from './ViolenceSection.tsx';

/** What is known and done in a case about an adult; first what the case is about. */
export function SituationTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(adultQuery(caseId));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const open = (record: AdultRecord, corrects: Opened['corrects'] = null) => {
    setSaved(null);
    setOpened({ record, corrects });
  };
  const of = { view, onOpen: open };
  const violence = <ViolenceSection key="violence" {...of} />;
  const misuse = <MisuseSection key="misuse" {...of} />;
  return (
    <div className={styles.page}>
      <Saved text={saved} />
      {view.area === 'adult_misuse' ? [misuse, violence] : [violence, misuse]}
      <HousingSection {...of} />
      <LeavingSection {...of} />
      <RelativesSection {...of} />
      {opened && (
        <RecordDialog
          key={`${opened.record} ${opened.corrects?.recordId}`}
          view={view}
          {...opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}
