import { describe, expect, test } from 'vitest';
import {
  type EntryFault,
  type EntryWords,
  entryDigest,
  faultOf,
  ofItsKind,
  type SignedWords,
} from './journal.ts';

const TODAY = '2026-11-20';

const words = (other: Partial<EntryWords> = {}): EntryWords => ({
  kind: 'fact',
  eventOn: TODAY,
  eventTime: null,
  contactKind: null,
  counterpart: null,
  text: 'Alva var i skolan i dag.',
  corrects: null,
  correctionReason: null,
  ...other,
});

describe('what must be there before an entry is signed', () => {
  test.each<[string, Partial<EntryWords>, EntryFault['code'] | null]>([
    ['a fact with its day', {}, null],
    ['a day that has not come', { eventOn: '2026-11-21' }, 'in_the_future'],
    ['a day long ago', { eventOn: '2019-02-28' }, null],
    ['a statement without its source', { kind: 'statement' }, 'source_needed'],
    ['a statement with its source', { kind: 'statement', counterpart: 'Rut Ekdala, skolkurator' }, null],
    ['a contact without its kind', { kind: 'contact', counterpart: 'Mamman' }, 'contact_kind_needed'],
    ['a contact with nobody', { kind: 'contact', contactKind: 'phone' }, 'contact_with_needed'],
    ['a contact', { kind: 'contact', contactKind: 'phone', counterpart: 'Mamman' }, null],
    ['an assessment', { kind: 'assessment' }, null],
    ['a decision note', { kind: 'decision' }, null],
    ['a correction without its reason', { corrects: 'an entry' }, 'reason_missing'],
    ['a correction', { corrects: 'an entry', correctionReason: 'Fel dag.' }, null],
  ])('%s', (_what, given, code) => {
    expect(faultOf(words(given), TODAY)?.code ?? null).toBe(code);
  });

  test('what belongs to another kind is not signed with it', () => {
    const once = { contactKind: 'phone', counterpart: 'Mamman' } as const;
    expect(ofItsKind(words({ ...once, kind: 'contact' }))).toMatchObject(once);
    expect(ofItsKind(words({ ...once, kind: 'statement' }))).toMatchObject({
      contactKind: null,
      counterpart: 'Mamman',
    });
    expect(ofItsKind(words({ ...once, kind: 'fact', correctionReason: 'Fel.' }))).toEqual(words());
  });
});

describe('the digest', () => {
  const signed: SignedWords = {
    ...words({
      eventTime: '09:15',
      counterpart: 'Mamman',
      contactKind: 'phone',
      corrects: 'a',
      correctionReason: 'b',
    }),
    tenantId: 't',
    entryId: 'e',
    caseId: 'c',
    afterClosing: false,
    signedAt: new Date('2026-11-20T09:15:00.123+01:00'),
    authorName: 'Siv Rönnfors',
    authorTitle: 'Socialsekreterare',
    attachments: [],
  };
  const others: SignedWords[] = [
    { ...signed, attachments: [{ id: 'f', sha256: Buffer.from('1') }] },
    ...Object.entries(signed)
      .filter(([field]) => field !== 'attachments')
      .map(([field, value]) => ({
        ...signed,
        [field]: value instanceof Date ? new Date(value.getTime() + 1) : value === false ? true : `${value}x`,
      })),
    // A letter moved from the end of one field to the beginning of the next.
    { ...signed, authorName: 'Siv Rönnfor', authorTitle: 'sSocialsekreterare' },
  ];
  test('changes with every field', () => {
    const all = [signed, ...others].map((s) => entryDigest(s).toString('hex'));
    expect(new Set(all).size).toBe(Object.keys(signed).length + 2);
    expect(entryDigest({ ...signed }).toString('hex')).toBe(all[0]);
  });
});
