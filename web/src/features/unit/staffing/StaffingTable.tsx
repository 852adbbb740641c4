import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import type { StaffedFunction } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import { lastDayAway } from '../overview/gaps.ts';
import { absencesOf, actsOn } from './acts.ts';
import styles from './Staffing.module.css';
import type { StaffingAct } from './staffing-search.ts';

const { columns } = unitWords.staffing;

interface Props {
  functions: readonly StaffedFunction[];
  today: string;
  onAct: (act: StaffingAct, functionId: string) => void;
}

export function StaffingTable({ functions, today, onAct }: Props) {
  const mayManage = useMay('organisation:staffing:manage');
  return (
    <ListTable
      caption={unitWords.staffing.title}
      columns={[
        { heading: columns.fn },
        { heading: columns.holder, className: styles.holder },
        { heading: columns.deputy, className: styles.deputy },
        { heading: columns.acting, className: styles.acting },
        ...(mayManage ? [{ heading: columns.change, className: styles.change }] : []),
      ]}
    >
      {functions.map((fn) => (
        <Row key={fn.functionId}>
          <Cell>
            <strong>{fn.title}</strong>
            <SecondLine>{fn.unitName}</SecondLine>
          </Cell>
          <Cell label={columns.holder}>
            <Holders fn={fn} today={today} />
          </Cell>
          <Cell label={columns.deputy}>
            <Deputies fn={fn} />
          </Cell>
          <Cell label={columns.acting}>
            {fn.acting.name ?? unitWords.standing.via.nobody}
            {fn.acting.name !== null && <SecondLine>{unitWords.standing.via[fn.acting.via]}</SecondLine>}
          </Cell>
          {mayManage && (
            <Cell label={columns.change}>
              <Acts fn={fn} onAct={onAct} />
            </Cell>
          )}
        </Row>
      ))}
    </ListTable>
  );
}

function Holders({ fn, today }: { fn: StaffedFunction; today: string }) {
  const coming = absencesOf(fn).filter(({ fromOn }) => fromOn > today);
  return (
    <div className={styles.stack}>
      {fn.holders.map(({ employeeId, name, lastDay }) => (
        <span key={employeeId}>
          {name}
          {lastDay !== null && <SecondLine>{unitWords.staffing.lastDay(lastDay)}</SecondLine>}
        </span>
      ))}
      <StandingTag standing={fn.standing} absentUntil={lastDayAway(fn)} />
      {fn.vacantSince !== null && <span className="second">{unitWords.standing.since(fn.vacantSince)}</span>}
      {coming.map(({ absenceId, name, fromOn }) => (
        <span key={absenceId} className="second">
          {unitWords.staffing.comingAbsence(name, fromOn)}
        </span>
      ))}
    </div>
  );
}

function Deputies({ fn: { deputies } }: { fn: StaffedFunction }) {
  if (deputies.length === 0) return <span className="second">{unitWords.staffing.noDeputy}</span>;
  return (
    <div className={styles.stack}>
      {deputies.map(({ employeeId, name, absent }) => (
        <span key={employeeId}>{absent ? unitWords.staffing.deputyAway(name) : name}</span>
      ))}
    </div>
  );
}

function Acts({ fn, onAct }: { fn: StaffedFunction; onAct: Props['onAct'] }) {
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="small"
          variant="tertiary"
          icon={<MenuElipsisHorizontalIcon title={unitWords.staffing.menu(fn.title)} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        {actsOn(fn).map((act) => (
          <ActionMenu.Item key={act} onSelect={() => onAct(act, fn.functionId)}>
            {unitWords.staffing.actions[act]}
          </ActionMenu.Item>
        ))}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
