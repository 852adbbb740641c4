import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { intakeRulesQuery, serverNow } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { DelegationDialog } from './DelegationDialog.tsx';
import { DelegationSection } from './DelegationSection.tsx';
import { History } from './History.tsx';
import { HoursDialog } from './HoursDialog.tsx';
import styles from './IntakeRules.module.css';
import { DECISION_OF, type IntakeRulesSearch } from './intake-rules-search.ts';
import { ReopeningLimitDialog } from './ReopeningLimitDialog.tsx';
import { ReopeningLimitSection } from './ReopeningLimitSection.tsx';

const words = sv.intakeRules;

/** Who decides what in intake, and when the office is open. Everybody who works by it reads it; the administrator changes it. */
export function IntakeRulesPage() {
  const { data: rules } = useSuspenseQuery(intakeRulesQuery);
  const { gor } = useSearch({ from: '/frame/delegation' });
  const navigate = useNavigate({ from: '/delegation' });
  const [saved, setSaved] = useState<string | null>(null);
  const go = (search: IntakeRulesSearch) => navigate({ to: '.', search, resetScroll: false });
  const leave = () => navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  const done = () => {
    void leave();
    setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
  };
  const [hours] = rules.officeHours;
  const decision =
    gor === undefined || gor === 'kontorstid' || gor === 'ny-utredning' ? null : DECISION_OF[gor];

  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<Top saved={saved} />}>
      <p className={styles.help}>
        {words.help} <span className="second">{words.law}</span>
      </p>
      {rules.decisions.map((delegated) => (
        <DelegationSection
          key={delegated.decision}
          delegated={delegated}
          onChange={rules.mayEdit ? go : null}
        />
      ))}
      <Section
        heading={words.hours}
        action={
          rules.mayEdit && (
            <Button size="small" variant="secondary" onClick={() => go({ gor: 'kontorstid' })}>
              {words.changeHours}
            </Button>
          )
        }
      >
        <div className={styles.now}>
          <p>{hours ? <strong>{words.hoursNow(hours.opens, hours.closes)}</strong> : words.noHours}</p>
          <p className="second">{words.hoursHelp}</p>
        </div>
        <History
          rows={rules.officeHours.map((version) => ({
            ...version,
            what: words.hoursNow(version.opens, version.closes),
          }))}
        />
      </Section>
      <ReopeningLimitSection limit={rules.reopeningLimit} onChange={rules.mayEdit ? go : null} />
      {rules.mayEdit && decision !== null && (
        <DelegationDialog key={decision} rules={rules} decision={decision} onClose={leave} onDone={done} />
      )}
      {rules.mayEdit && gor === 'ny-utredning' && (
        <ReopeningLimitDialog limit={rules.reopeningLimit} onClose={leave} onDone={done} />
      )}
      {rules.mayEdit && gor === 'kontorstid' && <HoursDialog rules={rules} onClose={leave} onDone={done} />}
    </Page>
  );
}

function Top({ saved }: { saved: string | null }) {
  return (
    <div className={styles.top}>
      <Saved text={saved} />
    </div>
  );
}
