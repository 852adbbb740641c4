import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/places.ts';

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

export interface Endpoint {
  readonly method: string;
  readonly path: string;
  /** `POST /api/v1/casework/cases` */
  readonly name: string;
}

/** Every endpoint of the committed contract. The public form's pages are not in it: whoever asks gets them. */
export function endpoints(): Endpoint[] {
  const contract = JSON.parse(readFileSync(join(ROOT, 'contract/openapi.json'), 'utf8')) as Contract;
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((key) => {
      const method = key.toUpperCase();
      return { method, path, name: `${method} ${path}` };
    }),
  );
}

/** The doors that stand open to anybody, each for a reason. What is not named here must ask who it is. */
export const OPEN: ReadonlyMap<string, string> = new Map([
  ['GET /healthz', 'a service manager asks'],
  ['GET /readyz', 'a service manager asks'],
  ['GET /api/v1/session/current', 'says that nobody is logged in, and which municipality this is'],
  ['POST /api/v1/session/log-in', 'the log-in itself'],
  ['POST /api/v1/session/log-out', 'ends what may have ended already'],
  ['GET /api/v1/session/demo-users', 'the demo, on this machine alone'],
  ['POST /api/v1/session/demo-log-in', 'the demo, on this machine alone'],
]);

/** Not called by our own pages but by other programs, which bring a key and no cookie. */
export const BY_KEY: ReadonlySet<string> = new Set([
  'POST /api/v1/eservices/concern-report',
  'POST /api/v1/eservices/open-eplatform',
]);
