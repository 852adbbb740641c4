import { describe, expect, test } from 'vitest';
import type { DraftWords } from '../../../../app/drafts/draft-keeper.ts';
import { checkEntry, ENTRY_LENGTH, toSigning } from './check-entry.ts';

const TODAY = '2026-12-04';
const draft = (other: Partial<DraftWords> = {}): DraftWords => ({
  kind: 'fact',
  eventOn: TODAY,
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: 'Alva var i skolan.',
  corrects: null,
  correctionReason: '',
  ...other,
});

describe('what is asked for before an entry is signed', () => {
  test.each<[Partial<DraftWords>, string[]]>([
    [{}, []],
    [{ kind: null, text: ' \n' }, ['kind', 'text']],
    [{ eventOn: '2026-12-05' }, ['eventOn']],
    [{ eventOn: 'i går' }, ['eventOn']],
    [{ eventOn: '20261203', eventTime: '14.30' }, []],
    [{ eventTime: 'sent' }, ['eventTime']],
    [{ kind: 'contact' }, ['contactKind', 'counterpart']],
    [{ kind: 'contact', contactKind: 'phone', counterpart: 'Mamman' }, []],
    [{ kind: 'statement', counterpart: '  ' }, ['counterpart']],
    [{ text: 'x'.repeat(ENTRY_LENGTH + 1) }, ['text']],
    [{ corrects: 'an entry' }, ['correctionReason']],
  ])('%j', (given, fields) => {
    expect(Object.keys(checkEntry(draft(given), TODAY))).toEqual(fields);
  });
});

describe('what is signed', () => {
  test('has its day and time in the server’s form and nothing of another kind', () => {
    const given = {
      eventOn: '20261203',
      eventTime: '9.05',
      contactKind: 'phone',
      counterpart: 'Mamman',
    } as const;
    expect(toSigning(draft(given))).toEqual({
      kind: 'fact',
      eventOn: '2026-12-03',
      eventTime: '09:05',
      text: 'Alva var i skolan.',
    });
    expect(toSigning(draft({ ...given, kind: 'contact' }))).toMatchObject({
      contactKind: 'phone',
      counterpart: 'Mamman',
    });
  });
});
