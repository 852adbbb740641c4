import type { Case, Clock } from '../../../../api/index.ts';
import { isOpen } from '../../../../ui/list/clock-order.ts';
import { ADULT_INVESTIGATION_RULE, INVESTIGATION_RULE } from '../../rules.ts';

/** What runs over the investigation: the law's time of a child's, or the municipality's own where the law has none. */
export const investigationClock = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find(
    (clock) =>
      (clock.ruleId === INVESTIGATION_RULE || clock.ruleId === ADULT_INVESTIGATION_RULE) && isOpen(clock),
  );
