import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '#platform/calendar';
import { EndReason, NoFinalFollowUp } from './codes.ts';
import { type Ending, type EndingSaid, endingFault, hasFinalFollowUp } from './ending.ts';

const TODAY = day('2026-11-20');
const said: EndingSaid = {
  endedOn: TODAY,
  reason: 'goals_met',
  text: null,
  exemption: null,
  attempts: null,
  exemptionText: null,
};
const started = { startedOn: day('2026-05-20') };
const final: Ending = { ...started, last: { heldOn: day('2026-11-18'), outcome: 'end' } };
const goesOn: Ending = { ...started, last: { heldOn: day('2026-11-18'), outcome: 'go_on' } };
const never: Ending = { ...started, last: null };

const fault = (other: Partial<EndingSaid>, ending: Ending): string | null => {
  const found = endingFault({ ...said, ...other }, ending, TODAY);
  return found && `${found.field}: ${found.code}`;
};

describe('ending an intervention', () => {
  test.each<[string, Ending, Partial<EndingSaid>, string | null]>([
    ['with its final follow-up', final, {}, null],
    ['that was never followed up', never, {}, 'exemption: final_follow_up_missing'],
    ['whose last follow-up lets it go on', goesOn, {}, 'exemption: final_follow_up_missing'],
    [
      'with a final follow-up and an exemption from it',
      final,
      { exemption: 'moved' },
      'exemption: has_final_follow_up',
    ],
    ['whose person declined', goesOn, { exemption: 'declined' }, null],
    ['whose person was not reached', never, { exemption: 'not_reachable' }, 'attempts: attempts_missing'],
    [
      'whose person was not reached in three attempts',
      never,
      { exemption: 'not_reachable', attempts: 3 },
      null,
    ],
    [
      'that is kept secret for protection',
      never,
      { exemption: 'protection' },
      'exemptionText: reason_missing',
    ],
    ['… and why', never, { exemption: 'protection', exemptionText: 'Hotbild.' }, null],
    ['for none of the reasons', final, { reason: 'none_of_these' }, 'text: reason_missing'],
    ['… and why', final, { reason: 'none_of_these', text: 'Platsen brann.' }, null],
    ['tomorrow', final, { endedOn: day('2026-11-21') }, 'endedOn: in_the_future'],
    [
      'before it began',
      never,
      { endedOn: day('2026-05-19'), exemption: 'moved' },
      'endedOn: before_intervention',
    ],
    ['before its last follow-up', final, { endedOn: day('2026-11-17') }, 'endedOn: before_last_follow_up'],
  ])('%s', (_what, ending, other, expected) => {
    expect(fault(other, ending)).toBe(expected);
  });

  // Whatever the reason, and whatever else is said.
  test.each(EndReason.options)('for %s is refused without the one or the other', (reason) => {
    const text = 'Med ord.';
    expect(fault({ reason, text }, never)).toBe('exemption: final_follow_up_missing');
    expect(fault({ reason, text }, final)).toBeNull();
    for (const exemption of NoFinalFollowUp.options) {
      expect(fault({ reason, text, exemption, attempts: 2, exemptionText: text }, goesOn)).toBeNull();
    }
  });
});

test.each([
  [final, true],
  [goesOn, false],
  [never, false],
])('%o has a final follow-up: %s', (ending, has) => {
  expect(hasFinalFollowUp(ending)).toBe(has);
});
