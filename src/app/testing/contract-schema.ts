/** The parts of JSON Schema that our contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

interface Parameter {
  readonly name: string;
  readonly schema: Schema;
}

interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly operationId: string;
  /** Schema of the body, or of the query's fields as one object; null when it takes neither. */
  readonly input: Schema | null;
  /** The input is a part of a form that also has a file. */
  readonly form: boolean;
  /** XML is sent, of which the contract says nothing more. */
  readonly xml: boolean;
}

/** Every endpoint of a contract that answers to programs; pages are no part of it. */
export function endpointsOf(contract: Contract): Endpoint[] {
  return Object.entries(contract.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([key, described]) => {
      const method = key.toUpperCase();
      if (method !== 'GET' && method !== 'POST') throw new Error(`${method} ${url} is not fuzzed`);
      const { operationId } = described;
      if (operationId === undefined) throw new Error(`${method} ${url} has no operationId`);
      const content = described.requestBody?.content;
      const xml = content !== undefined && 'application/xml' in content;
      const form = content !== undefined && !xml && !('application/json' in content);
      return { name: `${method} ${url}`, method, url, operationId, input: inputOf(described), form, xml };
    }),
  );
}

function inputOf({ parameters, requestBody }: Described): Schema | null {
  const body =
    requestBody?.content['application/json']?.schema ??
    requestBody?.content['multipart/form-data']?.schema.properties?.input;
  if (body) return body;
  const fields = (parameters ?? []).map((p) => [p.name, p.schema] as const);
  return fields.length > 0 ? { type: 'object', properties: Object.fromEntries(fields) } : null;
}

export const resolved = (schema: Schema, contract: Contract): Schema =>
  schema.$ref === undefined
    ? schema
    : (contract.components.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});

/**
 * A value that the schema takes, with every optional field in it. What a schema can't say (an identity number's last digit, an
 * id that exists) comes from `known`, by the field's name.
 */
export function exampleOf(
  given: Schema,
  contract: Contract,
  known: Readonly<Record<string, unknown>>,
  name = '',
): unknown {
  const schema = resolved(given, contract);
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const variant = (schema.oneOf ?? schema.anyOf ?? schema.allOf)?.[0];
  if (variant) return exampleOf(variant, contract, known, name);
  if (schema.format === 'uuid') return '0198c5a0-0000-7000-8000-000000000001';
  if (schema.format === 'date-time') return '2026-12-03T10:00:00+01:00';
  if (schema.pattern?.includes('(19|20|21)')) return '2026-12-03';
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, s]) => [
          field,
          exampleOf(s, contract, known, field),
        ]),
      );
    case 'array':
      return schema.items ? [exampleOf(schema.items, contract, known, name)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    default:
      return 'some words';
  }
}

/** Every field of a schema as a path, `*` for the place in a list: `children.*.birthDate`. */
export function fieldsOf(given: Schema, contract: Contract, path = ''): Set<string> {
  const schema = resolved(given, contract);
  const found = new Set<string>(path === '' ? [] : [path]);
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  const add = (more: Set<string>) => {
    for (const field of more) found.add(field);
  };
  for (const variant of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])])
    add(fieldsOf(variant, contract, path));
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    add(fieldsOf(inner, contract, under(key)));
  if (schema.items) add(fieldsOf(schema.items, contract, under('*')));
  return found;
}
