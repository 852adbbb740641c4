import type { FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { LARGEST_FILE } from '#platform/files';
import { type FormLimits, readForm } from '#platform/http';

/** What one request may bring, from staff and from systems with a key. */
const SEVERAL: FormLimits = { files: 10, total: 3 * LARGEST_FILE, field: 512 * 1024 };
const ONE: FormLimits = { ...SEVERAL, files: 1, total: LARGEST_FILE + 1024 };

/**
 * The input of an operation that takes files. A form's part `input` holds what JSON can hold, its files are put beside it; a body that is JSON
 * has no files.
 */
export async function inputOfForm(request: FastifyRequest, files: 1 | 'several'): Promise<unknown> {
  if (!request.isMultipart()) return request.body;
  const form = await readForm(request, files === 1 ? ONE : SEVERAL);
  const written = form.fields.find(([name]) => name === 'input')?.[1] ?? '{}';
  const input = asJson(written);
  if (input === null || typeof input !== 'object' || Array.isArray(input)) return input;
  return files === 1 ? { ...input, file: form.files[0] } : { ...input, files: form.files };
}

function asJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw new AppError('MALFORMED_REQUEST', { fields: [{ field: 'body', code: 'wrong_format' }], cause });
  }
}
