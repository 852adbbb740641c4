import type { CalendarDate } from '#platform/calendar';

/** The organisation as it stands in the registers, with all its history: what `whoActs` is judged from. */
export interface OrganisationSnapshot {
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly functions: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly role: string;
    readonly endedOn: CalendarDate | null;
  }[];
  readonly holdings: readonly {
    readonly functionId: string;
    readonly employeeId: string;
    readonly kind: 'holder' | 'deputy';
    readonly fromOn: CalendarDate;
    readonly toOn: CalendarDate | null;
  }[];
  /** `toOn` null: nobody knows yet when they are back. Both days are included. */
  readonly absences: readonly {
    readonly employeeId: string;
    readonly fromOn: CalendarDate;
    readonly toOn: CalendarDate | null;
  }[];
}

/** A snapshot's rows by what they are asked for by: a page asks about each function and each employee many times. */
interface Index {
  readonly functions: ReadonlyMap<string, OrganisationSnapshot['functions'][number]>;
  readonly holdings: ReadonlyMap<string, OrganisationSnapshot['holdings']>;
  readonly absences: ReadonlyMap<string, OrganisationSnapshot['absences']>;
}

const indices = new WeakMap<OrganisationSnapshot, Index>();

function indexOf(org: OrganisationSnapshot): Index {
  const known = indices.get(org);
  if (known) return known;
  const index: Index = {
    functions: new Map(org.functions.map((f) => [f.id, f])),
    holdings: groupedBy(org.holdings, (h) => h.functionId),
    absences: groupedBy(org.absences, (a) => a.employeeId),
  };
  indices.set(org, index);
  return index;
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** How a function stands on a day. `absent`: held, but every holder is away. */
export type Standing = 'held' | 'absent' | 'vacant';

export interface Acting {
  /** Null only when nobody in the whole line of managers holds anything. */
  readonly employeeId: string | null;
  /** In what capacity: as the holder, as the holder's deputy, or as the one to whom it falls. */
  readonly via: 'holder' | 'deputy' | 'manager' | 'nobody';
  readonly standing: Standing;
  /** The function in which that employee acts: the function itself, or the manager's. */
  readonly inFunctionId: string | null;
}

/** The roles to which a unit's duties fall, nearest first up the line. */
const MANAGING = ['unit_manager', 'director'];

/** Whether a role leads: its units are also those below the own one. */
export const leadsUnits = (role: string): boolean => MANAGING.includes(role);

const within = (day: CalendarDate, from: CalendarDate, to: CalendarDate | null): boolean =>
  from <= day && (to === null || day <= to);

/**
 * Who has a duty of a function that falls due on `dueOn`, as seen on `day`. A duty is never without a living holder as long as somebody
 * holds a managing function at the top:
 * - the holder, when present;
 * - in the holder's absence the deputy, and only for what falls due within it: a sick day must not bury anyone. What falls due after the
 *   absence waits for the holder;
 * - without a deputy present, and for a vacant function at once, the nearest manager up the line who is present (or that manager's deputy);
 * - if every manager is away, the nearest who holds a managing function, away or not: a living holder and not a gap.
 */
export function whoActs(
  org: OrganisationSnapshot,
  functionId: string,
  dueOn: CalendarDate,
  day: CalendarDate,
): Acting {
  const holders = holdersOn(org, functionId, day, 'holder');
  if (holders.length === 0) return { ...managerOf(org, functionId, day), standing: 'vacant' };
  const present = holders.find((h) => !absenceOn(org, h, day));
  if (present) return { employeeId: present, via: 'holder', standing: 'held', inFunctionId: functionId };
  // Away, all of them: the first to come back is the one who can do it in time.
  const waiting = holders.find((h) => backBy(org, h, day, dueOn));
  if (waiting) return { employeeId: waiting, via: 'holder', standing: 'absent', inFunctionId: functionId };
  const deputy = holdersOn(org, functionId, day, 'deputy').find((d) => !absenceOn(org, d, day));
  if (deputy) return { employeeId: deputy, via: 'deputy', standing: 'absent', inFunctionId: functionId };
  return { ...managerOf(org, functionId, day), standing: 'absent' };
}

/** Whether a function is held, held by people who are away, or vacant, on a day. */
export function standingOn(org: OrganisationSnapshot, functionId: string, day: CalendarDate): Standing {
  const holders = holdersOn(org, functionId, day, 'holder');
  if (holders.length === 0) return 'vacant';
  return holders.every((h) => absenceOn(org, h, day)) ? 'absent' : 'held';
}

/** The absence that an employee is in on a day: the one that lasts longest. */
export function absenceOn(
  org: OrganisationSnapshot,
  employeeId: string,
  day: CalendarDate,
): OrganisationSnapshot['absences'][number] | undefined {
  return indexOf(org)
    .absences.get(employeeId)
    ?.filter((a) => within(day, a.fromOn, a.toOn))
    .reduce<OrganisationSnapshot['absences'][number] | undefined>((longest, a) => {
      if (!longest || a.toOn === null) return a;
      return longest.toOn !== null && a.toOn > longest.toOn ? a : longest;
    }, undefined);
}

/** The functions that manage a function's unit, nearest first: those of the unit, of the unit above it, and so on. */
export function managingFunctions(org: OrganisationSnapshot, functionId: string): string[] {
  const own = org.functions.find((f) => f.id === functionId);
  return own ? managingFunctionsOfUnit(org, own.unitId).filter((id) => id !== functionId) : [];
}

/** As `managingFunctions`, for what a unit owes and no function has been given. */
export function managingFunctionsOfUnit(org: OrganisationSnapshot, unit: string): string[] {
  const line: string[] = [];
  const visited = new Set<string>();
  for (let unitId: string | null = unit; unitId !== null && !visited.has(unitId); ) {
    visited.add(unitId);
    for (const role of MANAGING) {
      line.push(...org.functions.filter((f) => f.unitId === unitId && f.role === role).map((f) => f.id));
    }
    unitId = org.units.find((u) => u.id === unitId)?.parentId ?? null;
  }
  return line;
}

function managerOf(
  org: OrganisationSnapshot,
  functionId: string,
  day: CalendarDate,
): Omit<Acting, 'standing'> {
  const line = managingFunctions(org, functionId);
  for (const id of line) {
    const acting =
      holdersOn(org, id, day, 'holder').find((e) => !absenceOn(org, e, day)) ??
      holdersOn(org, id, day, 'deputy').find((e) => !absenceOn(org, e, day));
    if (acting) return { employeeId: acting, via: 'manager', inFunctionId: id };
  }
  for (const id of line) {
    const away = holdersOn(org, id, day, 'holder')[0];
    if (away) return { employeeId: away, via: 'manager', inFunctionId: id };
  }
  return { employeeId: null, via: 'nobody', inFunctionId: null };
}

/** Those who hold, or are deputy of, a function on a day; nobody when it has ended. */
export function holdersOn(
  org: OrganisationSnapshot,
  functionId: string,
  day: CalendarDate,
  kind: 'holder' | 'deputy',
): string[] {
  const { functions, holdings } = indexOf(org);
  const fn = functions.get(functionId);
  if (!fn || (fn.endedOn !== null && fn.endedOn < day)) return [];
  return (holdings.get(functionId) ?? [])
    .filter((h) => h.kind === kind && within(day, h.fromOn, h.toOn))
    .map((h) => h.employeeId);
}

/** Away today, but back in time: the absence ends before the duty is due, and the due day is no new one. */
function backBy(
  org: OrganisationSnapshot,
  employeeId: string,
  day: CalendarDate,
  dueOn: CalendarDate,
): boolean {
  const toOn = absenceOn(org, employeeId, day)?.toOn ?? null;
  return toOn !== null && toOn < dueOn && !absenceOn(org, employeeId, dueOn);
}

/** The name of the one who holds a function on a day, of several the one who came last; null when nobody does. */
export function holderName(
  org: OrganisationSnapshot & { readonly nameOf: ReadonlyMap<string, string> },
  functionId: string,
  day: CalendarDate,
): string | null {
  const [holder] = holdersOn(org, functionId, day, 'holder');
  return (holder && org.nameOf.get(holder)) || null;
}
