import { describe, expect, it } from 'vitest';
import { checkDecision, NO_DECISION } from './check-decision.ts';

describe('a decision after the preliminary assessment', () => {
  it('begins with the choice', () => {
    expect(Object.keys(checkDecision(NO_DECISION, false))).toEqual(['outcome']);
  });

  it('to open needs someone who investigates and a motive', () => {
    const open = { ...NO_DECISION, outcome: 'open' } as const;
    expect(Object.keys(checkDecision(open, false))).toEqual(['functionId', 'text']);
    expect(checkDecision({ ...open, functionId: 'f1', text: 'Oro' }, false)).toEqual({});
  });

  it('not to open needs a reason and a text; blanks are no text', () => {
    const not = { ...NO_DECISION, outcome: 'not_open', text: '  ' } as const;
    expect(Object.keys(checkDecision(not, false))).toEqual(['reasonCode', 'text']);
    expect(checkDecision({ ...not, reasonCode: 'other', text: 'Skäl' }, false)).toEqual({});
  });

  it('not to open a report of violence needs written reasons beside the motive', () => {
    const not = { ...NO_DECISION, outcome: 'not_open', reasonCode: 'other', text: 'Skäl' } as const;
    expect(Object.keys(checkDecision(not, true))).toEqual(['notAtOnceReason']);
    expect(checkDecision({ ...not, notAtOnceReason: 'En film.' }, true)).toEqual({});
  });

  it('to open a report of violence needs none', () => {
    const open = { ...NO_DECISION, outcome: 'open', functionId: 'f1', text: 'Oro' } as const;
    expect(checkDecision(open, true)).toEqual({});
  });
});
