import type { z } from 'zod';
import { clocksOfEach } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import { type CaseHead, headsOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { AdultArea, type TransitionView } from '../contract.ts';
import { mayApply, mayConfirm, mayRecord, maySettle, TRIES, triedOn } from '../domain/standing.ts';
import { beginsOn, mustHave, turns18On } from '../domain/turning.ts';
import { TRANSITION_KIND } from '../store/begin.ts';
import { ownerView } from '../store/owner.ts';
import { type StepRow, stepsOf } from '../store/steps.ts';
import { standingOf, type TransitionRow, transitionBehind, transitionOf } from '../store/transitions.ts';

export const READ = 'transitions:transition:read';
export const EDIT = 'transitions:transition:edit';
export const CONFIRM = 'transitions:transition:confirm';
export const SETTLE = 'transitions:transition:settle';

type View = z.input<typeof TransitionView>;
const RECEIVED: ReadonlySet<StepRow['kind']> = new Set(['application', 'confirmation', 'returned']);

/** How the transition of an opened case stands, as its page shows it; the last that an operation does. */
export async function transitionView(ctx: Context, caseId: string): Promise<View> {
  ctx.beforeAnswer();
  const [[head], own, behind] = await Promise.all([
    headsOf(ctx, [caseId]),
    transitionOf(ctx, caseId),
    transitionBehind(ctx, caseId),
  ]);
  if (!head) throw new Error('The case has not been opened');
  const row = own?.held_in === null ? own : behind;
  const side = row === undefined ? 'none' : row === own ? 'own' : 'receiving';
  return {
    today: ctx.today,
    caseId,
    side,
    ...expected(head, ctx, own),
    heldElsewhere: own !== undefined && own.held_in !== null,
    ...(row && side !== 'none'
      ? await withTransition(ctx, head, row, side)
      : { transition: null, allowed: [], refused: [] }),
  };
}

function expected(head: CaseHead, ctx: Context, own: TransitionRow | undefined) {
  const isChilds = head.area === 'child_youth' && head.ordered_by_case === null;
  if (!isChilds || head.birth_date === null) {
    return { beginsOn: null, turns18On: null, ageUnknown: isChilds && head.closed_on === null };
  }
  const birthDate = calendarDate(head.birth_date);
  const opened = calendarDate(head.opened_on);
  const isAhead = head.closed_on === null && opened < turns18On(birthDate);
  const going = { birthDate, openedOn: opened, closedOn: null };
  const asked =
    own !== undefined || (isAhead && (mustHave(going, ctx.today) || beginsOn(birthDate) > ctx.today));
  return {
    beginsOn: asked ? beginsOn(birthDate) : null,
    turns18On: asked ? turns18On(birthDate) : null,
    ageUnknown: false,
  };
}

async function withTransition(ctx: Context, head: CaseHead, row: TransitionRow, side: 'own' | 'receiving') {
  const [organisation, all, holders, clocks] = await Promise.all([
    ctx.organisation(),
    stepsOf(ctx, row.case_id),
    side === 'own' ? [head] : headsOf(ctx, [row.case_id]),
    clocksOfEach(ctx, head.id, TRANSITION_KIND),
  ]);
  const steps = side === 'own' ? all : all.filter((s) => RECEIVED.has(s.kind));
  const standing = standingOf(row, steps);
  const held = holders[0] ?? { function_id: row.holder_function_id, closed_on: null };
  const ofThis = clocks.get(row.id) ?? [];
  const view: View['transition'] = {
    transitionId: row.id,
    state: row.state,
    turns18On: row.turns_18_on,
    beganOn: row.began_on,
    owner: ownerView(ctx, organisation, row, held),
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    triedOn: triedOn(standing.missedOn),
    triesNeeded: TRIES,
    applicationArea: AdultArea.nullable().parse(row.application_area),
    applicationUnit: organisation.units.find((u) => u.id === row.application_unit_id)?.name ?? null,
    appliedOn: row.applied_on,
    confirmedOn: row.confirmed_on,
    returnedOn:
      row.state === 'running' ? (all.find(({ kind }) => kind === 'returned')?.on_day ?? null) : null,
    settledOn: row.settled_on,
    endedOn: row.ended_on,
    clock: ofThis.find((c) => c.state === 'running' || c.state === 'overdue') ?? null,
    steps: steps.map(stepView),
  };
  return { transition: view, ...ctx.offers(ctx.opened(head.id), offersOf(side, standing)) };
}

function offersOf(side: 'own' | 'receiving', standing: ReturnType<typeof standingOf>): Offer[] {
  if (side === 'receiving') {
    const hindrance = mayConfirm(standing);
    return [
      { operation: 'transitions.confirm', permission: CONFIRM, hindrance },
      { operation: 'transitions.send-back', permission: CONFIRM, hindrance },
    ];
  }
  return [
    { operation: 'transitions.record-attempt', permission: EDIT, hindrance: mayRecord(standing) },
    { operation: 'transitions.apply', permission: EDIT, hindrance: mayApply(standing) },
    { operation: 'transitions.record-outcome', permission: EDIT, hindrance: mayRecord(standing) },
    { operation: 'transitions.settle', permission: SETTLE, hindrance: maySettle(standing) },
    { operation: 'transitions.set-owner', permission: EDIT, hindrance: mayRecord(standing) },
  ];
}

const stepView = (s: StepRow): NonNullable<View['transition']>['steps'][number] => ({
  stepId: s.id,
  kind: s.kind,
  on: s.on_day,
  how: s.how,
  reached: s.reached,
  outcome: s.outcome,
  howToReturn: s.how_to_return,
  area: AdultArea.nullable().parse(s.area),
  functionTitle: s.function_title,
  text: s.body,
  by: s.recorded_by,
  byFunction: s.recorded_by_function_title,
  recordedAt: s.recorded_at.toISOString(),
});
