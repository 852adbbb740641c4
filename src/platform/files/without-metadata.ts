import { FileContent } from './file-content.ts';
import type { MediaType } from './media-types.ts';
import { plainDocx } from './plain-docx.ts';
import { plainPdf } from './plain-pdf.ts';
import { plainJpeg, plainPng } from './plain-photo.ts';

type Clean = (bytes: Buffer) => Buffer | null | Promise<Buffer | null>;

/** The kinds of which it is known what they can say of who made them, and how that is taken away. */
const CLEAN: Readonly<Partial<Record<MediaType, Clean>>> = {
  'image/jpeg': plainJpeg,
  'image/png': plainPng,
  'application/pdf': plainPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': plainDocx,
  // Words and nothing else.
  'text/plain': (bytes) => bytes,
};

/** Whether a file of the kind can be cleaned at all. */
export const isCleanable = (type: MediaType): boolean => CLEAN[type] !== undefined;

/**
 * A file without what it says of who made it, where, when and by what: what the camera, the word processor or the scanner has written into it.
 * What can be seen on the picture or the page stays.
 *
 * A file that can't be cleaned is refused: what is in it is not known.
 */
export async function withoutMetadata(file: FileContent): Promise<FileContent> {
  const clean = file.mediaType && CLEAN[file.mediaType];
  if (!clean)
    return FileContent.refused(file.name, file.mediaType === 'image/heic' ? 'file_heic' : 'file_names_maker');
  const bytes = await clean(file.bytes);
  if (bytes) return file.with(bytes);
  const isPhoto = file.mediaType === 'image/jpeg' || file.mediaType === 'image/png';
  return FileContent.refused(file.name, isPhoto ? 'file_unreadable' : 'file_names_maker');
}
