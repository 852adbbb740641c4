import type { Investigation } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import * as investigationWords from '../../../../app/sv/investigation.ts';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import { Box, BoxRows } from '../../../../ui/page/Box.tsx';

const words = investigationWords.investigation.clock;
/** The municipality's own target for whoever is 18 or over. */
const ADULT_RULE = 'LOK-018';

/** When it was opened and when it has to be ready. */
export function TimeBox({
  investigation: { aboutChild, protection, clock, openedOn, today },
}: {
  investigation: Investigation;
}) {
  const ofChild = protection ? words.noDue : fateWords.fate.appliedNoTime;
  const noTime = aboutChild ? ofChild : fateWords.fate.adultNoTime;
  return (
    <Box heading={words.title}>
      <BoxRows>
        <li>
          <h3>{words.opened}</h3>
          <p className="numeric">{openedOn}</p>
        </li>
        <li>
          <h3>{words.due}</h3>
          {clock ? <DueTag clock={clock} today={today} layout="table" /> : <p>{noTime}</p>}
          {clock?.ruleId === ADULT_RULE && <p>{fateWords.fate.adult}</p>}
        </li>
      </BoxRows>
    </Box>
  );
}
