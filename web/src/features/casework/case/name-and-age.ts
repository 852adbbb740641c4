import type { Case } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';

/** `Alva Norén, 14 år`. The full name stands on the case page alone; lists have the label. */
export function nameAndAge({ name, age, unborn }: Case['person']): string {
  if (unborn) return sv.caseView.name(name, sv.caseView.unborn);
  return age === null ? name : sv.caseView.name(name, sv.number.years(age));
}
