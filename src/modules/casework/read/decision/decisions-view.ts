import type { z } from 'zod';
import { type ClockView, clocksOfSubjects } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import { holderName } from '#core/organisation';
import type { DecisionsView, DecisionView } from '../../decision-contract.ts';
import type { CaseState } from '../../domain/codes.ts';
import type { ItemHindrance } from '../../domain/committee/committee.ts';
import { nextSteps } from '../../domain/decision/appeal.ts';
import { type ClosingHindrance, mayCloseCase } from '../../domain/decision/closing.ts';
import { mayBeDecidedAtNight, mayChange, mayRecordDecision } from '../../domain/decision/decision.ts';
import { inForceOn, mayBeTakenBy, PERSON_ITEMS } from '../../domain/decision/delegation-order.ts';
import { legalForceOf, type Standing } from '../../domain/decision/legal-force.ts';
import { fullNameOf } from '../../domain/naming.ts';
import type { ExecutionView } from '../../execution-contract.ts';
import { ofCase } from '../../store/cases.ts';
import { itemsHinder } from '../../store/committee/items.ts';
import { decisionsThen } from '../../store/decision/closing.ts';
import { type DecisionsRead, decisionsOf, standingOfDecision } from '../../store/decision/decisions.ts';
import { waitsOf } from '../../store/decision/execution.ts';
import { performedIn } from '../../store/decision/performed.ts';
import { nearestOf, orderOn } from '../../store/delegation.ts';
import { personOf } from '../../store/person-rows.ts';
import type { CaseworkTables } from '../../tables.ts';
import { signedBy } from '../investigation/signed-by.ts';

const offersOf = (state: CaseState, closing: ClosingHindrance | ItemHindrance | null): Offer[] => [
  {
    operation: 'casework.record-decision',
    permission: 'casework:decision:record',
    // What can't wait is decided before an investigation is opened, too.
    hindrance: mayRecordDecision(state, 'immediate_custody'),
  },
  ...(state === 'decided'
    ? [
        {
          operation: 'casework.close-case',
          permission: 'casework:case:close' as const,
          hindrance: closing,
        },
      ]
    : []),
  ...[
    'casework.correct-decision',
    'casework.tell-decision',
    'casework.record-execution',
    'casework.receive-appeal',
    'casework.handle-appeal',
  ].map((operation) => ({ operation, permission: 'casework:decision:follow' as const, hindrance: null })),
];

/** The page of an opened case's decisions; the last that an operation on them does. */
export async function decisionsView(ctx: Context, caseId: string): Promise<z.input<typeof DecisionsView>> {
  ctx.beforeAnswer();
  const opened = ctx.opened(caseId);
  const [head, person, read, clocks, order, closing, items, waits, performed] = await Promise.all([
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_head')
      .select(['number', 'state', 'unit_id'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    personOf(ctx, opened.personId),
    decisionsOf(ctx, caseId),
    clocksOfSubjects(ctx, caseId, 'decision_notice'),
    orderFor(ctx, opened.unitId, ctx.may('casework:decision:follow', opened).allowed),
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_closing')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .executeTakeFirst(),
    itemsHinder(ctx, caseId),
    waitsOf(ctx, caseId),
    performedIn(ctx, caseId),
  ]);
  return {
    today: ctx.today,
    caseId,
    caseNumber: head.number,
    state: head.state,
    personName: fullNameOf({
      givenName: person.given_name,
      familyName: person.family_name,
      unborn: person.unborn,
    }),
    decisions: read.decisions.map((d) => ({
      ...decisionView(read, d, clocks, ctx.today),
      execution: executionOf(waits.findLast((row) => row.decision_id === d.id)),
    })),
    order,
    closing: closing ? { reason: closing.reason, text: closing.body, ...signedBy(closing) } : null,
    ...ctx.offers(
      opened,
      offersOf(
        head.state,
        mayCloseCase(head, decisionsThen(read, performed), ctx.today, performed.underWay) ?? items,
      ),
    ),
  };
}

/** How the last wait of a decision stands; null when nobody has waited for it. */
const executionOf = (row: Awaited<ReturnType<typeof waitsOf>>[number] | undefined): ExecutionView | null =>
  row
    ? {
        rule: row.rule_id,
        sinceOn: row.since_on,
        dueOn: row.due_on,
        standing: row.ended_as ?? 'waiting',
        endedOn: row.ended_on,
        cause: row.cause,
      }
    : null;

function decisionView(
  read: DecisionsRead,
  decision: DecisionsRead['decisions'][number],
  clocks: ReadonlyMap<string, ClockView>,
  today: string,
): Omit<z.input<typeof DecisionView>, 'execution'> {
  const { id } = decision;
  const later = read.decisions.find((d) => d.replaces === id);
  return {
    decisionId: id,
    result: decision.result,
    kind: decision.kind,
    law: decision.law,
    appealable: decision.appealable,
    decidedOn: decision.decided_on,
    level: decision.level,
    minutes: decision.minutes,
    urgentReason: decision.urgent_reason,
    delegationSection: decision.delegation_section,
    replaces:
      decision.replaces && decision.effect && decision.ground
        ? { decisionId: decision.replaces, effect: decision.effect, ground: decision.ground }
        : null,
    replacedBy: later?.effect ? { decisionId: later.id, effect: later.effect } : null,
    mayChange: mayChange(standingOfDecision(read, id)) === null,
    legalForce: legalForceOf(standingInLaw(read, decision, clocks), today),
    versions: read.versions
      .filter((v) => v.decision_id === id)
      .map((v) => ({
        version: v.version,
        section: v.section,
        wording: v.wording,
        reasons: v.reasons,
        fromOn: v.from_on,
        untilOn: v.until_on,
        correctionReason: v.correction_reason,
        ...signedBy(v),
      })),
    notices: read.notices
      .filter((n) => n.decision_id === id)
      .map((n) => ({
        noticeId: n.id,
        party: n.party,
        personName: n.person_name,
        told: n.told,
        toldOn: n.told_on,
        appealTime: clocks.get(n.id) ?? null,
        ...signedBy(n),
      })),
    appeals: read.appeals.filter((a) => a.decision_id === id).map((a) => appealView(read, a)),
    ...signedBy(decision),
  };
}

/** What a decision's legal force is judged by. */
const standingInLaw = (
  { decisions, notices, appeals, steps }: DecisionsRead,
  { id, appealable }: DecisionsRead['decisions'][number],
  clocks: ReadonlyMap<string, ClockView>,
): Standing => ({
  appealable,
  replaced: decisions.some((d) => d.replaces === id),
  times: notices.flatMap((n) => {
    const time = n.decision_id === id ? clocks.get(n.id) : undefined;
    return time ? [{ lastOn: time.possibleLaterOn ?? time.dueOn }] : [];
  }),
  appeals: appeals
    .filter((a) => a.decision_id === id)
    .map((a) => steps.filter((s) => s.appeal_id === a.id).map((s) => s.step)),
});

function appealView(
  { notices, steps }: DecisionsRead,
  appeal: DecisionsRead['appeals'][number],
): z.input<typeof DecisionView>['appeals'][number] {
  const own = steps.filter((s) => s.appeal_id === appeal.id);
  return {
    appealId: appeal.id,
    noticeId: appeal.notice_id,
    personName: notices.find((n) => n.id === appeal.notice_id)?.person_name ?? '',
    receivedOn: appeal.received_on,
    dueOn: appeal.due_on,
    possibleLaterOn: appeal.possible_later_on,
    inTime: appeal.in_time,
    toldWrongly: appeal.told_wrongly,
    text: appeal.body,
    steps: own.map((s) => ({
      step: s.step,
      on: s.on_day,
      text: s.body,
      courtAnswer: s.court_answer,
      ...signedBy(s),
    })),
    next: [...nextSteps(appealOf(appeal, own))],
    ...signedBy(appeal),
  };
}

/** An appeal as its rules see it. */
export const appealOf = (
  appeal: Pick<DecisionsRead['appeals'][number], 'in_time' | 'told_wrongly'>,
  steps: readonly Pick<DecisionsRead['steps'][number], 'step'>[],
) => ({
  inTime: appeal.in_time,
  wronglyTold: appeal.told_wrongly !== null,
  steps: steps.map((s) => s.step),
});

/** What the order says today of each decision that the reader could take about a person, or record. */
async function orderFor(
  ctx: Context,
  unitId: string,
  follows: boolean,
): Promise<z.input<typeof DecisionsView>['order']> {
  const [rows, organisation] = await Promise.all([orderOn(ctx, ctx.today), ctx.organisation()]);
  const items = follows
    ? PERSON_ITEMS
    : PERSON_ITEMS.filter((item) => mayBeDecidedAtNight(item.decision) === null);
  return items.map(({ decision, law }) => {
    const row = inForceOn(
      rows.filter((r) => r.decision === decision && r.law === law),
      ctx.today,
    );
    const hindrance = mayBeTakenBy(row, { level: 'official', functionId: ctx.actor.functionId });
    return {
      kind: decision,
      law,
      level: row?.level ?? null,
      chairUrgent: row?.chairUrgent ?? false,
      section: row?.section ?? null,
      hindrance: hindrance === 'NOT_THE_CHAIRS' ? null : hindrance,
      deciders: nearestOf(ctx, organisation, unitId, row?.functionIds ?? []).map((f) => ({
        title: f.title,
        holder: holderName(organisation, f.id, ctx.today),
      })),
    };
  });
}
