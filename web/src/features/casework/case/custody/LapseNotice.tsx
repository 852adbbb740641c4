import type { Custody } from '../../../../api/index.ts';
import { custody as words } from '../../../../app/sv/custody.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';

/** What a day that went by has made void, said plainly, and whose it is to act. */
export function LapseNotice({ custody: { lapses, clocks, overOn } }: { custody: Custody }) {
  return lapses.map(({ ruleId, what, dueOn, possibleLaterOn, disputed }) => {
    const clock = clocks.find((c) => c.ruleId === ruleId);
    const holder = clock?.holder;
    const who =
      [holder?.functionTitle, holder?.employeeName].filter(Boolean).join(', ') ||
      holder?.unitName ||
      words.lapse.nobody;
    return (
      <Notice
        key={ruleId}
        tone={overOn === null ? 'danger' : 'warning'}
        title={disputed ? words.lapse.disputedWhat[what] : words.lapse.what[what]}
      >
        {clock && words.lapse.why(clock.name, dueOn, clock.legalBasis)}{' '}
        {disputed && possibleLaterOn !== null && words.lapse.later(possibleLaterOn)}{' '}
        {overOn === null ? words.lapse.task(who) : words.lapse.taken}
      </Notice>
    );
  });
}
