import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useState } from 'react';
import type { LogAlarm } from '../../../api/index.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { dayAndTime, longDay } from '../../../ui/format/dates.ts';
import { LogTable } from '../log-table/LogTable.tsx';
import styles from './Alarms.module.css';
import { JudgeDialog } from './JudgeDialog.tsx';

const words = secrecyWords.logAlarms;

/** One alarm: what it is about, what was found, and its events to unfold. */
export function AlarmItem({ alarm, today }: { alarm: LogAlarm; today: string }) {
  const [isJudging, setJudging] = useState(false);
  const kind = secrecyWords.logAlarmKind[alarm.kind];
  const who = alarm.withName === null ? alarm.employeeName : words.with(alarm.employeeName, alarm.withName);
  const act = alarm.judgements.length > 0 ? words.judgeAgain : words.judge;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h3>{kind}</h3>
          <p>
            {[who, alarm.unitName].filter(Boolean).join(', ')}
            {alarm.isLate && (
              <>
                {' '}
                <Tag size="small" variant="outline" data-color="danger">
                  {words.late}
                </Tag>
              </>
            )}
          </p>
          <p className="second">
            {longDay(alarm.on)}
            {alarm.caseCount > 0 && ` · ${words.counts(alarm.eventCount, alarm.caseCount)}`}
          </p>
        </div>
        {alarm.mayJudge && (
          <Button
            size="small"
            variant="secondary"
            aria-label={words.judgeOf(act, kind, alarm.employeeName)}
            onClick={() => setJudging(true)}
          >
            {act}
          </Button>
        )}
      </div>
      {!alarm.mayJudge && <p className="second">{words.own}</p>}
      {alarm.judgements.map((one) => (
        <div key={one.judgedAt} className={styles.judgement}>
          <p>
            <strong>{secrecyWords.alarmVerdict[one.verdict]}.</strong>{' '}
            <span className="as-written">{one.reason}</span>
          </p>
          <p className="second numeric">{words.by(one.judgedBy, dayAndTime(one.judgedAt, today))}</p>
        </div>
      ))}
      <details className={styles.events}>
        <summary>{words.rows}</summary>
        <LogTable rows={alarm.rows} showCases />
      </details>
      {isJudging && <JudgeDialog alarm={alarm} onClose={() => setJudging(false)} />}
    </div>
  );
}
