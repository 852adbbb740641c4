import { z } from 'zod';
import type { LetterBlock } from '#platform/documents';
import type { LetterLang, TemplateKind } from './letter.ts';

/** What a template can say `{{…}}` of; the names that municipalities write stand in texts/letters. */
export const LetterField = z.enum([
  'board',
  'unit',
  'caseworker',
  'title',
  'contact',
  'caseNumber',
  'person',
  'aboutWhom',
  'freeText',
  'answerBy',
  'openedOn',
  'decisionKind',
  'wording',
  'reasons',
  'lawSection',
  'period',
  'decidedOn',
  'decidedBy',
  'appeal',
  'receivedOn',
  'reference',
  'answer',
  'identityNumber',
  'legalGround',
  'releasedOn',
  'reviewedBy',
]);
export type LetterField = z.infer<typeof LetterField>;

const EVERYWHERE: readonly LetterField[] = ['board', 'unit', 'caseworker', 'title', 'contact', 'caseNumber'];

/** What may stand in a letter of the kind. Feedback holds what the law lets be told and no word beside it (SoL 19:6, OSL 26:9 a). */
export const FIELDS_OF: Readonly<Record<TemplateKind, readonly LetterField[]>> = {
  opening_notice: [...EVERYWHERE, 'person', 'aboutWhom', 'openedOn', 'freeText'],
  communication: [...EVERYWHERE, 'person', 'aboutWhom', 'answerBy', 'freeText'],
  decision: [
    ...EVERYWHERE,
    'person',
    'aboutWhom',
    'decisionKind',
    'wording',
    'reasons',
    'lawSection',
    'period',
    'decidedOn',
    'decidedBy',
    'appeal',
    'freeText',
  ],
  feedback: [...EVERYWHERE.filter((f) => f !== 'caseNumber'), 'receivedOn', 'reference', 'answer'],
  information_request: [...EVERYWHERE, 'person', 'identityNumber', 'answerBy', 'legalGround', 'freeText'],
  custody_cover: [
    ...EVERYWHERE,
    'person',
    'identityNumber',
    'decisionKind',
    'decidedOn',
    'decidedBy',
    'lawSection',
    'freeText',
  ],
  file_cover: [...EVERYWHERE, 'person', 'aboutWhom', 'releasedOn', 'reviewedBy', 'freeText'],
  sender: [],
};

/** What a letter of the kind must say: without it, it is not that letter (FL 25, 33; SoL 19:6, 20:4). */
export const REQUIRED_OF: Readonly<Record<TemplateKind, readonly LetterField[]>> = {
  opening_notice: ['openedOn', 'aboutWhom'],
  communication: ['answerBy', 'freeText'],
  decision: ['wording', 'reasons', 'lawSection', 'decidedOn', 'appeal'],
  feedback: ['answer'],
  information_request: ['person', 'freeText'],
  custody_cover: ['person', 'freeText'],
  file_cover: ['releasedOn'],
  sender: [],
};

export interface LetterTemplate {
  readonly kind: TemplateKind;
  readonly lang: LetterLang;
  readonly title: string;
  readonly body: string;
}

export interface TemplateFault {
  readonly field: 'title' | 'body';
  readonly code: 'unknown_letter_field' | 'letter_field_missing' | 'letter_braces' | 'letter_empty';
  /** The field as it is written, or as it would be. */
  readonly name?: string;
}

type Names = Readonly<Record<LetterField, string>>;

const FIELD = /\{\{([^{}]*)\}\}/g;
const nameOf = (written: string): string => written.trim().toLowerCase().replace(/\s+/g, ' ');

/** What is wrong with a template: nothing is found out first when a letter is sent. @param names of the fields, as they are written */
export function letterTemplateFault(
  { kind, title, body }: LetterTemplate,
  names: Names,
): TemplateFault | null {
  const allowed = new Map(FIELDS_OF[kind].map((field) => [names[field], field]));
  const used = new Set<LetterField>();
  for (const [field, text] of [
    ['title', title],
    ['body', body],
  ] as const) {
    if (kind !== 'sender' && text.trim() === '') return { field, code: 'letter_empty' };
    for (const [, written = ''] of text.matchAll(FIELD)) {
      const known = allowed.get(nameOf(written));
      if (!known) return { field, code: 'unknown_letter_field', name: written.trim() };
      used.add(known);
    }
    if (/\{\{|\}\}/.test(text.replaceAll(FIELD, ''))) return { field, code: 'letter_braces' };
  }
  const missing = REQUIRED_OF[kind].find((field) => !used.has(field));
  return missing ? { field: 'body', code: 'letter_field_missing', name: names[missing] } : null;
}

export interface FilledLetter {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/**
 * A template with its fields filled in. A line that begins with `#` is a heading, with `-` a point of a list, with `!` something that must not be
 * missed; lines between blank ones are a paragraph. What has an empty field is left out, and a heading with nothing under it. Values are words:
 * nothing in them is read as a field or a mark.
 */
export function fillLetter(
  { title, body }: Pick<LetterTemplate, 'title' | 'body'>,
  values: Partial<Record<LetterField, string>>,
  names: Names,
): FilledLetter {
  const byName = new Map(LetterField.options.map((field) => [names[field], values[field]?.trim() ?? '']));
  const fill = (text: string): string | null => {
    let isWhole = true;
    const filled = text.replaceAll(FIELD, (_, written: string) => {
      const value = byName.get(nameOf(written)) ?? '';
      if (value === '') isWhole = false;
      return value;
    });
    return isWhole ? filled : null;
  };
  const blocks: LetterBlock[] = [];
  for (const piece of piecesOf(body)) {
    const text = fill(piece.text);
    if (text === null) continue;
    if (piece.kind === 'item') {
      const items = text
        .split('\n')
        .map((line) => line.replace(/^\s*[-–•]\s+/, '').trim())
        .filter(Boolean);
      const last = blocks.at(-1);
      if (last?.kind === 'list')
        blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, ...items] };
      else blocks.push({ kind: 'list', items });
    } else if (piece.kind === 'heading') {
      if (blocks.at(-1)?.kind === 'heading') blocks.pop();
      blocks.push({ kind: 'heading', text: text.replace(/\s+/g, ' ') });
    } else {
      for (const paragraph of text.split(/\n\s*\n/)) {
        if (paragraph.trim() !== '') blocks.push({ kind: piece.kind, text: paragraph.trim() });
      }
    }
  }
  if (blocks.at(-1)?.kind === 'heading') blocks.pop();
  return { title: (fill(title) ?? title.replaceAll(FIELD, '')).replace(/\s+/g, ' ').trim(), blocks };
}

interface Piece {
  readonly kind: 'heading' | 'item' | 'important' | 'paragraph';
  readonly text: string;
}

const MARKS = { '#': 'heading', '-': 'item', '!': 'important' } as const;

function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let isOpen = false;
  for (const line of body.split(/\r?\n/)) {
    const trimmed = line.trim();
    const [, mark, rest] = /^([#!-])\s+(.+)$/.exec(trimmed) ?? [];
    if (mark !== undefined && rest !== undefined) {
      pieces.push({ kind: MARKS[mark as keyof typeof MARKS], text: rest });
      isOpen = false;
    } else if (trimmed === '') {
      isOpen = false;
    } else {
      const last = pieces.at(-1);
      if (isOpen && last) pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${trimmed}` };
      else pieces.push({ kind: 'paragraph', text: trimmed });
      isOpen = true;
    }
  }
  return pieces;
}
