import { Button } from '@navikt/ds-react/Button';
import { type CaseSecrecy, endOpening } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { clockTime, dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Secrecy.module.css';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.openings;

/** Who has opened the case in an emergency, and why. */
export function OpeningsSection({ secrecy }: { secrecy: CaseSecrecy }) {
  const command = useSecrecyCommand(endOpening, () => {});
  const mayEnd = secrecy.allowed.includes('casework.end-opening');
  return (
    <Section heading={words.title} word={sv.headingWords.glass}>
      {secrecy.openings.length === 0 && <p className={styles.row}>{words.none}</p>}
      {secrecy.openings.map((opening) => (
        <div key={opening.openingId} className={styles.row}>
          <p>
            <strong>{opening.employeeName}</strong>
          </p>
          <p className="as-written">{opening.reason}</p>
          <p className="second numeric">
            {words.until(dayAndTime(opening.brokenAt, secrecy.today), clockTime(opening.endsAt))}
            {opening.endedBy !== null && ` · ${words.endedBy(opening.endedBy)}`}
          </p>
          <p className="second numeric">
            {opening.verdict !== null && opening.reviewedAt !== null
              ? words.judged(
                  secrecyWords.alarmVerdict[opening.verdict],
                  dayAndTime(opening.reviewedAt, secrecy.today),
                )
              : words.notJudged}
          </p>
          {opening.isOpen && mayEnd && (
            <Button
              size="small"
              variant="secondary"
              aria-label={words.endOf(opening.employeeName)}
              loading={command.isSending}
              onClick={() => command.send({ caseId: secrecy.caseId, openingId: opening.openingId })}
            >
              {words.end}
            </Button>
          )}
        </div>
      ))}
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </Section>
  );
}
