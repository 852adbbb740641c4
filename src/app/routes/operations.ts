import { z } from 'zod';
import type { AnyOperation } from '#core/operation';
import { type App, Problem } from '#platform/http';
import type { Services } from '../services.ts';
import { requireActor, requireOwnPage } from './guard.ts';

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

/** Operations without a route here: one has a door of its own, the other is the worker's alone. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'casework.submit-concern-report',
  'clocks.apply-rules',
]);

/** One route per operation, made from its own schemas: reads by GET, searches and commands by POST. */
export function operationRoutes(app: App, services: Services, operations: readonly AnyOperation[]): void {
  for (const operation of operations.filter((o) => !ELSEWHERE.has(o.name))) {
    const reads = operation.kind === 'query';
    app.route({
      method: reads ? 'GET' : 'POST',
      url: operationUrl(operation),
      ...(reads ? {} : { onRequest: requireOwnPage }),
      schema: {
        operationId: operation.name,
        summary: operation.summary,
        tags: [operation.name.split('.')[0] ?? ''],
        ...(reads
          ? hasFields(operation.input)
            ? { querystring: operation.input }
            : {}
          : { body: operation.input }),
        response: { 200: operation.output, ...PROBLEMS },
      },
      // The runner checks the input itself, after it has asked who may call: the same check for every caller.
      validatorCompiler: () => (data) => ({ value: data }),
      // The runner has dropped what is not declared.
      serializerCompiler: () => (data) => JSON.stringify(data),
      handler: async (request) => {
        const actor = await requireActor(services, request);
        return await services.runner.runUnknown(operation, actor, reads ? request.query : request.body);
      },
    });
  }
}

const hasFields = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0;
