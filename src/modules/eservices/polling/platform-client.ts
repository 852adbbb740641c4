import { child, readXml, textOf } from '../forms/xml.ts';
import type { PlatformConnection } from './connection.ts';

/** What went wrong with the platform. Nothing that it said is kept: answers to a fault can carry anything. */
export const PLATFORM_FAULTS = [
  /** No connection, or it broke. */
  'unreachable',
  /** No answer in time. */
  'timeout',
  /** The key is not taken (401, 403), or something stands before the platform that wants to be logged in to. */
  'refused',
  /** It has no such form or file. */
  'not_found',
  /** It failed itself (5xx), or asked us to come back later (429). */
  'failing',
  /** The answer is larger than is taken. */
  'too_large',
  /** The answer is not what was asked for. */
  'unreadable',
] as const;
export type PlatformFaultCode = (typeof PLATFORM_FAULTS)[number];

export class PlatformFault extends Error {
  readonly code: PlatformFaultCode;
  constructor(code: PlatformFaultCode) {
    super(code);
    this.name = 'PlatformFault';
    this.code = code;
  }
}

/** A form that the platform has: its number there, and a word that changes when it is sent in anew. */
export interface ListedInstance {
  readonly externalId: string;
  readonly mark: string;
}

export interface PlatformClient {
  /** The instances of a form in a status, in the platform's order. @throws PlatformFault */
  list(familyId: number, status: string): Promise<ListedInstance[]>;
  xml(externalId: string): Promise<Buffer>;
  pdf(externalId: string): Promise<Buffer>;
  file(externalId: string, queryId: string, fileId: string): Promise<Buffer>;
  /** Says that the form has been taken in, and by which id here. */
  confirm(externalId: string, ours: string): Promise<void>;
  setStatus(externalId: string, status: string): Promise<void>;
}

/** The largest answers that are read, in bytes. */
export interface Largest {
  readonly xml: number;
  readonly file: number;
}

/** Longest wait for a whole answer, in ms. */
const PATIENCE = 20_000;
const LARGEST_LIST = 20 * 1024 * 1024;
const LARGEST_ANSWER = 64 * 1024;
const MOST_LISTED_ELEMENTS = 600_000;
const CALLBACK = 'http://www.oeplatform.org/version/1.0/schemas/integration/callback';
const SYSTEM = 'Samsyn';

/** Speaks with Open ePlatform: its REST interface to read, its SOAP interface to confirm. */
export function createPlatformClient(
  connection: PlatformConnection,
  largest: Largest,
  signal: AbortSignal,
  patience = PATIENCE,
): PlatformClient {
  const ask = async (url: URL, most: number, init: RequestInit = {}): Promise<Buffer> => {
    const timer = AbortSignal.timeout(patience);
    try {
      const answer = await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: connection.authorization },
        // The key is for this address alone.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timer]),
      });
      const fault = faultOfStatus(answer.status);
      if (fault) {
        await answer.body?.cancel();
        throw new PlatformFault(fault);
      }
      return await bytesOf(answer, most);
    } catch (error) {
      if (error instanceof PlatformFault) throw error;
      throw new PlatformFault(timer.aborted ? 'timeout' : 'unreachable');
    }
  };
  const get = (path: readonly (string | number)[], most: number) =>
    ask(new URL(path.map((part) => encodeURIComponent(part)).join('/'), connection.baseUrl), most);
  const call = async (operation: string, content: string): Promise<void> => {
    const body = `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${operation} xmlns="${CALLBACK}">${content}</${operation}></soap:Body></soap:Envelope>`;
    const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
    const said = await ask(connection.callbackUrl, LARGEST_ANSWER, { method: 'POST', body, headers });
    if (!isAnswerTo(said, operation)) throw new PlatformFault('unreadable');
  };

  return {
    list: async (familyId, status) =>
      instancesIn(
        await get(['api', 'instanceapi', 'getinstances', 'family', familyId, status], LARGEST_LIST),
      ),
    xml: (id) => get(['api', 'instanceapi', 'getinstance', id, 'xml'], largest.xml),
    pdf: (id) => get(['api', 'instanceapi', 'getinstance', id, 'pdf'], largest.file),
    file: (id, queryId, fileId) =>
      get(['api', 'fileuploadqueryapi', 'getfile', id, queryId, fileId], largest.file),
    confirm: (id, ours) =>
      call(
        'confirmDelivery',
        `${element('flowInstanceID', id)}<externalID>${element('ID', ours)}${element('System', SYSTEM)}</externalID><delivered>true</delivered>`,
      ),
    setStatus: (id, status) =>
      call('setStatus', `${element('flowInstanceID', id)}${element('statusAlias', status)}`),
  };
}

function faultOfStatus(status: number): PlatformFaultCode | undefined {
  if (status === 200 || status === 202 || status === 204) return undefined;
  if (status === 404 || status === 410) return 'not_found';
  if (status >= 500 || status === 429) return 'failing';
  return 'refused';
}

async function bytesOf(answer: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > most) throw new PlatformFault('too_large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const INSTANCE_ID = /^\d{1,18}$/;

/** Numbers and times alone are read of the list: never who sent what. */
function instancesIn(bytes: Buffer): ListedInstance[] {
  const root = parsed(bytes);
  if (root?.name !== 'FlowInstances') throw new PlatformFault('unreadable');
  const listed = new Map<string, ListedInstance>();
  for (const instance of root.children) {
    const said = (name: string) => textOf(child(instance, name)) ?? '';
    const externalId = said('flowInstanceID');
    if (!INSTANCE_ID.test(externalId)) throw new PlatformFault('unreadable');
    const mark = `${said('lastSubmitted') || said('firstSubmitted')} ${said('lastStatusChange')}`;
    listed.set(externalId, { externalId, mark: mark.slice(0, 100) });
  }
  return [...listed.values()];
}

/** Whether the body is the operation's own answer: a fault, or a page of something that stands in between, is not. */
function isAnswerTo(bytes: Buffer, operation: string): boolean {
  const body = child(parsed(bytes) ?? NOTHING, 'Body');
  return body !== undefined && child(body, `${operation}Response`) !== undefined;
}

const NOTHING = { name: '', children: [], text: '' };

function parsed(bytes: Buffer) {
  try {
    return readXml(bytes.toString('latin1'), MOST_LISTED_ELEMENTS);
  } catch {
    return undefined;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const element = (name: string, text: string): string =>
  `<${name}>${text.replace(/[&<>]/g, (c) => ESCAPED[c] ?? c)}</${name}>`;
