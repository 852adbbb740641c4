import type { CountMeasure, Measure } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import type { Chapter } from './catalogue-search.ts';

/** One measure of the list, of either kind. */
export interface Listed {
  readonly kind: 'clocks' | 'facts';
  readonly measureId: string;
  readonly chapter: Chapter;
  readonly title: string;
  readonly counted: string;
  readonly legalBasis: string;
  /** National key figures. */
  readonly kolada: readonly string[];
}

export const CHAPTERS = Object.keys(measureWords.measures.chapters) as Chapter[];

/** All measures as one list, in the order of their titles within each chapter. */
export function catalogueOf({
  measures,
  counts,
}: {
  readonly measures: readonly Measure[];
  readonly counts: readonly CountMeasure[];
}): Listed[] {
  const listed = (
    kind: Listed['kind'],
    { measureId, chapter, title, counted, legalBasis }: Pick<Measure, keyof Measure & keyof CountMeasure>,
    kolada: readonly string[],
  ): Listed => ({ kind, measureId, chapter, title, counted, legalBasis, kolada });
  return [
    ...counts.map((m) =>
      listed(
        'facts',
        { ...m, basis: 'due_in_period' },
        m.kolada.map((k) => k.kpi),
      ),
    ),
    ...measures.map((m) => listed('clocks', m, [])),
  ].sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}

/** Those in which every word that was written is found, in whatever order; of one chapter, or of all. */
export function found(all: readonly Listed[], text: string, chapter: Chapter | null): Listed[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return all.filter((m) => {
    if (chapter !== null && m.chapter !== chapter) return false;
    const inAll = plain([m.title, m.counted, m.legalBasis, ...m.kolada].join(' '));
    return wanted.every((word) => inAll.includes(word));
  });
}

const plain = (text: string): string => text.toLocaleLowerCase('sv').trim();
