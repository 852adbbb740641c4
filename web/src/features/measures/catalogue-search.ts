import type { Measure } from '../../api/index.ts';

export type Chapter = Measure['chapter'];

/** The catalogue's slugs in the address. */
const SLUGS = {
  anmalan: 'reports',
  utredning: 'investigations',
  beslut: 'decisions',
  insats: 'interventions',
  placering: 'placements',
  unga: 'young',
  vuxna: 'adults',
  bistand: 'assistance',
  frister: 'oversight',
} as const satisfies Record<string, Chapter>;

export type ChapterSlug = keyof typeof SLUGS;

/** What stands in the address of the list: a chapter, and what was searched for. */
export interface MeasuresSearch {
  kapitel?: ChapterSlug;
  sok?: string;
}

export function readMeasuresSearch({ kapitel, sok }: Record<string, unknown>): MeasuresSearch {
  return {
    ...(isSlug(kapitel) && { kapitel }),
    ...(typeof sok === 'string' && sok !== '' && { sok }),
  };
}

const isSlug = (value: unknown): value is ChapterSlug =>
  typeof value === 'string' && Object.hasOwn(SLUGS, value);

export const chapterOf = (slug: ChapterSlug): Chapter => SLUGS[slug];
export const slugOf = (chapter: Chapter): ChapterSlug =>
  (Object.keys(SLUGS) as ChapterSlug[]).find((slug) => SLUGS[slug] === chapter) ?? 'frister';
