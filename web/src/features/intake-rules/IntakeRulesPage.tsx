import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { intakeRulesQuery, serverNow } from '../../api/index.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { DelegationDialog } from './DelegationDialog.tsx';
import { DelegationTable } from './DelegationTable.tsx';
import { History } from './History.tsx';
import { HoursDialog } from './HoursDialog.tsx';
import styles from './IntakeRules.module.css';
import { type IntakeRulesSearch, isStep, slugOf } from './intake-rules-search.ts';
import { OrderFilter } from './OrderFilter.tsx';
import { matches } from './order-words.ts';
import { ReopeningLimitDialog } from './ReopeningLimitDialog.tsx';
import { ReopeningLimitSection } from './ReopeningLimitSection.tsx';

const words = preliminaryWords.intakeRules;

/** The board's delegation order on a day, and when the office is open. Everybody who works by it reads it; those who keep it change it. */
export function IntakeRulesPage() {
  const { gor, sok = '', dag } = useSearch({ from: '/frame/delegation' });
  const { data: rules } = useSuspenseQuery(intakeRulesQuery(dag));
  const navigate = useNavigate({ from: '/delegation' });
  const [saved, setSaved] = useState<string | null>(null);
  const go = ({ gor: to }: IntakeRulesSearch) =>
    navigate({ to: '.', search: (now) => ({ ...now, gor: to }), resetScroll: false });
  const leave = () =>
    navigate({ to: '.', search: ({ gor: _, ...now }) => now, replace: true, resetScroll: false });
  const show = (changes: IntakeRulesSearch) =>
    navigate({ to: '.', search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  const done = () => {
    void leave();
    setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
  };
  const [hours] = rules.officeHours;
  const line = rules.decisions.find((one) => slugOf(one) === gor);
  const found = rules.decisions.filter((one) => matches(one, sok));
  const change = rules.mayEdit ? (slug: string) => go({ gor: slug }) : null;

  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<Top saved={saved} />}>
      <p className={styles.help}>
        {words.help} <span className="second">{words.law}</span>
      </p>
      <OrderFilter search={sok} day={dag} onChange={show} />
      {dag !== undefined && <p role="status">{delegationWords.delegationOrder.inForceOn(rules.on)}</p>}
      {found.length === 0 && <p role="status">{delegationWords.delegationOrder.noMatch}</p>}
      <DelegationTable
        heading={delegationWords.delegationOrder.steps}
        lines={found.filter(({ decision }) => isStep(decision))}
        onChange={change}
      />
      <DelegationTable
        heading={delegationWords.delegationOrder.decisions}
        lines={found.filter(({ decision }) => !isStep(decision))}
        onChange={change}
      />
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
      {rules.mayEdit && line && (
        <DelegationDialog key={gor} rules={rules} line={line} onClose={leave} onDone={done} />
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
