import { DocumentFault, type LetterDocument, letterPdf } from '#platform/documents';
import { conflict } from '#platform/errors';
import { FileContent } from '#platform/files';

/**
 * A letter's PDF under its title and day.
 * @throws AppError CONFLICT LETTER_UNPRINTABLE when it holds a character that no font has, LETTER_TOO_LONG
 */
export async function letterFile(document: LetterDocument, day: string): Promise<FileContent> {
  const bytes = await letterPdf(document).catch((error: unknown) => {
    if (!(error instanceof DocumentFault) || error.fault === 'failed') throw error;
    throw conflict(error.fault === 'unprintable' ? 'LETTER_UNPRINTABLE' : 'LETTER_TOO_LONG');
  });
  return await FileContent.of(`${document.title.replace(/[?!.]+$/, '')} ${day}.pdf`, bytes);
}
