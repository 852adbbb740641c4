import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chooseSeat, useCommand } from '../../api/index.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { sv } from '../sv.ts';
import styles from './SeatList.module.css';
import { useSession } from './use-session.ts';

/** The functions that one has today. Another function sees other things, so everything read is forgotten. */
export function SeatList({ onChosen }: { onChosen?: () => void }) {
  const { seats, seat } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const choose = useCommand(chooseSeat, async () => {
    onChosen?.();
    await navigate({ to: '/' });
    await queryClient.resetQueries();
  });

  return (
    <>
      <ul className={styles.list}>
        {seats.map(({ functionId, title, unitName }) => (
          <li key={functionId}>
            <div>
              <strong>{title}</strong>
              <p className="second">{unitName}</p>
            </div>
            {seat?.functionId === functionId ? (
              <span className="second">{sv.seats.current}</span>
            ) : (
              <Button
                type="button"
                size="small"
                variant="secondary"
                loading={choose.isSending}
                onClick={() => choose.send({ functionId })}
              >
                {sv.seats.work(title)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CommandStatus isWaitingForServer={choose.isWaitingForServer} error={choose.error} />
    </>
  );
}
