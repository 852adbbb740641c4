import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/access';
import { clientOfKey } from '#modules/eservices';
import { AppError } from '#platform/errors';
import { eServiceActor } from '../actors.ts';
import type { Services } from '../services.ts';
import { tenantOf } from './guard.ts';

const clients = new WeakMap<FastifyRequest, Actor>();

/**
 * A request of another system, which says by its key who it is. To be set as a route's `onRequest`, so that nothing of what strangers send
 * is read.
 * @throws AppError NOT_LOGGED_IN
 */
export const requireClient =
  (services: Services) =>
  async (request: FastifyRequest): Promise<void> => {
    const tenant = await tenantOf(services, request);
    const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const client = key && (await clientOfKey(services.database.pool, tenant.id, key));
    if (!client) throw new AppError('NOT_LOGGED_IN');
    clients.set(request, await eServiceActor(services.database.pool, tenant.id, `client:${client}`));
  };

/** Who hands in, after `requireClient`. */
export function clientOf(request: FastifyRequest): Actor {
  const actor = clients.get(request);
  if (!actor) throw new AppError('NOT_LOGGED_IN');
  return actor;
}
