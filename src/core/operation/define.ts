import type { z } from 'zod';
import type { Permission } from '#core/access';
import type { Context } from './context.ts';

/** `query` is a GET whose input are ids; `search` and `command` are POSTs, so that nothing about a person stands in a URL. */
export type OperationKind = 'query' | 'search' | 'command';

/**
 * Files beside what JSON can hold. `takes-one`: the input has a file in its field `file`; `takes-several`: any number in its field `files`;
 * over HTTP they are parts of a multipart body whose part `input` is the rest. `gives-one`: the output is a file.
 */
export type OperationFiles = 'takes-one' | 'takes-several' | 'gives-one';

export interface OperationSpec<I extends z.ZodType, O extends z.ZodType> {
  /** `module.operation-name`: its URL, its name on the command line and in the trail. */
  readonly name: `${string}.${string}`;
  readonly kind: OperationKind;
  readonly permission: Permission;
  /** What the trail calls it: `assessment.decided`. */
  readonly audit: string;
  /** One Swedish-free sentence for the contract. */
  readonly summary: string;
  readonly input: I;
  /** What is not declared here does not leave. */
  readonly output: O;
  /** The case that it opens; the runner decides, opens and traces before `run`. */
  readonly caseId?: (input: z.output<I>) => string;
  /** The reason that the actor states, kept in the trail. */
  readonly statedReason?: (input: z.output<I>) => string | undefined;
  /** What the trail keeps of a command's input, when not all of it: passwords never. */
  readonly trailContent?: (input: z.output<I>) => unknown;
  /** Asks over the wire for the account's password again shortly before: for what a session left open must not be enough for. */
  readonly reauthenticate?: true;
  /** For answers that show nobody (counts for a badge): no entry in the trail. The runner fails if they show a case after all. */
  readonly untraced?: true;
  readonly files?: OperationFiles;
  /** All that it reads is as it was at one moment. */
  readonly oneMoment?: true;
  readonly run: (ctx: Context, input: z.output<I>) => Promise<z.input<O>>;
}

/** An operation with its schemas' types forgotten, as the registry, the routes and the walks over all operations need it. */
export interface AnyOperation {
  readonly name: `${string}.${string}`;
  readonly kind: OperationKind;
  readonly permission: Permission;
  readonly audit: string;
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly caseId?: (input: never) => string;
  readonly statedReason?: (input: never) => string | undefined;
  readonly trailContent?: (input: never) => unknown;
  readonly reauthenticate?: true;
  readonly untraced?: true;
  readonly files?: OperationFiles;
  readonly oneMoment?: true;
  readonly run: (ctx: Context, input: never) => Promise<unknown>;
}

/** One thing that can be done: permission, trace, input, output and what it does, on one page. */
export const defineOperation = <I extends z.ZodType, O extends z.ZodType>(
  spec: OperationSpec<I, O>,
): OperationSpec<I, O> => spec;
