import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import {
  absenceOn,
  type Organisation,
  type OrganisationTables,
  standingOn,
  whoActs,
} from '#core/organisation';
import { addDays } from '#platform/calendar';
import { Staffing } from './contract.ts';

type Absences = Awaited<ReturnType<typeof selectAbsences>>;

/** The functions of the caller's units: held, away or vacant today, by whom, and to whom it falls. */
export const staffing = defineOperation({
  name: 'organisation.staffing',
  kind: 'query',
  permission: 'organisation:staffing:read',
  audit: 'staffing.read',
  summary: "The functions of the caller's units, who holds them and who is away",
  input: z.object({}),
  output: Staffing,
  run: (ctx) => staffingView(ctx),
});

/** The answer of every staffing operation: the whole page as it stands after it. */
export async function staffingView(ctx: Context): Promise<z.input<typeof Staffing>> {
  const organisation = await ctx.organisation();
  const absences = await selectAbsences(ctx);
  const functions = organisation.functions
    .filter((f) => ctx.actor.unitIds.includes(f.unitId) && (f.endedOn === null || f.endedOn >= ctx.today))
    .map((f) => functionView(ctx, organisation, absences, f));
  const employees = [...organisation.nameOf].map(([employeeId, name]) => ({ employeeId, name }));
  employees.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return { today: ctx.today, functions, employees };
}

function functionView(
  ctx: Context,
  organisation: Organisation,
  absences: Absences,
  f: Organisation['functions'][number],
): z.input<typeof Staffing>['functions'][number] {
  const { today } = ctx;
  const name = (employeeId: string): string => organisation.nameOf.get(employeeId) ?? '';
  const current = organisation.holdings.filter(
    (h) => h.functionId === f.id && h.fromOn <= today && (h.toOn === null || h.toOn >= today),
  );
  const acting = whoActs(organisation, f.id, today, today);
  const holders = current.filter((h) => h.kind === 'holder');
  const lastHeld = organisation.holdings
    .filter((h) => h.functionId === f.id && h.kind === 'holder' && h.toOn !== null && h.toOn < today)
    .flatMap((h) => h.toOn ?? [])
    .sort()
    .at(-1);
  return {
    functionId: f.id,
    title: f.title,
    role: f.role,
    unitId: f.unitId,
    unitName: organisation.units.find((u) => u.id === f.unitId)?.name ?? '',
    standing: standingOn(organisation, f.id, today),
    holders: holders.map((h) => {
      const away = absences.find(
        (a) => a.employeeId === h.employeeId && a.fromOn <= today && (a.toOn === null || a.toOn >= today),
      );
      return {
        employeeId: h.employeeId,
        name: name(h.employeeId),
        fromOn: h.fromOn,
        lastDay: h.toOn,
        absence: away ? { absenceId: away.absenceId, fromOn: away.fromOn, toOn: away.toOn } : null,
      };
    }),
    deputies: current
      .filter((h) => h.kind === 'deputy')
      .map((h) => ({
        employeeId: h.employeeId,
        name: name(h.employeeId),
        absent: absenceOn(organisation, h.employeeId, today) !== undefined,
      })),
    comingAbsences: absences.filter(
      (a) => a.fromOn > today && holders.some((h) => h.employeeId === a.employeeId),
    ),
    acting: { name: acting.employeeId ? name(acting.employeeId) : null, via: acting.via },
    vacantSince: holders.length === 0 && lastHeld ? addDays(lastHeld, 1) : null,
  };
}

const selectAbsences = (ctx: Context) =>
  ctx
    .tables<OrganisationTables>()
    .selectFrom('org.absence')
    .select(['id as absenceId', 'employee_id as employeeId', 'from_on as fromOn', 'to_on as toOn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', ctx.today)]))
    .orderBy('from_on')
    .execute();
