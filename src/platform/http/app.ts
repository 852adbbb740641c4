import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { isBrokenOff, isDatabaseUnavailable, isUniqueViolation, sqlState } from '#platform/db';
import { AppError, fieldFaults } from '#platform/errors';
import { answerBadAddress, answerUnreadable } from './outside-routes.ts';
import { fromStatus, problemOf } from './problem.ts';

export type App = FastifyInstance;

export interface AppOptions {
  /** Set behind TLS: cookies and headers then demand it. */
  readonly secure: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Proxies in front whose word on the caller's address is taken; none by default. */
  readonly trustedProxies: readonly string[];
}

const BODY_LIMIT = 1_048_576;
/** How long a whole request may take to come in, in ms: a slow telephone gets its form through, a drip of bytes does not stay. */
const REQUEST_WITHIN = 120_000;

/**
 * The HTTP server without routes: security headers, problem+json for every fault, and a log that holds the route's pattern and never the
 * address, the query or the body.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const app = fastify({
    logger: {
      level: options.logLevel,
      serializers: {
        // Ids of persons and cases stand in URLs' queries: the pattern is enough to find a fault.
        req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new AppError('INVALID_INPUT', { fields: fieldFaults(parsed.error.issues) }) };
  });
  app.setSerializerCompiler(serializerCompiler);
  // JSON is all that is read; the public form brings its own reader.
  app.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(compress, { global: true, encodings: ['gzip', 'identity'] });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        // Style attributes only (positions of panels and bars); no style element may be slipped in.
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'manifest-src': ["'self'"],
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  });
  app.addHook('onSend', async (_request, reply) => {
    // What may be kept says so itself; the client's files do it on the raw answer.
    const says = reply.hasHeader('cache-control') || reply.raw.hasHeader('cache-control');
    if (!says) reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, _request, reply) => {
    const fault = asAppError(error, app.log);
    const problem = problemOf(fault);
    const wait = fault.retryAfter ?? (fault.code === 'UNAVAILABLE' ? 2 : undefined);
    if (wait !== undefined) reply.header('retry-after', String(wait));
    return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  });
  app.setNotFoundHandler((_request, reply) => {
    const problem = problemOf(new AppError('NOT_FOUND'));
    return reply.status(404).type('application/problem+json').send(JSON.stringify(problem));
  });
  return app as unknown as App;
}

// Class 22: the data can't be stored (a character, a number out of range). Reaches us only past our own schemas.
const UNSTORABLE = /^22/;
/** Every error as a named one. What is not known is logged by its kind and place, and told as INTERNAL without a word of it. */
function asAppError(error: unknown, log: FastifyBaseLogger): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnavailable(error) || isBrokenOff(error))
    return new AppError('UNAVAILABLE', { cause: error });
  // Two did the same at once, in two copies of the server: the other was first, and asking again shows what it did.
  if (isUniqueViolation(error))
    return new AppError('CONFLICT', { reason: 'CHANGED_MEANWHILE', cause: error });
  if (UNSTORABLE.test(sqlState(error) ?? '')) {
    return new AppError('INVALID_INPUT', {
      fields: [{ field: 'body', code: 'forbidden_characters' }],
      cause: error,
    });
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const known = fromStatus(status);
  if (known) return known;
  log.error(
    { err: { name: (error as Error)?.name, code: sqlState(error), stack: stackOf(error) } },
    'unexpected fault',
  );
  return new AppError('INTERNAL', { cause: error });
}

/** Where it happened, without the message: messages of the database can quote values. */
const stackOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((l) => l.trimStart().startsWith('at '))
        .slice(0, 12)
        .join('\n')
    : '';
