import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from '#platform/http';

/** Collects the contract from the routes' own schemas. To be registered before the routes. */
export async function collectContract(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samsyn',
        version: '1',
        description:
          'Reads by GET, searches and commands by POST. Faults are RFC 9457 problem+json with Swedish texts.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'samsyn' },
          clientKey: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    // Pages for people are no part of it.
    hideUntagged: true,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** The contract as it is served and committed: keys in a fixed order, so that a difference is a difference. */
export function contractOf(app: App): string {
  return `${JSON.stringify(sorted(app.swagger()), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
