import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import type { Organisation } from '#core/organisation';
import { type CaseHead, childCases, headsOf } from '#modules/casework';
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#platform/calendar';
import { type Listed, ListTransitions, TransitionList, type TransitionShow } from '../contract.ts';
import { bornByOf, mustHave, turns18On } from '../domain/turning.ts';
import { ownerView } from '../store/owner.ts';
import {
  casesWithTransition,
  type TransitionRow as Kept,
  keptSince,
  transitionsListed,
} from '../store/transitions.ts';

const LIST = 'transitions:list:read';
const PAGE = 50;
/** How long those that have ended can be seen in the list. */
const ENDED_FOR_DAYS = 365;

type Row = z.input<typeof TransitionList>['rows'][number];
type Show = z.infer<typeof TransitionShow>;

/**
 * Everybody who turns 18 with something going on, until the transition has ended: whether or not it has begun, and whether or not the person has been
 * reached. What should have begun and has not is there too, and whose age is not known. Of what the actor may know of, and nothing of a case is opened.
 */
export const listTransitions = defineOperation({
  name: 'transitions.list',
  kind: 'query',
  permission: LIST,
  audit: 'transitions.listed',
  summary: 'Those who turn 18 with something going on, and how their transition stands',
  input: ListTransitions,
  output: TransitionList,
  run: async (ctx, { show, sort, page }) => {
    const rows = await allRows(ctx);
    const of = (which: Show): Row[] => rows.filter((row) => isShown(row, which));
    const shown = of(show).sort(ORDER[sort]);
    const counts = (which: Show): number => of(which).length;
    return {
      today: ctx.today,
      rows: shown.slice((page - 1) * PAGE, page * PAGE),
      total: shown.length,
      pageSize: PAGE,
      counts: {
        all: counts('all'),
        mine: counts('mine'),
        running: counts('running'),
        applied: counts('applied'),
        not_reached: counts('not_reached'),
        receiving: counts('receiving'),
        unknown_age: counts('unknown_age'),
        ended: counts('ended'),
      },
    };
  },
});

function isShown(row: Row, show: Show): boolean {
  if (show === 'ended') return row.state === 'ended';
  if (row.state === 'ended') return false;
  if (show === 'all') return true;
  if (show === 'receiving') return row.side === 'receiving';
  if (show === 'mine') return row.mine;
  if (row.side === 'receiving') return false;
  return show === 'running' ? row.state === 'running' || row.state === 'missing' : row.state === show;
}

const byBirthday = (a: Row, b: Row): number =>
  (a.turns18On ?? '9').localeCompare(b.turns18On ?? '9') || a.caseNumber.localeCompare(b.caseNumber);
const ORDER: Readonly<Record<z.infer<typeof ListTransitions>['sort'], (a: Row, b: Row) => number>> = {
  birthday: byBirthday,
  name: (a, b) => a.label.localeCompare(b.label, 'sv') || byBirthday(a, b),
  owner: (a, b) => (a.owner.name ?? '').localeCompare(b.owner.name ?? '', 'sv') || byBirthday(a, b),
};

async function allRows(ctx: Context): Promise<Row[]> {
  const [kept, since, organisation] = await Promise.all([
    transitionsListed(ctx, addDays(ctx.today, -ENDED_FOR_DAYS)),
    keptSince(ctx),
    ctx.organisation(),
  ]);
  const children = await childCases(ctx, { bornBy: bornByOf(ctx.today), endedSince: since });
  const held = kept.filter((r) => r.held_in === null);
  const [begun, heads] = await Promise.all([
    casesWithTransition(
      ctx,
      children.map((c) => c.id),
    ),
    headsOf(ctx, [...new Set(held.flatMap((r) => [r.case_id, r.application_case_id ?? []].flat()))]),
  ]);
  const missing = children.filter((c) => !begun.has(c.id) && isOwed(c, ctx.today));
  const headOf = new Map(heads.map((h) => [h.id, h]));
  const allowed = await ctx.allowedAmong([...new Set([...headOf.keys(), ...missing.map((c) => c.id)])], LIST);
  const visible = (id: string | null): CaseHead | undefined =>
    id !== null && allowed.has(id) ? headOf.get(id) : undefined;
  const about = { ctx, organisation };
  return [
    ...held.flatMap((row) => {
      const own = visible(row.case_id);
      const other = row.state === 'applied' ? visible(row.application_case_id) : undefined;
      return [
        ...(own ? [rowOf(about, row, own, 'own')] : []),
        ...(other ? [rowOf(about, row, other, 'receiving')] : []),
      ];
    }),
    ...missing.filter((c) => allowed.has(c.id)).map((c) => missingRow(about, c)),
  ];
}

/** Should have a transition, or may have to: nobody knows how old. */
const isOwed = (head: CaseHead, today: CalendarDate): boolean =>
  head.birth_date === null ||
  mustHave(
    {
      birthDate: calendarDate(head.birth_date),
      openedOn: calendarDate(head.opened_on),
      closedOn: head.closed_on === null ? null : calendarDate(head.closed_on),
    },
    today,
  );

interface About {
  readonly ctx: Context;
  readonly organisation: Organisation;
}

const ofCase = ({ ctx, organisation }: About, head: CaseHead, turns: CalendarDate | null) => ({
  caseId: head.id,
  caseNumber: head.number,
  label: head.label,
  protection: head.protection,
  turns18On: turns,
  daysLeft: turns === null ? null : daysBetween(ctx.today, turns),
  unitName: organisation.units.find((u) => u.id === head.unit_id)?.name ?? '',
});

function rowOf(about: About, row: Kept, head: CaseHead, side: 'own' | 'receiving'): Row {
  const { ctx, organisation } = about;
  const held = side === 'own' ? head : { function_id: row.holder_function_id, closed_on: null };
  const owner = ownerView(ctx, organisation, row, held);
  return {
    ...ofCase(about, head, row.turns_18_on),
    side,
    state: row.state satisfies Listed,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    attempts: row.attempts,
    owner,
    applicationUnit: organisation.units.find((u) => u.id === row.application_unit_id)?.name ?? null,
    appliedOn: row.applied_on,
    confirmedOn: row.confirmed_on,
    mine: isMine(ctx, side === 'own' ? owner.functionId : head.function_id),
  };
}

function missingRow(about: About, head: CaseHead): Row {
  const { ctx, organisation } = about;
  const of = { owner: 'case_holder' as const, owner_function_id: null, unit_id: head.unit_id };
  const owner = ownerView(ctx, organisation, of, head);
  return {
    ...ofCase(about, head, head.birth_date === null ? null : turns18On(calendarDate(head.birth_date))),
    side: 'own',
    state: head.birth_date === null ? 'unknown_age' : 'missing',
    outcome: null,
    outcomeOn: null,
    attempts: 0,
    owner,
    applicationUnit: null,
    appliedOn: null,
    confirmedOn: null,
    mine: isMine(ctx, owner.functionId),
  };
}

const isMine = (ctx: Context, functionId: string | null): boolean =>
  functionId !== null && ctx.actor.functionIds.includes(functionId);
