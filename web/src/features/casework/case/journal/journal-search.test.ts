import { expect, test } from 'vitest';
import { readJournalSearch, toJournalQuery } from './journal-search.ts';

const ID = '0198c5a0-0000-7000-8000-000000000001';

test.each([
  [{}, {}],
  [
    { slag: 'assessment', sida: 3, utkast: ID },
    { slag: 'assessment', sida: 3, utkast: ID },
  ],
  [
    { utkast: ID, rattar: ID },
    { utkast: ID, rattar: ID },
  ],
  [{ rattar: ID }, {}],
  [{ slag: 'toString', sida: 1, utkast: 'ny' }, {}],
  [{ slag: ['fact'], sida: '2', utkast: `${ID}x` }, {}],
])('%j in an address is read as %j', (given, read) => {
  expect(readJournalSearch(given)).toEqual(read);
});

test('the server is asked for no more than is meant', () => {
  expect(toJournalQuery(ID, { utkast: ID })).toEqual({ caseId: ID });
  expect(toJournalQuery(ID, { slag: 'fact', sida: 2 })).toEqual({ caseId: ID, kind: 'fact', page: 2 });
});
