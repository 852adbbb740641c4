import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { AppError, type ErrorCode } from '#platform/errors';
import { problemOf } from './problem.ts';

/*
 * Requests that reach no route and no hook, as they can't be read: an address that is none, a line that is not HTTP, headers
 * without end. They are answered as everything else is, and never with a word of what was sent.
 */

const HEADERS = {
  'content-type': 'application/problem+json; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const MALFORMED = 'MALFORMED_REQUEST' satisfies ErrorCode;

/** For Fastify's `frameworkErrors`: the address can't be decoded. */
export function answerBadAddress(_error: unknown, _request: unknown, reply: FastifyReply): void {
  const problem = problemOf(new AppError(MALFORMED));
  reply.code(problem.status).headers(HEADERS).send(JSON.stringify(problem));
}

const TOO_LARGE = new Set(['HPE_HEADER_OVERFLOW', 'HPE_CHUNK_EXTENSIONS_OVERFLOW']);

/** For Fastify's `clientErrorHandler`: Node's parser gave the request up, so the answer goes straight to the socket. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const large = TOO_LARGE.has(error.code ?? '');
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const line = large
    ? '431 Request Header Fields Too Large'
    : late
      ? '408 Request Timeout'
      : '400 Bad Request';
  const status = Number(line.slice(0, 3));
  const body = JSON.stringify({
    ...problemOf(new AppError(large ? 'PAYLOAD_TOO_LARGE' : MALFORMED)),
    status,
  });
  const headers = { ...HEADERS, 'content-length': Buffer.byteLength(body), connection: 'close' };
  if (socket.writable) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(`HTTP/1.1 ${line}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}
