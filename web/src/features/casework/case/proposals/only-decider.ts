import type { DeciderChoice } from '../../../../api/index.ts';

/** Of one who may decide there is nothing to choose; null of several, or none. */
export function onlyOf(deciders: readonly DeciderChoice[]): string | null {
  const [only] = deciders;
  return deciders.length === 1 && only ? only.functionId : null;
}
