import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { operations } from '../modules.ts';

/** Runs operations as they are called over the wire: by name, with whatever input. @throws Error when there is no such operation */
export const byName =
  (runner: Runner) =>
  async <T>(name: string, actor: Actor, input: unknown): Promise<T> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };

/** How it went: `done`, or the named reason why it was refused. */
export const why = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => 'done',
    (e: { code?: string; reason?: string; fields?: { code: string }[] }) =>
      e.fields?.[0]?.code ?? e.reason ?? e.code,
  );
