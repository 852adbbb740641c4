import type { Clock } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** Who owes it today, and why them when the function's own holder does not. */
export function holderInWords({
  standing,
  via,
  employeeName,
  functionTitle,
  unitName,
}: Clock['holder']): string {
  if (standing === 'unassigned') return sv.due.unassigned(unitName);
  const who = employeeName ?? sv.due.nobody;
  if (via === 'deputy') return sv.due.viaDeputy(who);
  const title = functionTitle ?? unitName;
  if (standing === 'vacant') return sv.due.vacant(title, who);
  return standing === 'absent' ? sv.due.absent(title, who) : who;
}
