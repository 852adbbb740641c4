import type { FilePartKind, MaskGround } from './person-codes.ts';

/** One field of a file as it stands: words, or a code (texts/file has what it says). */
export interface FileField {
  readonly field: string;
  readonly value: string;
  readonly coded: boolean;
  /** Masked whole by this section whatever anybody says; the value is then empty, and nobody is shown it. */
  readonly masked?: MaskGround;
  /** Said of one person, with a number to reach them: who is named in it is masked with all of it. */
  readonly ofOne?: true;
}

export interface FilePart {
  readonly partId: string;
  readonly kind: FilePartKind;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly fields: readonly FileField[];
}

/** A passage that is masked: from `start` up to `end`, in UTF-16 units of the field's value. */
export interface Mask {
  readonly partId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly ground: MaskGround;
}

/** Text, or a place where text was: the ground alone, not how long it was. */
export type Segment = { readonly text: string } | { readonly masked: MaskGround };

export interface MaskedField {
  readonly field: string;
  readonly coded: boolean;
  readonly segments: readonly Segment[];
}

export interface MaskedPart {
  readonly partId: string;
  readonly kind: FilePartKind;
  readonly at: string;
  readonly fields: readonly MaskedField[];
}

/** The file as it may be read: masked passages are not there. */
export const maskFile = (parts: readonly FilePart[], masks: readonly Mask[]): MaskedPart[] =>
  parts.map((part) => ({
    partId: part.partId,
    kind: part.kind,
    at: part.at,
    fields: part.fields.map((f) => ({
      field: f.field,
      coded: f.coded,
      segments: f.masked
        ? [{ masked: f.masked }]
        : segmentsOf(
            f,
            masks.filter((m) => m.partId === part.partId && m.field === f.field),
          ),
    })),
  }));

/** A code is masked whole or not at all. Masks that meet, or have but a blank between them, are one, under the ground of the first. */
function segmentsOf({ value, coded }: FileField, masks: readonly Mask[]): Segment[] {
  const wanted =
    coded && masks.length > 0 ? masks.slice(0, 1).map((m) => ({ ...m, start: 0, end: value.length })) : masks;
  const segments: Segment[] = [];
  let at = 0;
  for (const mask of wanted.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mask.start, 0);
    const end = Math.min(mask.end, value.length);
    if (end <= at) continue;
    const between = value.slice(at, start);
    const last = segments.at(-1);
    const goesOn = last !== undefined && 'masked' in last && between.trim() === '';
    if (!goesOn) {
      if (between !== '') segments.push({ text: between });
      segments.push({ masked: mask.ground });
    }
    at = end;
  }
  if (at < value.length) segments.push({ text: value.slice(at) });
  return segments;
}

export interface Found {
  readonly partId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where these names stand unmasked in the file: whole words, also in the genitive (Tindras), small and large letters alike. What it finds is
 * pointed out to whoever masks; what it can't find ("lillebror") is theirs to see.
 */
export function namesLeft(
  parts: readonly FilePart[],
  masks: readonly Mask[],
  names: readonly string[],
): Found[] {
  const pattern = foundPattern(names);
  if (!pattern) return [];
  return parts.flatMap((part) =>
    part.fields
      .filter((f) => !f.coded)
      .flatMap((f) =>
        [...f.value.matchAll(pattern)].flatMap((match) => {
          const found = {
            partId: part.partId,
            field: f.field,
            start: f.ofOne ? 0 : match.index,
            end: f.ofOne ? f.value.length : match.index + match[0].length,
            text: match[0],
          };
          return isCovered(found, masks) ? [] : found;
        }),
      ),
  );
}

/** Finds any of these names, as `namesLeft` says; null when there are none to look for. */
export function foundPattern(names: readonly string[]): RegExp | null {
  const wanted = [...new Set(names.map((n) => n.trim()).filter((n) => n.length > 1))].sort(
    (a, b) => b.length - a.length,
  );
  if (wanted.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map(escaped).join('|')})(?:s|:s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

/**
 * Where what is masked in one place can still be read in another: the reasons of a decision stand in the decision and in the timeline. What is
 * masked whole in one of them and left in the other is not masked at all.
 */
export function maskedElsewhere(parts: readonly FilePart[], masks: readonly Mask[]): Found[] {
  const fields = parts.flatMap((part) =>
    part.fields.filter((f) => !f.coded).map((f) => ({ partId: part.partId, field: f.field, value: f.value })),
  );
  const passages = new Set(
    masks.flatMap((m) => {
      const of = fields.find((f) => f.partId === m.partId && f.field === m.field);
      const text = of?.value.slice(Math.max(m.start, 0), m.end).trim() ?? '';
      return text.length >= SHORTEST_PASSAGE ? text : [];
    }),
  );
  const found = fields.flatMap((f) =>
    [...passages].flatMap((text) =>
      placesOf(text, f.value).map((start) => ({
        partId: f.partId,
        field: f.field,
        start,
        end: start + text.length,
        text,
      })),
    ),
  );
  return found.filter((f) => !isCovered(f, masks));
}

/** Shorter ones ("och", "hon") stand everywhere and say nothing. */
const SHORTEST_PASSAGE = 6;

function placesOf(text: string, value: string): number[] {
  const places: number[] = [];
  for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.length)) places.push(at);
  return places;
}

function isCovered(found: Found, masks: readonly Mask[]): boolean {
  const own = masks.filter((m) => m.partId === found.partId && m.field === found.field);
  for (let at = found.start; at < found.end; at++) {
    if (!own.some((m) => m.start <= at && at < m.end)) return false;
  }
  return true;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
