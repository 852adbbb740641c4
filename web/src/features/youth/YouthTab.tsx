import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { offencesQuery, risksQuery } from '../../api/youth.ts';
import { tab as words } from '../../app/sv/youth.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import { useCase } from '../casework/case/use-case.ts';
import { NoticeCard } from './NoticeCard.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { RiskCard } from './RiskCard.tsx';
import { type Asked, noticeRecord, riskRecord } from './records.ts';
import styles from './Youth.module.css';

/** What was told of offences in a child's case and the talks within 48 hours; and whether the child is at risk, and what was offered. */
export function YouthTab() {
  const { caseId } = useCase();
  const { data: notices } = useSuspenseQuery(offencesQuery(caseId));
  const { data: risks } = useSuspenseQuery(risksQuery(caseId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAsked(null);
  const isOfAge = risks.age === null || (risks.age >= 9 && risks.age <= 13);
  const mayIdentify = isOfAge && risks.allowed.includes('youth.identify-risk-child');
  return (
    <div className={styles.tab}>
      <Saved text={saved} />
      <Section
        heading={words.notices}
        countOf={notices.notices.filter((n) => !n.withdrawn).length}
        action={
          notices.allowed.includes('youth.record-notice') && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => setAsked(noticeRecord(serverNow(), null))}
            >
              {words.record}
            </Button>
          )
        }
      >
        <p className={styles.help}>{words.noticesHelp}</p>
        {notices.notices.length === 0 && <p>{words.noNotices}</p>}
        {notices.notices.map((notice) => (
          <NoticeCard key={notice.noticeId} view={notices} notice={notice} onAsk={setAsked} />
        ))}
      </Section>
      <Section
        heading={words.risks}
        countOf={risks.risks.filter((r) => !r.withdrawn).length}
        action={
          mayIdentify && (
            <Button size="small" variant="secondary" onClick={() => setAsked(riskRecord(risks.today, null))}>
              {words.identify}
            </Button>
          )
        }
      >
        <p className={styles.help}>{words.risksHelp}</p>
        {risks.risks.length === 0 && (
          <p>{!isOfAge && risks.age !== null ? words.notOfAge(risks.age) : words.noRisks}</p>
        )}
        {risks.risks.map((risk) => (
          <RiskCard key={risk.riskId} view={risks} risk={risk} onAsk={setAsked} />
        ))}
      </Section>
      {asked && (
        <RecordDialog
          caseId={caseId}
          today={notices.today}
          asked={asked}
          onClose={close}
          onDone={() => {
            close();
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </div>
  );
}
