import type { PromiseMade } from '../../api/promises.ts';
import { promises as words } from '../../app/sv/promises.ts';
import type { PromisesOrder } from './promises-search.ts';

interface Group {
  readonly key: string;
  /** Null for a list that is not parted. */
  readonly heading: string | null;
  readonly promises: readonly PromiseMade[];
}

/** The list in its parts, as it is ordered: the server has put those of a part together. */
export function groupsOf(promises: readonly PromiseMade[], order: PromisesOrder): Group[] {
  if (promises.length === 0) return [];
  if (order === 'dag') return [{ key: '', heading: null, promises }];
  const groups = new Map<string, PromiseMade[]>();
  for (const promise of promises) {
    const key = order === 'funktion' ? promise.functionId : subjectKey(promise);
    groups.set(key, [...(groups.get(key) ?? []), promise]);
  }
  return [...groups].map(([key, own]) => ({ key, heading: headingOf(own[0], order), promises: own }));
}

const subjectKey = ({ subject }: PromiseMade): string =>
  subject.kind === 'own' ? 'own' : `${subject.kind} ${subject.id}`;

function headingOf(promise: PromiseMade | undefined, order: PromisesOrder): string {
  if (!promise) return '';
  if (order === 'funktion')
    return `${words.owes(promise.functionTitle, promise.holderName)} · ${promise.unitName}`;
  if (promise.subject.kind === 'own') return words.groupOf.own;
  return promise.subject.title || words.groupOf.other;
}
