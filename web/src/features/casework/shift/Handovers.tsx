import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  myDayQuery,
  type ShiftHandover,
  serverNow,
  shiftHandoversQuery,
  takeOverFromShift,
  useCommand,
} from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { DeedList } from './DeedList.tsx';
import styles from './Shift.module.css';

/** What the emergency unit has done in one's cases: to be taken over, and what has been. */
export function Handovers() {
  const { data: view } = useSuspenseQuery(shiftHandoversQuery);
  const queryClient = useQueryClient();
  const command = useCommand(takeOverFromShift, (after) => {
    queryClient.setQueryData(shiftHandoversQuery.queryKey, after);
    void queryClient.invalidateQueries(myDayQuery);
  });
  const today = dayOf(new Date(serverNow()).toISOString());
  const take = ({ caseId, shiftId }: ShiftHandover) => command.send({ caseId, shiftId });
  return (
    <div className={styles.sections}>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      <Section heading={words.received} countOf={view.waiting.length}>
        {view.waiting.length === 0 && <p>{words.receivedEmpty}</p>}
        {view.waiting.map((one) => (
          <HandedOver key={`${one.shiftId} ${one.caseId}`} one={one} today={today} onTake={() => take(one)} />
        ))}
      </Section>
      {view.taken.length > 0 && (
        <Section heading={words.taken} countOf={view.taken.length}>
          {view.taken.map((one) => (
            <HandedOver key={`${one.shiftId} ${one.caseId}`} one={one} today={today} />
          ))}
        </Section>
      )}
    </div>
  );
}

function HandedOver({ one, today, onTake }: { one: ShiftHandover; today: string; onTake?: () => void }) {
  const { caseId, caseNumber, label, byName, byFunction, endsAt, closedAt, deeds, takenOver } = one;
  const name = words.openCase(label ?? '', caseNumber);
  return (
    <article className={styles.case} aria-label={name}>
      <h3>
        <Link to="/arenden/$caseId" params={{ caseId }}>
          {name}
        </Link>
      </h3>
      <p className="second">{words.from(byName, byFunction, dayAndTime(closedAt ?? endsAt, today))}</p>
      <DeedList caseId={caseId} deeds={deeds} today={today} />
      {takenOver ? (
        <p>{words.takenOver(takenOver.by, takenOver.function, dayAndTime(takenOver.at, today))}</p>
      ) : (
        <div>
          <Button size="small" variant="secondary" aria-label={words.takeOf(name)} onClick={onTake}>
            {words.take}
          </Button>
        </div>
      )}
    </article>
  );
}
