import { describe, expect, it } from 'vitest';
import { checkWho, NOBODY, toWho } from './who.ts';

const reason = 'Ny anmälan';

describe('whom one asks about', () => {
  it('is a number or a whole name, and why', () => {
    expect(Object.keys(checkWho(NOBODY))).toEqual(['identityNumber', 'reason']);
    expect(checkWho({ ...NOBODY, identityNumber: '20120304-9802', reason })).toEqual({});
    expect(checkWho({ ...NOBODY, givenName: 'Alva', familyName: 'Norrgren', reason })).toEqual({});
    expect(Object.keys(checkWho({ ...NOBODY, givenName: 'Alva', reason }))).toEqual(['identityNumber']);
  });

  it('is asked for by number when both are there', () => {
    const both = { identityNumber: '20120304-9802', givenName: 'Alva', familyName: 'Norrgren', reason };
    expect(toWho(both)).toEqual({ identityNumber: '20120304-9802', reason });
    expect(toWho({ ...both, identityNumber: ' ' })).toEqual({
      givenName: 'Alva',
      familyName: 'Norrgren',
      reason,
    });
  });
});
