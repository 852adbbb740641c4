import { FileContent, LARGEST_FILE } from '#platform/files';
import type { FormFile } from '../forms/flow-instance.ts';
import { LARGEST_FORM, MOST_FILES } from '../forms/operations/receive-form.ts';
import { readOrFault } from '../forms/store/forms.ts';
import { formFileName } from '../texts/forms.ts';
import { type PlatformClient, PlatformFault } from './platform-client.ts';

export const LARGEST = { xml: LARGEST_FORM, file: LARGEST_FILE };

/** All files of one form, in bytes. */
const LARGEST_TOGETHER = 60 * 1024 * 1024;

export interface Fetched {
  readonly bytes: Buffer;
  readonly pdf?: FileContent;
  readonly files: FileContent[];
  readonly filesMissing: number;
  /** It is the form that was asked for. Else it is a log-in page, half an answer or another form. */
  readonly isItself: boolean;
}

/**
 * A form with its files.
 * @param lastTry take what there is: a file that can't be had is counted as missing, so that no form waits for ever on one that the platform
 * has broken
 * @throws PlatformFault
 */
export async function fetchInstance(
  client: PlatformClient,
  externalId: string,
  lastTry: boolean,
): Promise<Fetched> {
  const bytes = await client.xml(externalId);
  const { form } = readOrFault(bytes);
  const isItself = form?.externalId === externalId;
  if (bytes.length === 0) throw new PlatformFault('unreadable');
  const orNone = async (work: Promise<Buffer>): Promise<Buffer | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof PlatformFault)) throw error;
      const isFinal = error.code === 'not_found' || error.code === 'too_large';
      if (isFinal || lastTry) return undefined;
      throw error;
    }
  };
  const pdf = await orNone(client.pdf(externalId));
  const attached = isItself
    ? await attachedTo(client, externalId, form.files, orNone)
    : { files: [], missing: 0 };
  return {
    bytes,
    ...(pdf ? { pdf: await FileContent.of(formFileName(externalId), pdf) } : {}),
    files: attached.files,
    filesMissing: attached.missing,
    isItself,
  };
}

async function attachedTo(
  client: PlatformClient,
  externalId: string,
  wanted: readonly FormFile[],
  orNone: (work: Promise<Buffer>) => Promise<Buffer | undefined>,
): Promise<{ files: FileContent[]; missing: number }> {
  const files: FileContent[] = [];
  let size = 0;
  for (const { queryId, fileId, name } of wanted.slice(0, MOST_FILES)) {
    const bytes =
      size < LARGEST_TOGETHER ? await orNone(client.file(externalId, queryId, fileId)) : undefined;
    if (!bytes) continue;
    size += bytes.length;
    files.push(await FileContent.of(name, bytes));
  }
  return { files, missing: wanted.length - files.length };
}
