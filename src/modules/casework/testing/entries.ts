import type { z } from 'zod';
import { newId } from '#platform/ids';
import type { SaveDraft, SignEntry } from '../journal-contract.ts';

type Draft = z.input<typeof SaveDraft>;
type Entry = z.input<typeof SignEntry>;

/** What a window sends that has just begun to write; what has been typed, as told. */
export const aDraft = (caseId: string, typed: Partial<Draft> = {}): Draft => ({
  caseId,
  draftId: newId(),
  version: 0,
  writerId: newId(),
  kind: 'fact',
  eventOn: '2026-11-20',
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: 'Hembesök hos familjen.',
  corrects: null,
  correctionReason: '',
  ...typed,
});

/** An entry of a kind with all that it needs, signed without a draft before it unless one is told. */
export const anEntry = (caseId: string, words: Partial<Entry> = {}): Entry => ({
  caseId,
  draftId: newId(),
  version: 0,
  writerId: newId(),
  kind: 'fact',
  eventOn: '2026-11-20',
  text: 'Alva var i skolan i dag.',
  ...words,
});
