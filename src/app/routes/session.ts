import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '#core/access';
import { fullName, type Seat, type SessionRow } from '#core/organisation';
import { unread } from '#core/reminders';
import { counts } from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import { AppError, invalid } from '#platform/errors';
import type { App } from '#platform/http';
import { id, line } from '#platform/schema';
import { isLoopback } from '../config.ts';
import { listDemoUsers } from '../demo/users.ts';
import { grants } from '../modules.ts';
import type { Services } from '../services.ts';
import { firstAuthority, type Tenant } from '../tenants.ts';
import { clearSessionCookie, requireOwnPage, setSessionCookie, tenantOf, tokenOf } from './guard.ts';
import { PROBLEMS } from './operations.ts';
import { traceSession } from './trace-session.ts';

const SeatView = z.object({
  functionId: z.string(),
  title: z.string(),
  unitName: z.string(),
  /** What the unit works with. */
  area: z.string(),
  role: z.string(),
  deputy: z.boolean(),
});

const SessionView = z
  .object({
    authenticated: z.boolean(),
    demo: z.boolean(),
    municipality: z.string(),
    board: z.string(),
    onCallPhone: z.string().nullable(),
    today: z.string(),
    now: z.string(),
    /** What is asked for the account's password again asks nothing of an account without one. */
    hasPassword: z.boolean(),
    /** Whether the domain's time can be moved here: to try out, never in production. */
    clockMovable: z.boolean(),
    user: z.object({ employeeId: z.string(), name: z.string(), initials: z.string() }).nullable(),
    seat: SeatView.nullable(),
    seats: z.array(SeatView),
    permissions: z.array(z.string()),
    counts: z.object({
      inbox: z.number().int().nullable(),
      cases: z.number().int().nullable(),
      /** Reminders not read. */
      notices: z.number().int().nullable(),
    }),
  })
  .meta({ id: 'Session' });

const DemoUser = z.object({
  accountId: z.string(),
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  role: z.string(),
  hint: z.string(),
});

/** Log-in, log-out, the choice of function, and in demo mode the choice of a user. */
export function sessionRoutes(plain: App, services: Services): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const addressSecret = randomBytes(32);
  const addressKey = (ip: string): Buffer => createHmac('sha256', addressSecret).update(ip).digest();
  const tags = ['session'];
  const demoOnly = async ({ ip, hostname }: FastifyRequest): Promise<void> =>
    requireDemo(services, ip, hostname);

  /** Ends the session that the browser has, if any. */
  const leave = async (request: FastifyRequest, { id: tenantId }: Tenant): Promise<void> => {
    const token = tokenOf(services, request);
    if (!token) return;
    const who = await services.whoIs(tenantId, token);
    if (who) await traceSession(services, tenantId, 'session.closed', who.session.employeeId);
    await services.sessions.close(tenantId, token);
  };

  /** Hands over a session just opened. What the browser had before, its own or one that somebody put there, ends with it. */
  const enter = async (
    request: FastifyRequest,
    reply: FastifyReply,
    tenant: Tenant,
    opened: { readonly token: string; readonly employeeId: string },
  ): Promise<z.input<typeof SessionView>> => {
    await leave(request, tenant);
    await traceSession(services, tenant.id, 'session.opened', opened.employeeId);
    setSessionCookie(services, reply, opened.token);
    return await sessionView(services, tenant, await services.whoIs(tenant.id, opened.token));
  };

  app.get(
    '/api/v1/session/current',
    {
      schema: {
        operationId: 'session.current',
        summary: 'Who is logged in, in which function, and what day it is',
        tags,
        response: { 200: SessionView, ...PROBLEMS },
      },
    },
    async (request) => {
      const tenant = await tenantOf(services, request);
      return await sessionView(services, tenant, await services.whoIs(tenant.id, tokenOf(services, request)));
    },
  );

  app.post(
    '/api/v1/session/log-in',
    {
      onRequest: requireOwnPage,
      schema: {
        operationId: 'session.log-in',
        summary: 'Log in with a local account',
        tags,
        body: z.object({ username: line(200, 1), password: z.string().min(1).max(1000) }),
        response: { 200: SessionView, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const tenant = await tenantOf(services, request);
      const { username, password } = request.body;
      const answer = await services.sessions.logIn(tenant.id, username, password, addressKey(request.ip));
      if (answer.kind === 'wait') throw new AppError('TOO_MANY_REQUESTS');
      if (answer.kind === 'wrong') {
        await traceSession(services, tenant.id, 'session.refused', null);
        throw new AppError('WRONG_CREDENTIALS');
      }
      return await enter(request, reply, tenant, answer);
    },
  );

  app.post(
    '/api/v1/session/log-out',
    {
      onRequest: requireOwnPage,
      schema: {
        operationId: 'session.log-out',
        summary: 'End the session',
        tags,
        response: { 200: z.object({ loggedOut: z.literal(true) }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await leave(request, await tenantOf(services, request));
      clearSessionCookie(services, reply);
      return { loggedOut: true as const };
    },
  );

  app.post(
    '/api/v1/session/confirm',
    {
      onRequest: requireOwnPage,
      // Before the body is judged: a stranger is told nothing about it.
      preValidation: async (request) => {
        await requireSession(services, request);
      },
      schema: {
        operationId: 'session.confirm',
        summary: 'Give the password again, before what asks for it',
        tags,
        body: z.object({ password: z.string().min(1).max(1000) }),
        response: { 200: z.object({ confirmed: z.literal(true) }), ...PROBLEMS },
      },
    },
    async (request) => {
      const { tenant, token, who } = await requireSession(services, request);
      const { password } = request.body;
      const answer = await services.sessions.confirm(tenant.id, token, password, addressKey(request.ip));
      if (answer === 'wait') throw new AppError('TOO_MANY_REQUESTS');
      const { employeeId } = who.session;
      if (answer === 'wrong') {
        await traceSession(services, tenant.id, 'session.refused', employeeId);
        // Not as at the log-in: the session goes on, and the field is named.
        throw invalid('password', 'wrong_password');
      }
      await traceSession(services, tenant.id, 'session.confirmed', employeeId);
      return { confirmed: true as const };
    },
  );

  app.post(
    '/api/v1/session/choose-seat',
    {
      onRequest: requireOwnPage,
      // Before the body is judged: a stranger is told nothing about it.
      preValidation: async (request) => {
        await requireSession(services, request);
      },
      schema: {
        operationId: 'session.choose-seat',
        summary: 'Act in another of the functions that one holds or stands in for',
        tags,
        body: z.object({ functionId: id() }),
        response: { 200: SessionView, ...PROBLEMS },
      },
    },
    async (request) => {
      const { tenant, token, who } = await requireSession(services, request);
      const { functionId } = request.body;
      if (!who.session.seats.some((s) => s.functionId === functionId)) {
        throw invalid('functionId', 'unknown_function');
      }
      await services.sessions.chooseFunction(tenant.id, token, functionId);
      return await sessionView(services, tenant, await services.whoIs(tenant.id, token));
    },
  );

  app.get(
    '/api/v1/session/demo-users',
    {
      onRequest: demoOnly,
      schema: {
        operationId: 'session.demo-users',
        summary: 'The users of the demo municipality, to choose among',
        tags,
        response: { 200: z.object({ users: z.array(DemoUser) }), ...PROBLEMS },
      },
    },
    async (request) => {
      const tenant = await tenantOf(services, request);
      return {
        users: await listDemoUsers(services.database.pool, tenant.id, swedishDayOf(services.clock.now())),
      };
    },
  );

  app.post(
    '/api/v1/session/demo-log-in',
    {
      onRequest: [requireOwnPage, demoOnly],
      schema: {
        operationId: 'session.demo-log-in',
        summary: 'Log in as a user of the demo municipality',
        tags,
        body: z.object({ accountId: id() }),
        response: { 200: SessionView, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const tenant = await tenantOf(services, request);
      const users = await listDemoUsers(
        services.database.pool,
        tenant.id,
        swedishDayOf(services.clock.now()),
      );
      const user = users.find((u) => u.accountId === request.body.accountId);
      if (!user) throw invalid('accountId', 'not_in_list');
      const token = await services.sessions.open(tenant.id, user.accountId);
      return await enter(request, reply, tenant, { token, employeeId: user.employeeId });
    },
  );
}

async function requireSession(services: Services, request: FastifyRequest) {
  const tenant = await tenantOf(services, request);
  const token = tokenOf(services, request);
  const who = await services.whoIs(tenant.id, token);
  if (!who || !token) throw new AppError('NOT_LOGGED_IN');
  return { tenant, token, who };
}

/** Demo users log in without a password: only on the demo's own database, from this machine, by this machine's own name. */
function requireDemo(services: Services, ip: string, hostname: string): void {
  const own = isLoopback(ip.replace(/^::ffff:/, '')) && isLoopback(hostname);
  if (!services.config.demo || services.database.kind !== 'embedded' || !own) throw new AppError('NOT_FOUND');
}

async function sessionView(
  services: Services,
  tenant: Tenant,
  who: { session: SessionRow; actor: Actor | null } | undefined,
): Promise<z.input<typeof SessionView>> {
  const now = services.clock.now();
  const actor = who?.actor ?? null;
  const authority = who ? undefined : await firstAuthority(services.database.pool, tenant.id);
  const permissions = actor ? Object.keys(grants[actor.role] ?? {}) : [];
  const numbers =
    actor && permissions.includes(counts.permission)
      ? await services.runner.run(counts, actor, {})
      : { inbox: null, cases: null };
  const notices =
    actor && permissions.includes(unread.permission)
      ? (await services.runner.run(unread, actor, {})).unread
      : null;
  return {
    authenticated: who !== undefined,
    demo: services.config.demo,
    municipality: tenant.name,
    board: who?.session.seat?.authorityName ?? authority?.name ?? '',
    onCallPhone: tenant.onCallPhone,
    today: swedishDayOf(now),
    now: now.toISOString(),
    hasPassword: who?.session.hasPassword ?? false,
    clockMovable: services.clock.movable,
    user: who ? userView(who.session) : null,
    seat: who?.session.seat ? seatView(who.session.seat) : null,
    seats: who?.session.seats.map(seatView) ?? [],
    permissions,
    counts: { ...numbers, notices },
  };
}

const userView = (session: SessionRow) => ({
  employeeId: session.employeeId,
  name: fullName({ given_name: session.givenName, family_name: session.familyName }),
  initials: `${[...session.givenName][0] ?? ''}${[...session.familyName][0] ?? ''}`.toUpperCase(),
});

const seatView = (seat: Seat): z.input<typeof SeatView> => ({
  functionId: seat.functionId,
  title: seat.title,
  unitName: seat.unitName,
  area: seat.area,
  role: seat.role,
  deputy: seat.kind === 'deputy',
});
