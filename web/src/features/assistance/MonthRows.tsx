import { Button } from '@navikt/ds-react/Button';
import type { AssistanceMonth, Situation } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import type { Action } from './ActionDialog.tsx';
import styles from './Assistance.module.css';
import { checkAction } from './actions.ts';

const words = codes.situation;
const { columns } = words;

/** Month by month, the last first: when it was applied for, and what the check came to. */
export function MonthRows({ view, onAct }: { view: Situation; onAct: (action: Action) => void }) {
  if (view.months.length === 0) return <p>{words.noMonths}</p>;
  return (
    <ListTable
      caption={words.months}
      columns={[
        { heading: columns.month },
        { heading: columns.came },
        { heading: columns.check },
        { heading: columns.act, className: styles.act },
      ]}
    >
      {view.months.map((month) => (
        <Month key={month.applicationId} month={month} view={view} onAct={onAct} />
      ))}
    </ListTable>
  );
}

interface Props {
  month: AssistanceMonth;
  view: Situation;
  onAct: (action: Action) => void;
}

function Month({ month, view, onAct }: Props) {
  const [last] = month.checks;
  const name = month.month.slice(0, 7);
  const isLate = !last && month.checkBy < view.today;
  const running = view.periods.some((p) => p.end === null);
  const mayAct = running && view.allowed.includes('assistance.record-month');
  return (
    <Row>
      <Cell>{name}</Cell>
      <Cell label={columns.came}>{words.cameIn(month.cameInOn, codes.monthChannel[month.channel])}</Cell>
      <Cell label={columns.check}>
        {last ? (
          <>
            <strong>{codes.monthOutcome[last.outcome]}</strong>
            <SecondLine>{words.checkedOn(last.checkedOn)}</SecondLine>
            {last.text && <SecondLine>{last.text}</SecondLine>}
            {last.reason && <SecondLine>{words.correctedBecause(last.reason)}</SecondLine>}
          </>
        ) : (
          <span className={isLate ? styles.late : undefined}>{words.checkBy(month.checkBy)}</span>
        )}
      </Cell>
      <Cell label={columns.act}>
        {mayAct && (
          <Button
            size="small"
            variant={last ? 'tertiary' : 'secondary'}
            aria-label={last ? words.correctOf(name) : words.checkOf(name)}
            onClick={() => onAct(checkAction(view, month))}
          >
            {last ? words.correct : words.check}
          </Button>
        )}
      </Cell>
    </Row>
  );
}
