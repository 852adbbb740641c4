import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A form that the platform has. */
export interface PlatformInstance {
  readonly id: string;
  readonly xml: Buffer;
  familyId?: number;
  status?: string;
  /** Of its latest change. */
  changed?: string;
  readonly pdf?: Buffer;
  /** By `queryId/fileId`. */
  readonly files?: Readonly<Record<string, Buffer>>;
}

export interface TestPlatform {
  readonly url: string;
  readonly instances: PlatformInstance[];
  /** What it was asked, in order: `GET list`, `GET xml 4711`, `confirm 4711 <id>`, `status 4711 Mottaget`. */
  readonly asked: string[];
  /** Answers in its place: true when it has answered, or left the request hanging. */
  misbehave: (what: string, response: ServerResponse) => boolean;
  readonly stop: () => Promise<void>;
}

export const PLATFORM_KEY = { user: 'samsyn', password: 'hem:ligt/ord' };

/** Open ePlatform's interfaces on loopback, as far as they are used: list, XML, PDF, files, confirmDelivery, setStatus. */
export async function startPlatform(port = 0): Promise<TestPlatform> {
  const instances: PlatformInstance[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const platform: TestPlatform = {
    get url() {
      const { port: own } = server.address() as AddressInfo;
      return `http://${PLATFORM_KEY.user}:${encodeURIComponent(PLATFORM_KEY.password)}@127.0.0.1:${own}/`;
    },
    instances,
    asked,
    misbehave: () => false,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const { what, bytes, type, apply } = await answerTo(request.method ?? '', path, body);
    asked.push(what);
    if (platform.misbehave(what, response)) return;
    const pair = `${PLATFORM_KEY.user}:${PLATFORM_KEY.password}`;
    if (request.headers.authorization !== `Basic ${Buffer.from(pair).toString('base64')}`) {
      response.writeHead(401).end();
      return;
    }
    apply?.();
    if (bytes) response.writeHead(200, { 'content-type': type ?? 'text/xml;charset=ISO-8859-1' }).end(bytes);
    else response.writeHead(404).end();
  }

  async function answerTo(
    method: string,
    path: string,
    body: string,
  ): Promise<{ what: string; bytes?: Buffer | undefined; type?: string; apply?: () => void }> {
    if (method === 'POST' && path === '/api/callback') return callback(body);
    const [, family, status] = /^\/api\/instanceapi\/getinstances\/family\/(\d+)\/(.+)$/.exec(path) ?? [];
    if (family) return { what: 'GET list', bytes: listOf(Number(family), status ?? '') };
    const [, id, kind] = /^\/api\/instanceapi\/getinstance\/(\d+)\/(xml|pdf)$/.exec(path) ?? [];
    const found = instances.find((i) => i.id === id);
    if (kind === 'xml') return { what: `GET xml ${id}`, bytes: found?.xml };
    if (kind === 'pdf') return { what: `GET pdf ${id}`, bytes: found?.pdf, type: 'application/pdf' };
    const [, of, file = ''] = /^\/api\/fileuploadqueryapi\/getfile\/(\d+)\/(\d+\/\d+)$/.exec(path) ?? [];
    return {
      what: `GET file ${of} ${file}`,
      bytes: instances.find((i) => i.id === of)?.files?.[file],
      type: 'application/octet-stream',
    };
  }

  const listOf = (familyId: number, status: string): Buffer =>
    Buffer.from(
      `<FlowInstances>${instances
        .filter((i) => (i.familyId ?? 126) === familyId && (i.status ?? 'Inskickat') === status)
        .map(
          (i) =>
            `<FlowInstance><flowInstanceID>${i.id}</flowInstanceID><firstSubmitted>2026-12-04 08:00</firstSubmitted><lastStatusChange>${i.changed ?? ''}</lastStatusChange><poster><user><firstname>Örjan</firstname></user></poster></FlowInstance>`,
        )
        .join('')}</FlowInstances>`,
      'latin1',
    );

  function callback(body: string) {
    const part = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
    const id = part('flowInstanceID');
    const done = (operation: string): Buffer =>
      Buffer.from(
        `<?xml version='1.0' encoding='ISO-8859-1'?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><${operation}Response xmlns="http://www.oeplatform.org/version/1.0/schemas/integration/callback"></${operation}Response></S:Body></S:Envelope>`,
      );
    if (body.includes('<setStatus ')) {
      const status = part('statusAlias');
      const apply = () => {
        const found = instances.find((i) => i.id === id);
        if (found) found.status = status;
      };
      return { what: `status ${id} ${status}`, bytes: done('setStatus'), apply };
    }
    return { what: `confirm ${id} ${part('ID')}`, bytes: done('confirmDelivery') };
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return platform;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}
