import { z } from 'zod';
import { type PromiseFor, promisesFor } from '#core/commitments';
import { type Figure, type FigureSources, figureKey } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { type CalendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { id } from '#platform/schema';
import { Audit, Audits, type Recommendation } from '../audit-contract.ts';
import { ALIKE, likeness, stemsOf } from '../domain/likeness.ts';
import { recommendationState, settledAnewBy } from '../domain/recommendation.ts';
import { ANSWER, KEEP, READ } from '../policy.ts';
import {
  type AnswerRow,
  type AuditRow,
  answersOf,
  auditsOf,
  type EventRow,
  eventsOf,
  type FollowUpRow,
  followUpsOf,
  type ItemRow,
  itemsOf,
  type LetterRow,
  lettersOf,
  type RespiteRow,
  respitesOf,
} from '../store/audits.ts';
import { questionsOf } from '../store/questions.ts';

/** All that is kept of audits: there are few, and each may have been recommended before. */
export interface Kept {
  readonly audits: readonly AuditRow[];
  readonly items: readonly ItemRow[];
  /** What each recommendation is about. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
  readonly answers: readonly AnswerRow[];
  readonly respites: readonly RespiteRow[];
  readonly letters: readonly LetterRow[];
  readonly events: readonly EventRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly promises: readonly PromiseFor[];
}

export async function keptAudits(ctx: Context): Promise<Kept> {
  const items = await itemsOf(ctx);
  const recommended = items.filter((i) => i.kind === 'recommendation');
  const ids = recommended.map((i) => i.id);
  return {
    audits: await auditsOf(ctx),
    items,
    stems: new Map(recommended.map((i) => [i.id, stemsOf(i.text)])),
    answers: await answersOf(ctx),
    respites: await respitesOf(ctx),
    letters: await lettersOf(ctx),
    events: await eventsOf(ctx),
    followUps: await followUpsOf(ctx),
    promises: await promisesFor(ctx, ['recommendation'], ids),
  };
}

/** The day that an audit is to be answered by, after any respite. */
export const dueOn = (kept: Kept, audit: AuditRow): CalendarDate =>
  kept.respites.filter((r) => r.audit_id === audit.id).findLast((r) => r.granted_until !== null)
    ?.granted_until ?? audit.answer_due_on;

export const answerOf = (kept: Kept, itemId: string): AnswerRow | undefined =>
  kept.answers.find((a) => a.item_id === itemId);

export const stateOf = (kept: Kept, itemId: string) =>
  recommendationState({
    isAnswered: answerOf(kept, itemId) !== undefined,
    actions: kept.promises.filter((p) => p.subject.id === itemId).map((p) => p.state),
    wasClosed: kept.events.some((e) => e.item_id === itemId),
  });

const NO_STEMS: ReadonlySet<string> = new Set();
/** The day that was set for it last: when it was followed up, or when an answer that agrees was sent. */
export function followUpOn(kept: Kept, item: ItemRow): CalendarDate | null {
  const last = kept.followUps.find((f) => f.item_id === item.id);
  const letter = kept.letters.findLast((l) => l.audit_id === item.audit_id);
  if (last && (!letter || last.said_at >= letter.sent_at)) return last.next_on;
  return isAgreed(answerOf(kept, item.id)) ? (letter?.follow_up_on ?? null) : (last?.next_on ?? null);
}

/** The board is to do something about it. */
export const isAgreed = (answer: AnswerRow | undefined): boolean =>
  answer?.stance === 'agree' || answer?.stance === 'partly';

/** What was recommended in earlier audits in much the same words. */
function beforeOf(kept: Kept, item: ItemRow): Recommendation['before'] {
  const own = kept.audits.find((a) => a.id === item.audit_id);
  if (!own) return [];
  return kept.items
    .flatMap((other) => {
      const audit = kept.audits.find((a) => a.id === other.audit_id);
      if (!audit || other.kind !== 'recommendation' || audit.received_on >= own.received_on) return [];
      const alike = likeness(kept.stems.get(item.id) ?? NO_STEMS, kept.stems.get(other.id) ?? NO_STEMS);
      return alike < ALIKE
        ? []
        : [
            {
              auditId: audit.id,
              auditTitle: audit.title,
              receivedOn: audit.received_on,
              itemId: other.id,
              text: other.text,
              likeness: alike,
              state: stateOf(kept, other.id),
            },
          ];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

type Head = z.input<typeof Audits>['audits'][number];

async function headOf(ctx: Context, kept: Kept, audit: AuditRow): Promise<Head> {
  const { functions } = await ctx.organisation();
  const own = kept.items.filter((i) => i.audit_id === audit.id && i.kind === 'recommendation');
  const sentOn = kept.letters.findLast((l) => l.audit_id === audit.id)?.sent_on ?? null;
  const first = kept.letters.find((l) => l.audit_id === audit.id)?.sent_on ?? ctx.today;
  const due = dueOn(kept, audit);
  return {
    auditId: audit.id,
    title: audit.title,
    madeBy: audit.made_by,
    receivedOn: audit.received_on,
    answerDueOn: due,
    functionTitle: functions.find((f) => f.id === audit.function_id)?.title ?? '',
    sentOn,
    daysLate: Math.max(0, daysBetween(due, first)),
    recommendations: own.length,
    closed: own.filter((i) => stateOf(kept, i.id) === 'closed').length,
    repeated: own.filter((i) => beforeOf(kept, i).length > 0).length,
  };
}

/** Functions of the board that go on. */
async function functionsOf(ctx: Context) {
  const { functions, units } = await ctx.organisation();
  const nameOf = new Map(units.filter((u) => u.authorityId === ctx.authorityId).map((u) => [u.id, u.name]));
  return functions
    .filter((f) => nameOf.has(f.unitId) && (f.endedOn === null || f.endedOn > ctx.today))
    .filter((f) =>
      ['unit_manager', 'director', 'developer_quality', 'coordinator', 'board_secretary'].includes(f.role),
    )
    .map((f) => ({ functionId: f.id, title: f.title, unitName: nameOf.get(f.unitId) ?? '' }))
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}

export const listAudits = defineOperation({
  name: 'audits.list',
  kind: 'query',
  permission: READ,
  audit: 'audits.listed',
  summary: 'The audits that have been made of the board, and how far each has come',
  input: z.object({}),
  output: Audits,
  untraced: true,
  run: async (ctx) => {
    const kept = await keptAudits(ctx);
    const audits: Head[] = [];
    for (const audit of kept.audits) audits.push(await headOf(ctx, kept, audit));
    const mayKeep = ctx.may(KEEP).allowed;
    const questions = mayKeep ? (await questionsOf(ctx)).filter((q) => !q.withdrawn) : [];
    return {
      today: ctx.today,
      audits,
      functions: mayKeep ? await functionsOf(ctx) : [],
      questions: questions.map((q) => ({ questionId: q.question_id, text: q.text })),
      mayKeep,
    };
  },
});

export const readAuditOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.show',
    kind: 'query',
    permission: READ,
    audit: 'audit.read',
    summary:
      'An audit: questions, findings, recommendations, answers, actions and what was recommended before',
    input: z.object({ auditId: id() }),
    output: Audit,
    untraced: true,
    run: (ctx, { auditId }) => auditView(ctx, figures, auditId),
  });

/** @throws AppError CONFLICT NO_SUCH_AUDIT */
export async function auditView(
  ctx: Context,
  sources: FigureSources,
  auditId: string,
): Promise<z.input<typeof Audit>> {
  const kept = await keptAudits(ctx);
  const audit = kept.audits.find((a) => a.id === auditId);
  if (!audit) throw conflict('NO_SUCH_AUDIT');
  const items = kept.items.filter((i) => i.audit_id === auditId);
  const figures = await sources.resolve(
    ctx,
    items.flatMap((i) => answerOf(kept, i.id)?.figures ?? []),
  );
  return {
    today: ctx.today,
    audit: await headOf(ctx, kept, audit),
    items: items
      .filter((i) => i.kind !== 'recommendation')
      .map((i) => ({
        itemId: i.id,
        kind: i.kind,
        number: i.number,
        text: i.text,
        criteria: i.criteria,
        assessment: i.assessment,
        questionId: i.question_id,
      })),
    recommendations: items
      .filter((i) => i.kind === 'recommendation')
      .map((i) => recommendationView(kept, figures, i)),
    respites: kept.respites
      .filter((r) => r.audit_id === auditId)
      .map((r) => ({
        respiteId: r.id,
        askedUntil: r.asked_until,
        why: r.asked_why,
        askedAt: r.asked_at.toISOString(),
        askedBy: r.asked_by,
        settled: r.settled,
        grantedUntil: r.granted_until,
      })),
    letters: kept.letters
      .filter((l) => l.audit_id === auditId)
      .map((l) => ({ number: l.number, sentOn: l.sent_on, sentBy: l.sent_by })),
    mayKeep: ctx.may(KEEP).allowed,
    mayAnswer: ctx.may(ANSWER).allowed,
  };
}

function recommendationView(kept: Kept, figures: ReadonlyMap<string, Figure>, item: ItemRow): Recommendation {
  const answer = answerOf(kept, item.id);
  const lastEvent = kept.events.findLast((e) => e.item_id === item.id);
  return {
    itemId: item.id,
    number: item.number,
    text: item.text,
    questionId: item.question_id,
    state: stateOf(kept, item.id),
    answer: answer
      ? {
          version: answer.version,
          stance: answer.stance,
          otherBoard: answer.other_board,
          words: answer.words,
          figures: answer.figures.flatMap((ref) => figures.get(figureKey(ref)) ?? []),
          saidAt: answer.said_at.toISOString(),
          saidBy: answer.said_by,
        }
      : null,
    actions: kept.promises
      .filter((p) => p.subject.id === item.id)
      .map((p) => ({
        commitmentId: p.commitmentId,
        title: p.title,
        state: p.state,
        functionTitle: p.functionTitle,
        dueOn: p.dueOn,
        daysLate: p.daysLate,
      })),
    events: kept.events
      .filter((e) => e.item_id === item.id)
      .map((e) => ({ at: e.at.toISOString(), step: e.step, why: e.why })),
    settledAnewBy: lastEvent?.step === 'reopened' ? settledAnewBy(swedishDayOf(lastEvent.at)) : null,
    followUpOn: followUpOn(kept, item),
    followUps: kept.followUps
      .filter((f) => f.item_id === item.id)
      .map((f) => ({
        followUpId: f.id,
        followedOn: f.followed_on,
        outcome: f.outcome,
        words: f.words,
        saidBy: f.said_by,
      })),
    before: beforeOf(kept, item),
  };
}
