import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ControlYear, carryOver } from '../../api/control.ts';
import { control as common, remaining as reasons, followUp as words } from '../../app/sv/control.ts';
import { cx } from '../../ui/cx.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Control.module.css';
import { ControlFrame } from './ControlFrame.tsx';
import { useControlCommand } from './use-control-command.ts';

type Count = keyof ControlYear['followUp'];
const PARTS: readonly Count[] = ['inTime', 'late', 'actionsOverdue'];
const CONTROLS: readonly Count[] = ['planned', 'performed', 'inTime', 'late', 'overdue'];
const RESULTS: readonly Count[] = ['withoutRemark', 'remarks', 'seriousRemarks', 'actionsMissing'];
const ACTIONS: readonly Count[] = [
  'actions',
  'actionsConfirmed',
  'actionsDone',
  'actionsOwed',
  'actionsOverdue',
  'actionsDropped',
];

/** What came of a year, and what goes on into the next. */
export function FollowUpPage() {
  return (
    <ControlFrame part="followUp">
      {(year, done) => (
        <>
          {year.controls.length + year.risks.length === 0 ? (
            <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
          ) : (
            <>
              <Counts caption={words.controls} rows={CONTROLS} year={year} />
              <Counts caption={words.results} rows={RESULTS} year={year} />
              <Counts caption={words.actions} rows={ACTIONS} year={year} />
              <p>
                <Link to="/ataganden">{common.action.all}</Link>
              </p>
              <Section heading={words.remaining(year.year + 1)} countOf={year.remaining.length}>
                <Remaining year={year} onDone={() => done(common.saved.carried)} />
              </Section>
            </>
          )}
        </>
      )}
    </ControlFrame>
  );
}

function Counts({ caption, rows, year }: { caption: string; rows: readonly Count[]; year: ControlYear }) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className={styles.n}>
            {words.columns.n}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} className={cx(PARTS.includes(row) && styles.part)}>
            <th scope="row">{words.rows[row]}</th>
            <td className={styles.n}>{year.followUp[row]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What remains, all of it chosen: whoever plans takes away what is not to go on. */
function Remaining({ year, onDone }: { year: ControlYear; onDone: () => void }) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const command = useControlCommand(carryOver, onDone);
  if (year.remaining.length === 0) return <p>{words.nothingLeft}</p>;
  const line = (r: ControlYear['remaining'][number]) => (
    <>
      {words.kinds[r.kind]}: {r.title}
      <span className={styles.second}>{reasons[r.why]}</span>
    </>
  );
  if (!year.may.edit)
    return (
      <ul className={styles.lines}>
        {year.remaining.map((r) => (
          <li key={r.id}>{line(r)}</li>
        ))}
      </ul>
    );
  const chosen = year.remaining.filter((r) => !left.includes(r.id));
  const send = () => {
    setMissing(chosen.length === 0);
    if (chosen.length === 0) return;
    const idsOf = (kind: 'risk' | 'control') => chosen.filter((r) => r.kind === kind).map((r) => r.id);
    command.send({ fromYear: year.year, riskIds: idsOf('risk'), controlIds: idsOf('control') });
  };
  return (
    <>
      <CheckboxGroup
        legend={words.choose}
        description={words.remainingHelp}
        size="small"
        error={isMissing && words.carryMissing}
        value={chosen.map((r) => r.id)}
        onChange={(ids: string[]) =>
          setLeft(year.remaining.filter((r) => !ids.includes(r.id)).map((r) => r.id))
        }
      >
        {year.remaining.map((r) => (
          <Checkbox key={r.id} value={r.id}>
            {line(r)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className={styles.acts}>
        <Button size="small" variant="secondary" loading={command.isSending} onClick={send}>
          {words.carry(year.year + 1)}
        </Button>
      </div>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </>
  );
}
