import type { CalendarDate } from '#platform/calendar';
import {
  absenceOn,
  holdersOn,
  managingFunctionsOfUnit,
  type OrganisationSnapshot,
  whoActs,
} from './who-acts.ts';

/** Somebody in the line of a duty, and the function in which they have it. */
export interface InLine {
  readonly employeeId: string;
  readonly functionId: string;
}

export interface DutyLine {
  /** Who has it today; null only when nobody in the whole line holds anything. */
  readonly acting: InLine | null;
  /** Those above whoever has it, nearest first, each person once. */
  readonly above: readonly InLine[];
}

/**
 * Who has a duty on a day and who leads above, for telling the next one up. What no function has been given is with the nearest who leads the
 * unit. A leader who is away is passed over for the deputy, or for the one above; only if nobody in the line is present are those told who are
 * away.
 * @param duty `functionId` null: the unit owes it
 */
export function dutyLine(
  org: OrganisationSnapshot,
  duty: { readonly unitId: string; readonly functionId: string | null; readonly dueOn: CalendarDate },
  day: CalendarDate,
): DutyLine {
  const leaders = leadersOn(org, duty.unitId, duty.functionId, day);
  if (duty.functionId === null) return { acting: leaders[0] ?? null, above: leaders.slice(1) };
  const { employeeId, inFunctionId, via } = whoActs(org, duty.functionId, duty.dueOn, day);
  if (employeeId === null || inFunctionId === null) return { acting: null, above: leaders };
  const acting = { employeeId, functionId: inFunctionId };
  const place = via === 'manager' ? leaders.findIndex((l) => l.employeeId === employeeId) : -1;
  return { acting, above: leaders.slice(place + 1).filter((l) => l.employeeId !== employeeId) };
}

function leadersOn(
  org: OrganisationSnapshot,
  unitId: string,
  except: string | null,
  day: CalendarDate,
): InLine[] {
  const line = managingFunctionsOfUnit(org, unitId).filter((id) => id !== except);
  const present = (employeeId: string): boolean => !absenceOn(org, employeeId, day);
  const found = line.flatMap((functionId): InLine[] => {
    const employeeId =
      holdersOn(org, functionId, day, 'holder').find(present) ??
      holdersOn(org, functionId, day, 'deputy').find(present);
    return employeeId === undefined ? [] : [{ employeeId, functionId }];
  });
  const living = line.flatMap((functionId) =>
    holdersOn(org, functionId, day, 'holder').map((employeeId) => ({ employeeId, functionId })),
  );
  const once = new Map<string, InLine>();
  for (const one of found.length > 0 ? found : living) {
    if (!once.has(one.employeeId)) once.set(one.employeeId, one);
  }
  return [...once.values()];
}
