import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AnyOperation } from '#core/operation';
import { attachmentDisposition, type FileContent } from '#platform/files';
import { type App, Problem, takeForms } from '#platform/http';
import type { Services } from '../services.ts';
import { inputOfForm } from './form-input.ts';
import { requireActor, requireConfirmed, requireOwnPage } from './guard.ts';

/** The faults that every operation can answer with. */
export const PROBLEMS = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  413: Problem,
  415: Problem,
  422: Problem,
  429: Problem,
  503: Problem,
} as const;

export const operationUrl = (operation: AnyOperation): string =>
  `/api/v1/${operation.name.replace('.', '/')}`;

/** Operations without a route here: two have doors of their own, the others are the worker’s alone. */
/** Operations without a route here: two have doors of their own, the rest are the worker’s alone. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'casework.submit-concern-report',
  'eservices.receive-form',
  'eservices.reread-form',
  'clocks.apply-rules',
  'transitions.begin',
  'casework.turn-18',
  'commitments.recheck',
  'audits.recheck',
]);

/** One route per operation, made from its own schemas: reads by GET, searches and commands by POST. */
export async function operationRoutes(
  app: App,
  services: Services,
  operations: readonly AnyOperation[],
): Promise<void> {
  const here = operations.filter((o) => !ELSEWHERE.has(o.name));
  for (const operation of here.filter((o) => !takesFiles(o))) route(app, services, operation);
  await app.register(async (scope) => {
    await takeForms(scope as unknown as App);
    for (const operation of here.filter(takesFiles)) route(scope as unknown as App, services, operation);
  });
}

const takesFiles = ({ files }: AnyOperation): boolean => files === 'takes-one' || files === 'takes-several';

function route(app: App, services: Services, operation: AnyOperation): void {
  const reads = operation.kind === 'query';
  app.route({
    method: reads ? 'GET' : 'POST',
    url: operationUrl(operation),
    ...(reads ? {} : { onRequest: requireOwnPage }),
    // A file is sent as it was kept, byte by byte.
    ...(operation.files === 'gives-one' ? { compress: false } : {}),
    schema: {
      operationId: operation.name,
      summary: operation.summary,
      tags: [operation.name.split('.')[0] ?? ''],
      ...(reads
        ? hasFields(operation.input)
          ? { querystring: operation.input }
          : {}
        : { body: withoutFiles(operation) }),
      ...(takesFiles(operation) ? { 'x-files': operation.files } : {}),
      response: { 200: answerOf(operation), ...PROBLEMS },
    },
    // The runner checks the input itself, after it has asked who may call: the same check for every caller.
    validatorCompiler: () => (data) => ({ value: data }),
    // The runner has dropped what is not declared.
    serializerCompiler: () => (data) => JSON.stringify(data),
    handler: async (request, reply) => {
      const actor = await requireActor(services, request);
      if (operation.kind === 'search' || operation.reauthenticate) services.countSearch(actor);
      if (operation.reauthenticate) await requireConfirmed(services, request);
      const input = takesFiles(operation)
        ? await inputOfForm(request, operation.files === 'takes-one' ? 1 : 'several')
        : reads
          ? request.query
          : request.body;
      const output = await services.runner.runUnknown(operation, actor, input);
      return operation.files === 'gives-one' ? sendFile(reply, output as FileContent) : output;
    },
  });
}

/** The part of the input that JSON can hold. */
function withoutFiles({ input, files }: AnyOperation): z.ZodType {
  if (!(input instanceof z.ZodObject)) return input;
  if (files === 'takes-one') return input.omit({ file: true });
  return files === 'takes-several' ? input.omit({ files: true }) : input;
}

const answerOf = ({ files, output }: AnyOperation) =>
  files === 'gives-one' ? { content: { 'application/octet-stream': { schema: output } } } : output;

/**
 * A file as an answer: to be saved, never shown. What it is stands in its own headers, and should a browser show it all the same it may run
 * nothing and belongs to no origin.
 */
function sendFile(reply: FastifyReply, file: FileContent): FastifyReply {
  return reply
    .headers({
      'content-type': file.mediaType ?? 'application/octet-stream',
      'content-disposition': attachmentDisposition(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-length': file.bytes.length,
      'cache-control': 'no-store, no-transform',
    })
    .send(file.bytes);
}

const hasFields = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0;
