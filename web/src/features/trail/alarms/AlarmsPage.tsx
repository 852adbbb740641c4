import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type LogAlarms, logAlarmsQuery } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { stretchInWords } from '../../rules/rule-words.ts';
import { LogTabs } from '../LogTabs.tsx';
import { AlarmItem } from './AlarmItem.tsx';
import styles from './Alarms.module.css';
import { AlarmsFilter } from './AlarmsFilter.tsx';

const words = secrecyWords.logAlarms;

/** What in the log asks for a look, and what the log reviewer has found. */
export function AlarmsPage() {
  const search = useSearch({ from: '/frame/logg/larm' });
  const navigate = useNavigate({ from: '/logg/larm' });
  const { today } = useSession();
  const days = { ...(search.fran && { from: search.fran }), ...(search.till && { to: search.till }) };
  const { data, error, isFetching } = useQuery(logAlarmsQuery(days));
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<LogTabs />}>
      <div>
        <AlarmsFilter
          key={data ? `${data.from} ${data.to}` : 'none'}
          from={data?.from ?? search.fran ?? today}
          to={data?.to ?? search.till ?? today}
          today={today}
          isSearching={isFetching}
          onSearch={(changed) => navigate({ search: changed })}
        />
        <CommandStatus isWaitingForServer={false} error={error} />
      </div>
      {data && <Found found={data} today={today} />}
    </Page>
  );
}

function Found({ found, today }: { found: LogAlarms; today: string }) {
  const { alarms, total, judgeWithin } = found;
  const waiting = alarms.filter(({ judgements }) => judgements.length === 0);
  const judged = alarms.filter(({ judgements }) => judgements.length > 0);
  return (
    <>
      <p className={`second ${styles.rules}`}>
        {words.rules} {words.target(stretchInWords(judgeWithin.length, judgeWithin.unit))}
      </p>
      {total > alarms.length && <p className="second">{words.tooMany(alarms.length, total)}</p>}
      <Section heading={words.waiting} countOf={waiting.length}>
        {waiting.length === 0 && <p className={styles.row}>{words.noWaiting}</p>}
        {waiting.map((alarm) => (
          <AlarmItem key={alarm.alarmId} alarm={alarm} today={today} />
        ))}
      </Section>
      <Section heading={words.judged} countOf={judged.length}>
        {judged.length === 0 && <p className={styles.row}>{words.noJudged}</p>}
        {judged.map((alarm) => (
          <AlarmItem key={alarm.alarmId} alarm={alarm} today={today} />
        ))}
      </Section>
    </>
  );
}
