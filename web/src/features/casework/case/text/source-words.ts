import type { DocumentedSource, FrozenSource, HeadingKind, SourceNature } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';

/** As the server has it: facts, what others say and assessments are kept apart. */
const FITS: Record<SourceNature, readonly HeadingKind[]> = {
  fact: ['facts'],
  contact: ['facts', 'own_view'],
  statement: ['statements', 'own_view'],
  assessment: ['assessment', 'proposal'],
};

export const fitsUnder = (source: Pick<DocumentedSource, 'nature'>, kind: HeadingKind): boolean =>
  FITS[source.nature].includes(kind);

type Named = Pick<FrozenSource, 'kind' | 'nature' | 'day' | 'saidBy'>;

/** `2026-11-20, Rut Ekdala (journalanteckning)` */
export const sourceTitle = ({ kind, nature, day, saidBy }: Named): string =>
  [day, saidBy ?? (kind === 'entry' ? textWords.sourceNature[nature] : null), textWords.sourceKind[kind]]
    .filter(Boolean)
    .join(' · ');

/** The words that come into the text, with who said it and when. */
export const passageOf = (source: DocumentedSource): string => {
  const isTold = source.nature === 'statement' || source.nature === 'contact';
  const by = source.saidBy ?? (source.kind === 'report' ? textWords.writtenText.anonymous : null);
  return textWords.writtenText.passage(source.text, isTold ? by : null, source.day);
};

/** A passage put where the caret is, with an empty line on each side of it that has words. */
export function putIn(text: string, at: number, passage: string): { text: string; caret: number } {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const head = before === '' ? passage : `${before}\n\n${passage}`;
  return { text: after === '' ? head : `${head}\n\n${after}`, caret: head.length };
}
