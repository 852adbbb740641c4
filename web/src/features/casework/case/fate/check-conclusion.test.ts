import { describe, expect, it } from 'vitest';
import { checkConclusion, NO_CONCLUSION, proposedConclusion, toConclusion } from './check-conclusion.ts';

const CHILD = { isChild: true, hindrances: [] };
const whole = { ...NO_CONCLUSION, outcome: 'no_need', assessment: 'Bra hemma.', follow: 'no' } as const;

describe('a conclusion', () => {
  it.each([
    ['whole', whole, CHILD, []],
    ['empty', NO_CONCLUSION, CHILD, ['outcome', 'assessment']],
    ['with an intervention', { ...whole, outcome: 'intervention_proposed' }, CHILD, ['proposal']],
    ['without a word on follow-up', { ...whole, follow: null }, CHILD, ['follow']],
    ['of somebody of 18', { ...whole, follow: null }, { isChild: false, hindrances: [] }, []],
    ['after a move', { ...whole, outcome: 'moved', follow: null }, CHILD, []],
    ['with follow-up', { ...whole, follow: 'yes' }, CHILD, ['followUpReason']],
    [
      'with something not done',
      whole,
      { isChild: true, hindrances: ['PROBLEMS_NOT_CODED'] },
      ['unmet.PROBLEMS_NOT_CODED'],
    ],
  ] as const)('%s', (_what, values, facts, faults) => {
    expect(Object.keys(checkConclusion(values, facts))).toEqual(faults);
  });

  it('sends what is asked for and nothing that was typed before another choice', () => {
    const typed = {
      ...whole,
      proposal: 'Stöd',
      followUpReason: 'Oro',
      unmet: { PROBLEMS_NOT_CODED: 'Klart' },
    };
    expect(toConclusion('id', 'no_need', typed, CHILD)).toEqual({
      caseId: 'id',
      outcome: 'no_need',
      assessment: 'Bra hemma.',
      unmet: [],
    });
    const facts = { isChild: true, hindrances: ['PROBLEMS_NOT_CODED'] } as const;
    expect(toConclusion('id', 'no_need', { ...typed, follow: 'yes' }, facts)).toEqual({
      caseId: 'id',
      outcome: 'no_need',
      assessment: 'Bra hemma.',
      unmet: [{ code: 'PROBLEMS_NOT_CODED', reason: 'Klart' }],
      followUpReason: 'Oro',
    });
  });
});

describe('a proposed conclusion', () => {
  it('fills in the whole form of whoever decides; nothing does when nothing is proposed', () => {
    const unmet = [{ code: 'PROBLEMS_NOT_CODED' as const, reason: 'Hinns inte.' }];
    const conclusion = { outcome: 'no_need' as const, proposal: null, unmet, followUpReason: 'Skolan.' };
    expect(proposedConclusion({ text: 'Bra hemma.', conclusion } as never)).toEqual({
      outcome: 'no_need',
      assessment: 'Bra hemma.',
      proposal: '',
      unmet: { PROBLEMS_NOT_CODED: 'Hinns inte.' },
      follow: 'yes',
      followUpReason: 'Skolan.',
    });
    expect(proposedConclusion({ text: 'Dröjer.', conclusion: null } as never)).toEqual(NO_CONCLUSION);
    expect(proposedConclusion(null)).toEqual(NO_CONCLUSION);
  });
});
