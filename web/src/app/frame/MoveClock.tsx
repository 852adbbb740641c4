import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import { useState } from 'react';
import { moveClock, ownNow, serverNow, useCommand } from '../../api/index.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { addDays, dayOf, plainDay, swedishInstant } from '../../ui/format/dates.ts';
import { useReadAnew } from '../session/use-read-anew.ts';
import { useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './DemoLine.module.css';

const MORNING = '08:00';
/** Further from the computer's own clock than this, the domain's has been moved. */
const MOVED_MS = 60_000;

/**
 * Moves the demo's day. Everything follows: what falls due, the reminders, whoever is told next. The new day begins at
 * eight in the morning.
 */
export function MoveClock() {
  const { today } = useSession();
  const readAnew = useReadAnew();
  const [to, setTo] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const words = sv.frame.moveClock;

  const move = useCommand(moveClock, async () => {
    setIsReading(true);
    await readAnew();
    setIsReading(false);
  });
  const isWorking = move.isSending || isReading;
  const isMoved = Math.abs(serverNow() - ownNow()) > MOVED_MS;

  const send = (instant: string) => {
    setTo(dayOf(instant));
    move.send(instant);
  };
  const morningIn = (days: number) => send(swedishInstant(addDays(today, days), MORNING) ?? '');

  return (
    <>
      <div className={styles.move}>
        <Button size="xsmall" variant="tertiary" disabled={isWorking} onClick={() => morningIn(1)}>
          {words.nextDay}
        </Button>
        <Button size="xsmall" variant="tertiary" disabled={isWorking} onClick={() => morningIn(7)}>
          {words.nextWeek}
        </Button>
        {isMoved && (
          <Button
            size="xsmall"
            variant="tertiary"
            disabled={isWorking}
            onClick={() => send(new Date(ownNow()).toISOString())}
          >
            {words.back}
          </Button>
        )}
      </div>
      <span role="status" className={styles.moving}>
        {isWorking && to !== null && (
          <>
            <Loader size="xsmall" aria-hidden /> {words.moving(plainDay(to))}
          </>
        )}
        {!isWorking && to === today && <span className="aksel-sr-only">{words.moved(plainDay(to))}</span>}
      </span>
      {move.error !== null && <CommandStatus isWaitingForServer={false} error={move.error} />}
    </>
  );
}
