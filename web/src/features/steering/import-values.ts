import type { FigureFileKind, ImportFile } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';

const words = steeringWords.importing;

/** As many characters as the server takes. */
const LARGEST = 600_000;

export interface ImportValues {
  kind: FigureFileKind;
  file: { name: string; content: string } | null;
  year: string;
}

export const NO_FILE: ImportValues = { kind: 'measures', file: null, year: '' };

export const checkImport = ({ file, year }: ImportValues) =>
  collectErrors([
    ['file', file === null && words.fileMissing],
    ['file', file !== null && file.content.length > LARGEST && words.fileTooLarge],
    ['year', !/^(?:(?:19|20|21)\d\d)?$/.test(year.trim()) && words.yearWrong],
  ]);

/** @param values that `checkImport` has found nothing wrong with */
export const toImport = ({ kind, file, year }: ImportValues): ImportFile => ({
  kind,
  fileName: file?.name ?? '',
  content: file?.content ?? '',
  ...(year.trim() !== '' && kind !== 'counts' && { year: Number(year) }),
});
