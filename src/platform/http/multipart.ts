import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { FileContent, LARGEST_FILE } from '#platform/files';
import type { App } from './app.ts';

/** How much one form may hold. */
export interface FormLimits {
  readonly files: number;
  /** Of all files together, in bytes. */
  readonly total: number;
  /** Of each field that is no file, in bytes. */
  readonly field: number;
}

/** A form with files: its fields as pairs, in the order of the form, and its files. */
export interface ReadForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly FileContent[];
}

const FIELDS = 400;

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
  if (declared > limits.total + FIELDS * 1024 + limits.field) throw tooLarge();
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
  let left = limits.total;
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
      left -= chunk.length;
      if (left < 0) throw tooLarge();
      if (size <= LARGEST_FILE) chunks.push(chunk);
      else chunks.length = 0;
    }
    // A browser sends a nameless, empty part for a field in which no file was chosen.
    if (size === 0 && !part.filename) continue;
    const name = part.filename ?? '';
    files.push(
      size > LARGEST_FILE
        ? FileContent.refused(name, 'file_too_large')
        : await FileContent.of(name, Buffer.concat(chunks)),
    );
  }
  return { fields, files };
}

const tooLarge = (): AppError =>
  new AppError('PAYLOAD_TOO_LARGE', { fields: [{ field: 'body', code: 'wrong_format' }] });
const malformed = (cause: unknown): AppError =>
  new AppError('MALFORMED_REQUEST', { fields: [{ field: 'body', code: 'wrong_format' }], cause });
