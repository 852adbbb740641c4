import { describe, expect, it } from 'vitest';
import { checkDecision, NO_DECISION } from './check-decision.ts';

const NOTHING = { openAtOnce: false, soonReopened: false };
const AT_ONCE = { ...NOTHING, openAtOnce: true };

describe('a decision after the preliminary assessment', () => {
  it('begins with the choice', () => {
    expect(Object.keys(checkDecision(NO_DECISION, NOTHING))).toEqual(['outcome']);
  });

  it('to open needs someone who investigates and a motive', () => {
    const open = { ...NO_DECISION, outcome: 'open' } as const;
    expect(Object.keys(checkDecision(open, NOTHING))).toEqual(['functionId', 'text']);
    expect(checkDecision({ ...open, functionId: 'f1', text: 'Oro' }, NOTHING)).toEqual({});
  });

  it('not to open needs a reason and a text; blanks are no text', () => {
    const not = { ...NO_DECISION, outcome: 'not_open', text: '  ' } as const;
    expect(Object.keys(checkDecision(not, NOTHING))).toEqual(['reasonCode', 'text']);
    expect(checkDecision({ ...not, reasonCode: 'other', text: 'Skäl' }, NOTHING)).toEqual({});
  });

  it('not to open a report of violence needs written reasons beside the motive', () => {
    const not = { ...NO_DECISION, outcome: 'not_open', reasonCode: 'other', text: 'Skäl' } as const;
    expect(Object.keys(checkDecision(not, AT_ONCE))).toEqual(['notAtOnceReason']);
    expect(checkDecision({ ...not, notAtOnceReason: 'En film.' }, AT_ONCE)).toEqual({});
  });

  it('to open a report of violence needs none', () => {
    const open = { ...NO_DECISION, outcome: 'open', functionId: 'f1', text: 'Oro' } as const;
    expect(checkDecision(open, AT_ONCE)).toEqual({});
  });

  it('to open so shortly after another needs written reasons beside the motive', () => {
    const open = { ...NO_DECISION, outcome: 'open', functionId: 'f1', text: 'Oro' } as const;
    const soon = { ...NOTHING, soonReopened: true };
    expect(Object.keys(checkDecision(open, soon))).toEqual(['reopeningReason']);
    expect(checkDecision({ ...open, reopeningReason: 'En ny händelse.' }, soon)).toEqual({});
    const not = { ...NO_DECISION, outcome: 'not_open', reasonCode: 'other', text: 'Skäl' } as const;
    expect(checkDecision(not, soon)).toEqual({});
  });
});
