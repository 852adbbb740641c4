import type { Case } from '../../../../api/index.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';

/** Who may take the decision, by the operation. */
const DECIDERS: Readonly<Record<string, (view: Case) => readonly string[]>> = {
  'casework.decide-preliminary': (view) => view.preliminary.deciders.open.by,
  'casework.extend-preliminary': (view) => view.preliminary.deciders.extend.by,
  'casework.extend-investigation': (view) => view.fate?.deciders.extend.by ?? [],
  'casework.conclude-investigation': (view) => view.fate?.deciders.conclude.by ?? [],
};

/** Why a step can't be taken now; of a decision that is others' to take, whose. */
export function hindranceInWords(view: Case, operation: string, reason: string): string {
  const deciders = DECIDERS[operation];
  if (reason !== 'NOT_DELEGATED' || !deciders) return sv.reason(reason);
  return preliminaryWords.deciders.by([...deciders(view)]);
}
