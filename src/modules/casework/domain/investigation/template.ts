import { type HeadingArea, HeadingKind } from './text-codes.ts';

/** A heading of the written investigation, as the municipality has it. */
export interface Heading {
  /** Stays when the heading is renamed, so that what is written under it is found again. */
  readonly key: string;
  readonly title: string;
  readonly kind: HeadingKind;
  /** What it is about; empty of those that concern the whole. */
  readonly areas: readonly HeadingArea[];
  /** Must hold something before the text can be signed. */
  readonly required: boolean;
  /** What to write here, shown beside the field; empty for none. */
  readonly help: string;
}

const CHILD: readonly HeadingArea[] = ['health', 'education', 'feelings_behaviour', 'social_relations'];
const PARENTS: readonly HeadingArea[] = [
  'basic_care',
  'stimulation_guidance',
  'emotional_availability',
  'safety',
];
const FAMILY: readonly HeadingArea[] = [
  'family_situation',
  'family_background',
  'housing_work_economy',
  'network_integration',
];

/** How a board's template is built before it has set one of its own; the words are in texts/text-template.ts. */
export const defaultTemplate = (
  words: Readonly<Record<DefaultHeading, readonly [string, string]>>,
): Heading[] =>
  DEFAULT_HEADINGS.map(([key, kind, areas, required]) => {
    const [title, help] = words[key];
    return { key, title, kind, areas, required, help };
  });

const DEFAULT_HEADINGS = [
  ['reason', 'facts', [], true],
  ['reason_told', 'statements', [], false],
  ['how', 'facts', [], true],
  ['child_known', 'facts', CHILD, true],
  ['child_told', 'statements', CHILD, false],
  ['parents_known', 'facts', PARENTS, true],
  ['parents_told', 'statements', PARENTS, false],
  ['family_known', 'facts', FAMILY, true],
  ['family_told', 'statements', FAMILY, false],
  ['child_view', 'own_view', [], true],
  ['guardians_view', 'own_view', [], true],
  ['child_assessed', 'assessment', CHILD, true],
  ['parents_assessed', 'assessment', PARENTS, true],
  ['risk_assessed', 'assessment', ['safety'], true],
  ['proposal', 'proposal', [], true],
] as const satisfies readonly (readonly [string, HeadingKind, readonly HeadingArea[], boolean])[];

export type DefaultHeading = (typeof DEFAULT_HEADINGS)[number][0];

export interface TemplateFault {
  readonly field: 'headings';
  readonly code: 'heading_twice' | 'heading_kind_missing' | 'nothing_required';
}

/**
 * What keeps a template from being set. A text without a place for one of the kinds would mix it into another, and one that demands nothing
 * could be signed empty.
 */
export function templateFault(headings: readonly Heading[]): TemplateFault | null {
  const same = (key: (h: Heading) => string): boolean => new Set(headings.map(key)).size !== headings.length;
  if (same((h) => h.key) || same((h) => h.title.toLocaleLowerCase('sv')))
    return { field: 'headings', code: 'heading_twice' };
  if (HeadingKind.options.some((kind) => !headings.some((h) => h.kind === kind)))
    return { field: 'headings', code: 'heading_kind_missing' };
  if (!headings.some((h) => h.required)) return { field: 'headings', code: 'nothing_required' };
  return null;
}
