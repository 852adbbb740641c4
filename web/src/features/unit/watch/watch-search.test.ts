import { describe, expect, it } from 'vitest';
import { readWatchSearch, toWatchQuery } from './watch-search.ts';

const FUNCTION = '0192f0c1-1111-7abc-8def-001122334455';

describe('the address of the watch list', () => {
  it('keeps what can be asked and drops the rest', () => {
    const search = { tid: 'forsenat', regel: 'BU-020', innehavare: FUNCTION, enhet: FUNCTION, sida: 2 };
    expect(readWatchSearch(search)).toEqual(search);
    expect(readWatchSearch({ tid: 'snart', regel: "'; drop", innehavare: 'Siv', enhet: 7, sida: 1 })).toEqual(
      {},
    );
  });

  it('says nothing of the stretch that is all of them', () => {
    expect(readWatchSearch({ tid: 'alla' })).toEqual({});
    expect(toWatchQuery({})).toEqual({});
  });

  it('becomes the question to the server', () => {
    expect(toWatchQuery({ tid: 'inom-3', innehavare: 'vakanta', sida: 3 })).toEqual({
      bucket: 'within3',
      holder: 'vacant',
      page: 3,
    });
    expect(toWatchQuery({ tid: '7-dagar', regel: 'BU-010', innehavare: 'ingen', enhet: FUNCTION })).toEqual({
      bucket: 'days7',
      ruleId: 'BU-010',
      holder: 'none',
      unitId: FUNCTION,
    });
    expect(toWatchQuery({ innehavare: FUNCTION })).toEqual({ holder: FUNCTION });
  });
});
