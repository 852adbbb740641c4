import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useState } from 'react';
import type { ActionPlan, PlanActivity } from '../../api/action-plans.ts';
import { page as words } from '../../app/sv/action-plans.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, RowNotice, SecondLine } from '../../ui/list/ListTable.tsx';
import styles from './ActionPlans.module.css';
import { OpenedActivity } from './OpenedActivity.tsx';
import { ResponsibleName } from './ResponsibleName.tsx';

const { activityColumns: columns } = words;
type Group = keyof typeof words.groups;
const GROUPS = Object.keys(words.groups) as Group[];

const COLOUR = {
  planned: 'neutral',
  under_way: 'info',
  done: 'info',
  confirmed: 'success',
  dropped: 'neutral',
} as const;

function groupOf({ state, daysLate }: PlanActivity): Group {
  if (state === 'confirmed') return 'done';
  return daysLate > 0 && (state === 'planned' || state === 'under_way') ? 'overdue' : state;
}

/** A plan's activities by state, what is late first; each opens as the commitment that it is. */
export function ActivityList({ plan, onDone }: { plan: ActionPlan; onDone: () => void }) {
  const [opened, setOpened] = useState<string | null>(null);
  const mayOpenAny = plan.activities.some((a) => a.mayOpen);
  const all = [
    { heading: columns.activity },
    { heading: columns.responsible },
    { heading: columns.due, className: styles.due },
    { heading: columns.state, className: styles.state },
    ...(mayOpenAny ? [{ heading: columns.act, className: styles.act }] : []),
  ];
  return GROUPS.map((group) => {
    const activities = plan.activities.filter((a) => groupOf(a) === group);
    if (activities.length === 0) return null;
    return (
      <div key={group}>
        <h3 className={styles.group}>{words.groups[group]}</h3>
        <ListTable caption={`${words.activities}, ${words.groups[group]}`} columns={all}>
          {activities.flatMap((a) => [
            <ActivityRow
              key={a.commitmentId}
              activity={a}
              aim={plan.aims.find((aim) => aim.aimId === a.aimId)?.title ?? null}
              hasActs={mayOpenAny}
              isOpen={opened === a.commitmentId}
              onToggle={() => setOpened(opened === a.commitmentId ? null : a.commitmentId)}
            />,
            ...(opened === a.commitmentId
              ? [
                  <RowNotice key={`${a.commitmentId} opened`} columns={all.length}>
                    <OpenedActivity commitmentId={a.commitmentId} onDone={onDone} />
                  </RowNotice>,
                ]
              : []),
          ])}
        </ListTable>
      </div>
    );
  });
}

interface RowProps {
  activity: PlanActivity;
  aim: string | null;
  hasActs: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

function ActivityRow({ activity: a, aim, hasActs, isOpen, onToggle }: RowProps) {
  return (
    <Row>
      <Cell>
        {a.title}
        {aim && <SecondLine>{words.forAim(aim)}</SecondLine>}
      </Cell>
      <Cell label={columns.responsible}>
        <ResponsibleName responsible={a.responsible} />
      </Cell>
      <Cell label={columns.due}>
        {a.dueOn}
        {a.daysLate > 0 && <span className={styles.bad}>{words.late(a.daysLate)}</span>}
      </Cell>
      <Cell label={columns.state}>
        <Tag size="small" variant="moderate" data-color={COLOUR[a.state]}>
          {words.state[a.state]}
        </Tag>
        {a.doneAt !== null && a.doneBy !== null && (
          <SecondLine>{words.doneBy(dayOf(a.doneAt), a.doneBy)}</SecondLine>
        )}
        {a.proofs > 0 && <SecondLine>{words.proofs(a.proofs)}</SecondLine>}
        {a.state === 'dropped' && a.lastWords && <SecondLine>{a.lastWords}</SecondLine>}
      </Cell>
      {hasActs && (
        <Cell label={columns.act}>
          {a.mayOpen && (
            <Button
              size="xsmall"
              variant="tertiary"
              aria-expanded={isOpen}
              aria-label={isOpen ? words.closeOf(a.title) : words.openOf(a.title)}
              onClick={onToggle}
            >
              {isOpen ? words.close : words.open}
            </Button>
          )}
        </Cell>
      )}
    </Row>
  );
}
