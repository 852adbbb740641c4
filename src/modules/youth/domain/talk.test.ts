import { describe, expect, test } from 'vitest';
import { type NoticeStory, offerFault, standingOfNotice, talkFault } from './talk.ts';

const at = (iso: string): Date => new Date(`${iso}:00+01:00`);
const RECEIVED = at('2026-11-20T09:00');
const story = (other: Partial<NoticeStory> = {}): NoticeStory => ({
  receivedAt: RECEIVED,
  offers: [],
  talk: null,
  ...other,
});

describe('how a notice stands', () => {
  test('the 48 hours run day and night, over a weekend too', () => {
    expect(standingOfNotice(story()).dueAt).toEqual(at('2026-11-22T09:00'));
  });

  test('the clock that goes forward in spring takes no hour from them', () => {
    const receivedAt = new Date('2026-03-28T12:00:00+01:00');
    expect(standingOfNotice(story({ receivedAt })).dueAt).toEqual(new Date('2026-03-30T13:00:00+02:00'));
  });

  test.each([
    ['at the last moment', '2026-11-22T09:00', 'in_time'],
    ['a minute after', '2026-11-22T09:01', 'late'],
  ])('held %s', (_, heldAt, held) => {
    expect(standingOfNotice(story({ talk: { heldAt: at(heldAt), police: true } }))).toMatchObject({
      held,
      stage: 'held',
    });
  });

  test('a talk that nobody wrote down an offer of was offered when it was held', () => {
    const talk = { heldAt: at('2026-11-21T10:00'), police: false };
    expect(standingOfNotice(story({ talk }))).toMatchObject({ offered: 'in_time', offeredAt: talk.heldAt });
  });

  test('the first offer says when, and the last what was answered', () => {
    const offers = [
      { offeredAt: at('2026-11-23T10:00'), answer: 'declined' },
      { offeredAt: at('2026-11-20T10:00'), answer: 'no_answer' },
    ] as const;
    expect(standingOfNotice(story({ offers }))).toMatchObject({
      offered: 'in_time',
      offeredAt: at('2026-11-20T10:00'),
      answer: 'declined',
      stage: 'declined',
      held: 'not_held',
    });
  });

  test('one without an answer is offered and no more; one of which nothing is done not even that', () => {
    const offers = [{ offeredAt: at('2026-11-22T09:01'), answer: 'no_answer' }] as const;
    expect(standingOfNotice(story({ offers }))).toMatchObject({ stage: 'offered', offered: 'late' });
    expect(standingOfNotice(story())).toMatchObject({ stage: 'not_offered', offered: 'not_offered' });
  });
});

test('a no has its reason, in words when no code says it', () => {
  expect(offerFault({ answer: 'declined', declinedWhy: null, text: null })?.field).toBe('declinedWhy');
  expect(offerFault({ answer: 'declined', declinedWhy: 'other', text: null })?.field).toBe('text');
  expect(offerFault({ answer: 'declined', declinedWhy: 'denies', text: null })).toBeNull();
  expect(offerFault({ answer: 'no_answer', declinedWhy: null, text: null })).toBeNull();
});

test('who was not there is told why', () => {
  const all = { guardians: 'all', guardiansWhyNot: null, police: true, policeWhyNot: null } as const;
  expect(talkFault(all)).toBeNull();
  expect(talkFault({ ...all, guardians: 'some' })?.field).toBe('guardiansWhyNot');
  expect(talkFault({ ...all, police: false })?.field).toBe('policeWhyNot');
});
