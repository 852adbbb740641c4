import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Actor, decide, type Grants, type RefusalReason } from '#core/access';
import { BY_GLASS, type Subject, type TrailEvent, type TrailTables, writeTrail } from '#core/trail';
import { inTransaction, type Settings } from '#platform/db';
import { AppError, fieldFaults } from '#platform/errors';
import { FileContent } from '#platform/files';
import { isId } from '#platform/ids';
import { Context, NotRead, Refused } from './context.ts';
import type { AnyOperation, OperationSpec } from './define.ts';

export interface RunnerOptions {
  readonly pool: Pool;
  readonly grants: Grants;
  /** The domain's time. */
  readonly now: () => Date;
}

export interface Runner {
  /**
   * Runs one operation in one transaction: checks the input, asks access, opens what may be opened, runs, traces, answers.
   * Throws AppError: INVALID_INPUT with fields, FORBIDDEN when the role lacks the permission, NOT_FOUND for every no to a case.
   */
  run<I extends z.ZodType, O extends z.ZodType>(
    operation: OperationSpec<I, O>,
    actor: Actor,
    input: z.input<I>,
  ): Promise<z.output<O>>;
  /**
   * As `run`, for whoever does very much and reads no answer: a command does all that it does and is traced, but of what it would show
   * nothing is gathered, shown or traced as shown.
   */
  carryOut<I extends z.ZodType, O extends z.ZodType>(
    operation: OperationSpec<I, O>,
    actor: Actor,
    input: z.input<I>,
  ): Promise<unknown>;
  /** As `run`, for callers that hold an operation whose types are forgotten and an input that nobody has looked at. */
  runUnknown(operation: AnyOperation, actor: Actor, input: unknown): Promise<unknown>;
  readonly grants: Grants;
}

export function createRunner(options: RunnerOptions): Runner {
  const { pool, grants, now } = options;

  async function runUnknown(
    operation: AnyOperation,
    actor: Actor,
    rawInput: unknown,
    isRead = true,
  ): Promise<unknown> {
    const parsed = operation.input.safeParse(rawInput, { reportInput: true });
    const at = now();
    try {
      if (!decide(grants, actor, operation.permission).allowed) {
        const caseId = parsed.success ? operation.caseId?.(parsed.data as never) : undefined;
        throw new Refused('ROLE_LACKS_PERMISSION', caseId ? [{ kind: 'case', id: caseId }] : []);
      }
      if (!parsed.success) {
        throw new AppError('INVALID_INPUT', { fields: fieldFaults(parsed.error.issues) });
      }
      const input = parsed.data as never;
      return await inTransaction<unknown, unknown>(
        pool,
        settingsOf(operation, actor),
        async (tx) => {
          const ctx = new Context(actor, at, grants, tx, isRead);
          const changes = operation.kind === 'command';
          await Promise.all([
            ctx.barConflicts(),
            ...(operation.caseId ? [ctx.open(operation.caseId(input), operation.permission, changes)] : []),
          ]);
          const output = await answerOf(operation, ctx, input);
          if (ctx.isCarriedOn) {
            if (subjectsIn(output).length > 0)
              throw new Error(`${operation.name} carries on but shows a case or a person`);
            return output;
          }
          const trace = ctx.trace();
          const subjects = union(trace.subjects, subjectsIn(output));
          if (operation.untraced) {
            if (subjects.length > 0)
              throw new Error(`${operation.name} is untraced but shows a case or a person`);
            return output;
          }
          await writeTrail(ctx.tables<TrailTables>(), {
            ...eventOf(operation, actor, at),
            kind: changes ? 'change' : 'read',
            ...(trace.glass ? { reason: BY_GLASS } : {}),
            statedReason: operation.statedReason?.(input) ?? trace.glass?.reason ?? null,
            subjects,
            ...(changes
              ? { content: trace.content ?? (operation.trailContent ? operation.trailContent(input) : input) }
              : {}),
          });
          return output;
        },
        operation.oneMoment ? { isolation: 'repeatable read' } : {},
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const stated = parsed.success ? operation.statedReason?.(parsed.data as never) : undefined;
      await traceRefusal(operation, actor, at, error, stated);
      throw refusalAnswer(error.reason);
    }
  }

  async function traceRefusal(
    operation: AnyOperation,
    actor: Actor,
    at: Date,
    refused: Refused,
    statedReason: string | undefined,
  ): Promise<void> {
    await inTransaction<unknown, unknown>(pool, settingsOf(operation, actor), (tx) =>
      writeTrail(new Context(actor, at, grants, tx).tables<TrailTables>(), {
        ...eventOf(operation, actor, at),
        kind: 'refused',
        reason: refused.reason,
        statedReason: statedReason ?? null,
        subjects: refused.subjects,
      }),
    );
  }

  /** The directory rows that the actor's permission reaches: own functions always, own units when the grant says so. */
  function settingsOf(operation: AnyOperation, actor: Actor): Settings {
    const reach = grants[actor.role]?.[operation.permission];
    return {
      tenant: actor.tenantId,
      ...(actor.authorityId ? { authority: actor.authorityId } : {}),
      ...(actor.employeeId ? { employee: actor.employeeId } : {}),
      functions: actor.functionIds,
      units: reach === 'unit' ? actor.unitIds : [],
    };
  }

  return {
    grants,
    runUnknown: (operation, actor, input) => runUnknown(operation, actor, input),
    carryOut: (operation, actor, input) =>
      runUnknown(operation as unknown as AnyOperation, actor, input, operation.kind === 'query'),
    run: async (operation, actor, input) =>
      (await runUnknown(operation as unknown as AnyOperation, actor, input)) as never,
  };
}

/** Runs the operation: its answer, or undefined when nobody reads it. */
async function answerOf(operation: AnyOperation, ctx: Context, input: never): Promise<unknown> {
  try {
    return operation.output.parse(await operation.run(ctx, input));
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

const eventOf = (operation: AnyOperation, actor: Actor, at: Date): Omit<TrailEvent, 'kind' | 'subjects'> => ({
  tenantId: actor.tenantId,
  at,
  authorityId: actor.authorityId,
  actor: actor.kind === 'employee' ? 'employee' : actor.name,
  employeeId: actor.employeeId,
  functionId: actor.functionId,
  unitId: actor.unitId,
  operation: operation.name,
  event: operation.audit,
});

/** From outside, every no to a case is the same: it is not there. A role without the permission is told so. */
const refusalAnswer = (reason: RefusalReason): AppError =>
  reason === 'ROLE_LACKS_PERMISSION' ? new AppError('FORBIDDEN', { reason }) : new AppError('NOT_FOUND');

/**
 * The cases and persons that an answer shows, found by its own keys, so that no list can forget to trace what it shows.
 */
export function subjectsIn(output: unknown): Subject[] {
  const found = new Map<string, Subject>();
  gather(output, found);
  return [...found.values()];
}

// An answer has tens of thousands of values, and most of them are no id and hold none.
function gather(output: unknown, found: Map<string, Subject>): void {
  if (typeof output !== 'object' || output === null) return;
  if (Array.isArray(output)) {
    for (const item of output) gather(item, found);
    return;
  }
  // A file shows nobody but the case that was opened for it.
  if (output instanceof FileContent) return;
  for (const key of Object.keys(output)) {
    const value = (output as Readonly<Record<string, unknown>>)[key];
    const kind = SUBJECT_KEYS.get(key);
    if (kind) for (const id of Array.isArray(value) ? value.flat() : [value]) note(kind, id, found);
    else if (typeof value === 'object') gather(value, found);
  }
}

function note(kind: Subject['kind'], id: unknown, found: Map<string, Subject>): void {
  if (typeof id === 'string' && isId(id)) found.set(`${kind}:${id}`, { kind, id });
}

const SUBJECT_KEYS: ReadonlyMap<string, Subject['kind']> = new Map([
  ['caseId', 'case'],
  ['caseIds', 'case'],
  ['personId', 'person'],
  ['personIds', 'person'],
]);

const union = (a: readonly Subject[], b: readonly Subject[]): Subject[] => [
  ...new Map([...a, ...b].map((s) => [`${s.kind}:${s.id}`, s])).values(),
];
