import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/access';
import { addressLimit, clientOfKey, GateFull, GateTimeout, gate } from '#modules/eservices';
import { AppError } from '#platform/errors';
import { eServiceActor } from '../actors.ts';
import type { Services } from '../services.ts';
import { tenantOf } from './guard.ts';

/** A system that hands in, by the key that it showed. */
export interface Client {
  readonly id: string;
  readonly actor: Actor;
}

/** Requests with one key: more than can be taken in one after the other, fewer than a program can send that has gone wrong. */
const BY_KEY = { posts: 400, seconds: 2 };
/** Keys that nobody has, from one address. Who has shown a right one is not turned away for a neighbour's. */
const UNKNOWN_KEYS = { posts: 60, seconds: 600 };
/** Taken in at once, of one client and of all. The rest of the connection pool is the staff's. */
const OF_ONE = { running: 2, waiting: 6, seconds: 60 };
const OF_ALL = { running: 4, waiting: 24, seconds: 60 };
/** Looked up at once. */
const LOOK_UPS = { running: 2, waiting: 40, seconds: 10 };
/** Whole seconds to wait for whoever finds the door full. */
const SOON = 2;

export interface ClientDoors {
  /**
   * Lets in a request of another system, which says by its key who it is. To be set as a route's `onRequest`, so that nothing of what
   * strangers, or a client that sends too much, send is read.
   * @throws AppError NOT_LOGGED_IN, TOO_MANY_REQUESTS
   */
  readonly require: (request: FastifyRequest) => Promise<void>;
  /** Does a client's work in its turn. @throws AppError TOO_MANY_REQUESTS */
  through<T>(request: FastifyRequest, work: (client: Client) => Promise<T>): Promise<T>;
}

/** The doors for systems with a key, with limits of their own: a client that has gone wrong is slow for itself alone. */
export function clientDoors(services: Services): ClientDoors {
  const clients = new WeakMap<FastifyRequest, Client>();
  const byKey = addressLimit(BY_KEY);
  const unknown = addressLimit(UNKNOWN_KEYS);
  const known = new Set<string>();
  const lookUps = gate(LOOK_UPS);
  const all = gate(OF_ALL);
  const each = new Map<string, ReturnType<typeof gate>>();

  return {
    require: async (request) => {
      const tenant = await tenantOf(services, request);
      const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
      if (!key) throw new AppError('NOT_LOGGED_IN');
      const name = `${tenant.id} ${key}`;
      tooMany(byKey(name));
      if (!known.has(name)) tooMany(unknown(request.ip, 0));
      const found = await turned(lookUps(() => clientOfKey(services.database.pool, tenant.id, key)));
      if (!found) {
        known.delete(name);
        tooMany(unknown(request.ip));
        throw new AppError('NOT_LOGGED_IN');
      }
      known.add(name);
      const actor = await eServiceActor(services.database.pool, tenant.id, `client:${found.name}`);
      clients.set(request, { id: found.id, actor });
    },
    through: async (request, work) => {
      const client = clients.get(request);
      if (!client) throw new AppError('NOT_LOGGED_IN');
      let own = each.get(client.id);
      if (!own) {
        own = gate(OF_ONE);
        each.set(client.id, own);
      }
      return await turned(own(() => turned(all(() => work(client)))));
    },
  };
}

function tooMany(secondsToWait: number): void {
  if (secondsToWait > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfter: secondsToWait });
}

async function turned<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GateFull)
      throw new AppError('TOO_MANY_REQUESTS', { retryAfter: SOON, cause: error });
    if (error instanceof GateTimeout) throw new AppError('UNAVAILABLE', { cause: error });
    throw error;
  }
}
