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
    expect(checkDecision({ ...not, reasonCode: 'other', text: 'Skäl' }, true)).toEqual({});
  });

  it('not to open a report of violence asks for the written reasons by name', () => {
    const not = { ...NO_DECISION, outcome: 'not_open', reasonCode: 'other' } as const;
    expect(checkDecision(not, true).text).toContain('genast');
    expect(checkDecision(not, false).text).not.toContain('genast');
  });
});
