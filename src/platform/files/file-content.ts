import { createHash } from 'node:crypto';
import { z } from 'zod';
import { displayName } from './display-name.ts';
import { ATTACHABLE, type MediaType, mediaTypeOf } from './media-types.ts';

/** The largest file that is taken in, in bytes. */
export const LARGEST_FILE = 15 * 1024 * 1024;

/** Why a file can't be taken in; `platform/i18n` has the words. */
export type FileFault =
  | 'file_empty'
  | 'file_too_large'
  | 'file_type'
  | 'file_unreadable'
  | 'files_too_large'
  /** Of an anonymous sender: a photo that can say where and by whom it was taken, which can't be taken out of it. */
  | 'file_heic'
  /** Of an anonymous sender: a file that can say who made it, which can't be taken out of it. */
  | 'file_names_maker';

/**
 * A file in hand: its bytes, what they are by their own content, and their digest. Written as JSON (in the trail, in a report as received) it
 * is everything but the bytes.
 */
export class FileContent {
  /** Safe to show; see `displayName`. */
  readonly name: string;
  /** By content; null for what the product does not keep. */
  readonly mediaType: MediaType | null;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes. */
  readonly sha256: Buffer;
  readonly #fault: FileFault | null;

  private constructor(name: string, mediaType: MediaType | null, bytes: Buffer, fault: FileFault | null) {
    this.name = displayName(name, mediaType);
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.sha256 = digestOf(bytes);
    this.#fault = fault;
  }

  /** A file from outside, recognised by its content. @param name as the sender calls it */
  static async of(name: string, bytes: Buffer): Promise<FileContent> {
    if (bytes.length > LARGEST_FILE) return FileContent.refused(name, 'file_too_large');
    if (bytes.length === 0) return FileContent.refused(name, 'file_empty');
    return new FileContent(name, await mediaTypeOf(bytes), bytes, null);
  }

  /** A file of the product's own making. */
  static made(name: string, mediaType: MediaType, bytes: Buffer): FileContent {
    return new FileContent(name, mediaType, bytes, null);
  }

  /** Stands in for a file of which the bytes were not worth keeping, so that its fault is told in its place. */
  static refused(name: string, fault: FileFault): FileContent {
    return new FileContent(name, null, Buffer.alloc(0), fault);
  }

  /**
   * A file as it was kept.
   * @throws Error when the bytes are no longer those that were taken in
   */
  static kept(name: string, mediaType: MediaType, bytes: Buffer, sha256: Buffer): FileContent {
    const file = new FileContent(name, mediaType, bytes, null);
    if (!file.sha256.equals(sha256)) throw new Error('A kept file does not have the digest it was kept with');
    return file;
  }

  /** The same file with other bytes of the same kind. */
  with(bytes: Buffer): FileContent {
    return new FileContent(this.name, this.mediaType, bytes, this.#fault);
  }

  faultAmong(types: readonly MediaType[]): FileFault | null {
    if (this.#fault) return this.#fault;
    return this.mediaType && types.includes(this.mediaType) ? null : 'file_type';
  }

  toJSON(): { name: string; mediaType: MediaType | null; byteSize: number; sha256: string } {
    const { name, mediaType, bytes, sha256 } = this;
    return { name, mediaType, byteSize: bytes.length, sha256: sha256.toString('hex') };
  }
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A file as input of an operation. @param types what it may be, by its content */
export const fileContent = (types: readonly MediaType[] = ATTACHABLE) =>
  z
    .custom<FileContent>((value) => value instanceof FileContent, {
      error: (issue) => (issue.input === undefined ? 'required' : 'wrong_type'),
    })
    .superRefine((file, ctx) => {
      const fault = file.faultAmong(types);
      if (fault) ctx.addIssue({ code: 'custom', message: fault });
    })
    .meta({ type: 'string', format: 'binary' });
