import { answer } from './client.ts';
import { transport } from './transport.ts';
import type { RegisteredReport, RegisterReport } from './types.ts';

/** What is sent as a form: files beside what JSON can hold. */

/** The same document when it is sent again with the same id. */
export const addAttachment = (
  { file, ...input }: { caseId: string; attachmentId: string; entryId?: string; file: File },
  signal: AbortSignal,
) =>
  answer(
    post<{ caseId: string; attachmentId: string }>(
      '/api/v1/casework/add-attachment',
      formOf(input, 'file', [file]),
      signal,
    ),
  );

export const registerReport = (
  { report, files }: { report: RegisterReport; files: readonly File[] },
  signal: AbortSignal,
) =>
  answer(post<RegisteredReport>('/api/v1/casework/register-report', formOf(report, 'files', files), signal));

/**
 * A document's bytes, unchanged.
 * @throws Problem when it is not there or not for this person
 */
export const fetchAttachment = (asked: { caseId: string; attachmentId: string }): Promise<Blob> =>
  fetchFile(`/api/v1/casework/attachment?${new URLSearchParams(asked)}`);

/**
 * A file of a form that waits, unchanged.
 * @throws Problem when it is not there or not for this person
 */
export const fetchFormFile = ({ formId, position }: { formId: string; position: number }): Promise<Blob> =>
  fetchFile(`/api/v1/eservices/form-file?${new URLSearchParams({ formId, position: String(position) })}`);

/** What went out of a release, as PDF. @throws Problem when it can't be set */
export const fetchReleaseDocument = (asked: {
  caseId: string;
  releaseId: string;
  which: 'file' | 'refusal';
}): Promise<Blob> => fetchFile(`/api/v1/casework/release-document?${new URLSearchParams(asked)}`);

/**
 * A file's bytes.
 * @param asked what a file that is made on asking is made of
 * @throws Problem when it is not there or not for this person
 */
export async function fetchFile(url: string, asked?: object): Promise<Blob> {
  const response = await transport(
    new Request(url, {
      headers: { 'x-samsyn': '1', ...(asked && { 'content-type': 'application/json' }) },
      ...(asked && { method: 'POST', body: JSON.stringify(asked) }),
    }),
  );
  return answer(
    response.ok
      ? response.blob().then((data) => ({ data, response }))
      : response.json().then((error: unknown) => ({ error, response })),
  );
}

function formOf(input: object, field: 'file' | 'files', files: readonly File[]): FormData {
  const form = new FormData();
  form.append('input', JSON.stringify(input));
  for (const file of files) form.append(field, file);
  return form;
}

async function post<T>(url: string, body: FormData, signal: AbortSignal) {
  const response = await transport(
    new Request(url, { method: 'POST', headers: { 'x-samsyn': '1' }, body, signal }),
  );
  const told: unknown = await response.json();
  return response.ok ? { data: told as T, response } : { error: told, response };
}
