import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#core/access';
import { AppError } from '#platform/errors';
import type { Services } from '../services.ts';
import type { Tenant } from '../tenants.ts';

export const cookieName = (secure: boolean): string => (secure ? '__Host-samsyn' : 'samsyn');

export async function tenantOf(services: Services, request: FastifyRequest): Promise<Tenant> {
  const tenant = await services.tenantOf(request.hostname);
  if (!tenant) throw new AppError('NOT_FOUND');
  return tenant;
}

export const tokenOf = (services: Services, request: FastifyRequest): string | undefined =>
  request.cookies[cookieName(services.config.secure)];

/**
 * A request that changes something must come from our own pages: the header can't be set by a form of another site, and the browser says
 * itself where the request was made. To be set as a route's `onRequest`, so that nothing of a foreign page's request is read.
 * @throws AppError FORBIDDEN
 */
export async function requireOwnPage(request: FastifyRequest): Promise<void> {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (request.headers['x-samsyn'] === undefined || foreign)
    throw new AppError('FORBIDDEN', { reason: 'FOREIGN_PAGE' });
}

/**
 * For what a session left open must not be enough for: the password has been given again a short while ago, by an account that has one.
 * @throws AppError FORBIDDEN with CONFIRM_NEEDED
 */
export async function requireConfirmed(services: Services, request: FastifyRequest): Promise<void> {
  const tenant = await tenantOf(services, request);
  const who = await services.whoIs(tenant.id, tokenOf(services, request));
  if (who?.session.hasPassword && !who.session.confirmed) {
    throw new AppError('FORBIDDEN', { reason: 'CONFIRM_NEEDED' });
  }
}

/** Who acts, or NOT_LOGGED_IN; FORBIDDEN for somebody who holds no function today. */
export async function requireActor(services: Services, request: FastifyRequest): Promise<Actor> {
  const tenant = await tenantOf(services, request);
  const who = await services.whoIs(tenant.id, tokenOf(services, request));
  if (!who) throw new AppError('NOT_LOGGED_IN');
  if (!who.actor) throw new AppError('FORBIDDEN', { reason: 'NO_FUNCTION' });
  return who.actor;
}

export function setSessionCookie(services: Services, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(services.config.secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: services.config.secure,
  });
}

export function clearSessionCookie(services: Services, reply: FastifyReply): void {
  reply.clearCookie(cookieName(services.config.secure), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: services.config.secure,
  });
}
