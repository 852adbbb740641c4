import type { Clock } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import { holderInWords } from '../../../../ui/due/holder-words.ts';
import { OpenAtOnceTag } from '../../../../ui/due/OpenAtOnceTag.tsx';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import { isOpen } from '../../../../ui/list/clock-order.ts';
import { Box, BoxRows } from '../../../../ui/page/Box.tsx';
import { PRELIMINARY_RULE } from '../../rules.ts';
import styles from './Overview.module.css';

interface Props {
  clocks: readonly Clock[];
  today: string;
  /** An undecided report of violence: its preliminary assessment is shown as to be opened at once. */
  openAtOnce: boolean;
}

/** Every clock of the case, those that run first. */
export function ClocksBox({ clocks, today, openAtOnce }: Props) {
  const ordered = [...clocks].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.dueAt.localeCompare(b.dueAt),
  );
  return (
    <Box heading={sv.caseView.clocks}>
      {clocks.length === 0 && <p className="second">{sv.caseView.noClocks}</p>}
      <BoxRows>
        {ordered.map((clock) => (
          <li key={clock.id}>
            <h3>{clock.name}</h3>
            <div className={styles.clock}>
              {openAtOnce && clock.ruleId === PRELIMINARY_RULE && isOpen(clock) ? (
                <OpenAtOnceTag />
              ) : (
                <DueTag clock={clock} today={today} layout="table" />
              )}
            </div>
            <p className="second">{underClock(clock)}</p>
          </li>
        ))}
      </BoxRows>
    </Box>
  );
}

function underClock(clock: Clock): string {
  if (clock.stoppedAt !== null) return sv.caseView.clockDone(isoDayAndTime(clock.stoppedAt));
  if (clock.cancelledReason !== null) return clock.holder.unitName;
  return holderInWords(clock.holder);
}
