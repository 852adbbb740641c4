import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { FileContent, LARGEST_FILE } from '#platform/files';
import type { App } from './app.ts';

/** How much one form may hold. */
export interface FormLimits {
  readonly files: number;
  /** Of all files together, in bytes. What comes after it is read and let go of, so that it can be told of in words. */
  readonly total: number;
  /** Of each field that is no file, in bytes. */
  readonly field: number;
}

/** A form with files: its fields as pairs, in the order of the form, and its files. */
export interface ReadForm {
  readonly fields: readonly [name: string, value: string][];
  readonly files: readonly FileContent[];
}

const FIELDS = 400;
/** So many times the total is read at most; who sends more is cut off. */
const PATIENCE = 3;

/** Lets the routes of this scope, and no others, be sent forms with files. */
export async function takeForms(scope: App): Promise<void> {
  await scope.register(multipart);
}

/**
 * Reads a form with files into memory, within limits. A file that is too large is not kept: it comes as one that says so.
 * @throws AppError PAYLOAD_TOO_LARGE, MALFORMED_REQUEST
 */
export async function readForm(request: FastifyRequest, limits: FormLimits): Promise<ReadForm> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > PATIENCE * limits.total) throw tooLarge();
  try {
    return await readParts(request, limits);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const status = Number((error as { statusCode?: unknown } | null)?.statusCode);
    throw status === 413 ? tooLarge() : malformed(error);
  }
}

async function readParts(request: FastifyRequest, limits: FormLimits): Promise<ReadForm> {
  const fields: [string, string][] = [];
  const files: FileContent[] = [];
  let read = 0;
  const parts = request.parts({
    throwFileSizeLimit: false,
    limits: {
      files: limits.files,
      fields: FIELDS,
      fieldSize: limits.field,
      fileSize: LARGEST_FILE + 1,
      headerPairs: 20,
    },
  } as Parameters<FastifyRequest['parts']>[0]);
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated) throw tooLarge();
      fields.push([part.fieldname, typeof part.value === 'string' ? part.value : JSON.stringify(part.value)]);
      continue;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      size += chunk.length;
      read += chunk.length;
      if (read > PATIENCE * limits.total) throw tooLarge();
      if (size <= LARGEST_FILE && read <= limits.total) chunks.push(chunk);
      else chunks.length = 0;
    }
    // A browser sends a nameless, empty part for a field in which no file was chosen.
    if (size === 0 && !part.filename) continue;
    const name = part.filename ?? '';
    files.push(await fileOf(name, size, chunks, read > limits.total));
  }
  return { fields, files };
}

async function fileOf(
  name: string,
  size: number,
  chunks: readonly Buffer[],
  tooMuch: boolean,
): Promise<FileContent> {
  if (size > LARGEST_FILE) return FileContent.refused(name, 'file_too_large');
  if (tooMuch) return FileContent.refused(name, 'files_too_large');
  return await FileContent.of(name, Buffer.concat(chunks));
}

const tooLarge = (): AppError =>
  new AppError('PAYLOAD_TOO_LARGE', { fields: [{ field: 'body', code: 'wrong_format' }] });
const malformed = (cause: unknown): AppError =>
  new AppError('MALFORMED_REQUEST', { fields: [{ field: 'body', code: 'wrong_format' }], cause });
