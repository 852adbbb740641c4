import { foundPattern } from '../masking.ts';
import type { HeadingKind, SourceKind, SourceNature } from './text-codes.ts';

/** What a text draws on, by where it is documented. */
export interface SourceRef {
  readonly kind: SourceKind;
  readonly id: string;
}

/** Something documented in the case that can be fetched into the text. */
export interface Documented extends SourceRef {
  readonly nature: SourceNature;
  /** The day that it is about. */
  readonly day: string;
  /** Who said it, of what somebody else has said; with whom, of a contact. */
  readonly saidBy: string | null;
  /** Who documented it, as they were called then. */
  readonly author: string;
  readonly text: string;
  /** A later entry corrects this one: what is drawn from it has to be looked at again. */
  readonly corrected: boolean;
}

/** Under which headings each may be put. Facts, what others say and assessments stay apart (SOSFS 2014:5 4 kap.). */
const FITS: Readonly<Record<SourceNature, readonly HeadingKind[]>> = {
  fact: ['facts'],
  // What came of a talk with the child or a guardian is how they see it; that it took place is a fact.
  contact: ['facts', 'own_view'],
  statement: ['statements', 'own_view'],
  assessment: ['assessment', 'proposal'],
};

export const fits = (nature: SourceNature, heading: HeadingKind): boolean => FITS[nature].includes(heading);

export const sameSource = (a: SourceRef, b: SourceRef): boolean => a.kind === b.kind && a.id === b.id;

export interface SourceFault {
  readonly field: 'sources';
  readonly code: 'unknown_source' | 'source_of_other_kind';
}

/**
 * What is wrong with the sources that a section is to draw on. Those that it already has are left alone: what has been taken is not judged anew
 * at each save.
 */
export function sourceFault(
  wanted: readonly SourceRef[],
  had: readonly SourceRef[],
  documented: readonly Documented[],
  heading: HeadingKind,
): SourceFault | null {
  for (const ref of wanted.filter((w) => !had.some((h) => sameSource(h, w)))) {
    const source = documented.find((d) => sameSource(d, ref));
    if (!source) return { field: 'sources', code: 'unknown_source' };
    if (!fits(source.nature, heading)) return { field: 'sources', code: 'source_of_other_kind' };
  }
  return null;
}

/** What stands where the name of a shielded reporter stood. */
export const SHIELDED = '▮▮▮';

/** The text with what would tell who a shielded reporter is (OSL 26:5) taken out. */
export const withoutNames = (text: string, names: readonly string[]): string => {
  const pattern = foundPattern(names);
  return pattern ? text.replace(pattern, SHIELDED) : text;
};

export const tellsAny = (text: string, names: readonly string[]): boolean =>
  foundPattern(names)?.test(text) ?? false;
