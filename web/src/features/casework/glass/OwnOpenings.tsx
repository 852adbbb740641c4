import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { endGlass, myGlassQuery, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Glass.module.css';

const words = sv.glass;

interface Props {
  openings: readonly { caseId: string; caseNumber: string; reason: string; endsAt: string }[];
}

/** The openings that last: the way back to the case, and the way to end one before its time. */
export function OwnOpenings({ openings }: Props) {
  const queryClient = useQueryClient();
  const command = useCommand(endGlass, (own) => {
    queryClient.setQueryData(myGlassQuery.queryKey, own);
    queryClient.removeQueries({ queryKey: ['casework/case'] });
  });
  return (
    <Section heading={words.mine}>
      {openings.length === 0 && <p className={styles.none}>{words.none}</p>}
      {openings.map(({ caseId, caseNumber, reason, endsAt }) => (
        <div key={caseId} className={styles.row}>
          <Link to="/arenden/$caseId" params={{ caseId }}>
            {words.open(caseNumber)}
          </Link>
          <span className="second numeric">{words.until(clockTime(endsAt))}</span>
          <span className="second">{reason}</span>
          <Button size="small" variant="tertiary" onClick={() => command.send({ caseId })}>
            {words.end(caseNumber)}
          </Button>
        </div>
      ))}
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </Section>
  );
}
