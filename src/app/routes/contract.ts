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
  return `${JSON.stringify(sorted(withForms(app.swagger())), null, 2)}\n`;
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

interface Described {
  'x-files'?: unknown;
  requestBody?: { content: Record<string, { schema: unknown }> };
}

/** An operation that takes files is sent as a form: its own schema describes the part `input`, the files are parts beside it. */
function withForms<T extends { paths?: unknown }>(contract: T): T {
  for (const path of Object.values((contract.paths ?? {}) as Record<string, Record<string, Described>>)) {
    for (const described of Object.values(path)) {
      const files = described['x-files'];
      const content = described.requestBody?.content;
      const input = content?.['application/json']?.schema;
      delete described['x-files'];
      if (files === undefined || !content || !input) continue;
      const binary = { type: 'string', format: 'binary' };
      const parts =
        files === 'takes-one'
          ? { properties: { input, file: binary }, required: ['input', 'file'] }
          : { properties: { input, files: { type: 'array', items: binary } }, required: ['input'] };
      content['multipart/form-data'] = { schema: { type: 'object', ...parts } };
      if (files === 'takes-one') delete content['application/json'];
    }
  }
  return contract;
}
