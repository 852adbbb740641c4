import type { z } from 'zod';
import type { FilePart, MaskedPart as Masked } from '../domain/masking.ts';
import { maskFile } from '../domain/masking.ts';
import type { FilePartKind } from '../domain/person-codes.ts';
import type { MaskedPart } from '../release-contract.ts';
import { codeInWords, fieldName } from '../texts/file/in-words.ts';

/** Parts of a file as they are told: what the fields are called, and what is written or the words of its code. */
export const shownParts = (parts: readonly Masked[]): z.input<typeof MaskedPart>[] =>
  parts.map((part) => ({
    ...part,
    fields: part.fields.map((f) => ({
      field: f.field,
      name: fieldName(f.field),
      coded: f.coded,
      segments: f.segments.map((s) =>
        'text' in s
          ? { text: f.coded ? codeInWords(f.field, s.text) : s.text, masked: null }
          : { text: null, masked: s.masked },
      ),
    })),
  }));

/** What stands in a file beside its reports, its journal, its signed text and its timeline: what was asked, assessed, planned, decided and told, and the letters that have been sent. */
const BESIDE_THE_JOURNAL: ReadonlySet<FilePartKind> = new Set([
  'extension',
  'conclusion',
  'follow_up',
  'safety_check',
  'opening_notice',
  'standard_question',
  'risk_assessment',
  'child_talk',
  'statement_request',
  'request_step',
  'statement',
  'standpoint',
  'investigation_plan',
  'person_decision',
  'decision_notice',
  'appeal',
  'custody_step',
  'case_closing',
  'letter',
  'commission',
  'implementation_plan',
  'plan_review',
]);

/** Of a file, what goes on paper after the journal: in order of time. */
export const printedParts = (parts: readonly FilePart[]): z.input<typeof MaskedPart>[] =>
  shownParts(
    maskFile(
      parts
        .filter((p) => BESIDE_THE_JOURNAL.has(p.kind))
        .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
      [],
    ),
  );
