import { expect, test } from 'vitest';
import { forms } from '../../app/sv/action-plans.ts';
import { faultsOf, type LineDraft } from './follow-up-draft.ts';

const words = forms.followUp;
const line = (more: Partial<LineDraft>): LineDraft => ({
  about: 'activity',
  id: 'a',
  title: 'Föräldrakvällar',
  state: 'planned',
  outcome: '',
  words: '',
  ...more,
});

test.each<[Partial<LineDraft>, string | null]>([
  [{ outcome: '' }, words.outcomeMissing],
  [{ outcome: 'not_begun' }, null],
  // Nobody but its owner says that it is done, or lets it go.
  [{ outcome: 'done' }, words.notSaidDone],
  [{ outcome: 'done', state: 'done' }, null],
  [{ outcome: 'dropped' }, words.notDropped],
  [{ outcome: 'dropped', state: 'dropped' }, words.whyDroppedMissing],
  [{ outcome: 'dropped', state: 'dropped', words: 'Pengarna räckte inte' }, null],
  // An aim has no owner of its own.
  [{ about: 'aim', state: null, outcome: 'done' }, null],
  [{ about: 'aim', state: null, outcome: 'dropped' }, words.whyDroppedMissing],
])('%j: %s', (more, fault) => {
  expect(faultsOf(line(more)).map(([, text]) => text)).toEqual(fault === null ? [] : [fault]);
});
