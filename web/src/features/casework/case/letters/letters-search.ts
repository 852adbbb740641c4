import type { LetterKind } from '../../../../api/index.ts';

const KINDS = [
  'opening_notice',
  'communication',
  'decision',
  'feedback',
  'information_request',
  'custody_cover',
  'file_cover',
] as const satisfies readonly LetterKind[];

export interface LettersSearch {
  /** The letter that is being written; `nytt` before it is chosen. */
  skriv?: LetterKind | 'nytt';
  /** The decision that it is about. */
  om?: string;
}

export function readLettersSearch({ skriv, om }: Record<string, unknown>): LettersSearch {
  const write = skriv === 'nytt' ? skriv : KINDS.find((kind) => kind === skriv);
  return { ...(write && { skriv: write }), ...(write && typeof om === 'string' && { om }) };
}
