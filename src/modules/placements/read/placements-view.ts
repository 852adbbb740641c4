import type { z } from 'zod';
import { clocksOfCase } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import { birthOf, orderableDecisions, personNameIn } from '#modules/casework';
import { calendarDate, daysBetween } from '#platform/calendar';
import type { Placements, PlacementView } from '../contract.ts';
import { grantsCare } from '../domain/care.ts';
import { isChildOn } from '../domain/duties.ts';
import { hindranceOf, type PlacementAct, type Standing } from '../domain/offers.ts';
import { type PlacementRow, placementsOf, recordsOf } from '../store/placements.ts';

export const READ = 'placements:placement:read';
export const EDIT = 'placements:placement:edit';

/** Which clocks of a case are about care away from home. */
export const ABOUT_CARE = /^(PL-\d|BU-05[12]|LSB-012)/;

/** What a committee takes up when a clock is due. */
const TAKEN_UP: Readonly<Record<string, { kind: string; law: string }>> = {
  'PL-010': { kind: 'consideration', law: 'sol' },
  'LSB-012': { kind: 'consideration', law: 'sol' },
  'PL-011': { kind: 'consideration', law: 'lvu' },
  'PL-012': { kind: 're_examination', law: 'lvu' },
  'PL-015': { kind: 'contact_limit_review', law: 'lvu' },
};

const OF_RUNNING_CARE: ReadonlySet<string> = new Set([
  'consideration',
  're_examination',
  'custody_transfer_review',
  'contact_limit',
  'contact_limit_review',
]);

const ACTS: readonly PlacementAct[] = [
  'begin',
  'move',
  'change-basis',
  'record-plan',
  'set-contact-limit',
  'end-contact-limit',
  'end',
  'record-follow-up',
];

type Records = Awaited<ReturnType<typeof recordsOf>>;

/** Care away from home in an opened case, as its page shows it; the last that an operation does. */
export async function placementsView(ctx: Context, caseId: string): Promise<z.input<typeof Placements>> {
  ctx.beforeAnswer();
  const [rows, records, clocks, decisions, personName, { birthDate, area }] = await Promise.all([
    placementsOf(ctx, caseId),
    recordsOf(ctx, caseId),
    clocksOfCase(ctx, caseId),
    orderableDecisions(ctx, caseId),
    personNameIn(ctx, caseId),
    birthOf(ctx, caseId),
  ]);
  const fact = ctx.opened(caseId);
  const running = rows.find((row) => row.state === 'running');
  const ofCare = clocks.filter((clock) => ABOUT_CARE.test(clock.lawRuleId));
  const granting = decisions.filter(grantsCare);
  const limiting = decisions.filter(({ kind, result }) => kind === 'contact_limit' && result === 'granted');
  const basis = running ? records.bases.find((b) => b.placement_id === running.id) : undefined;
  const standing: Standing = {
    caseOpen: fact.open,
    basis: basis?.basis ?? null,
    decided: granting.length > 0,
    limitDecided: limiting.length > 0,
    limited: records.limits.some((l) => l.ended_on === null),
    followedUp: rows.some((row) => isFollowedUp(row, records)),
  };
  const said = ({ decisionId, kind, law, decidedOn, wording }: (typeof decisions)[number]) => ({
    decisionId,
    kind,
    law,
    decidedOn,
    wording,
  });
  return {
    today: ctx.today,
    caseId,
    personName,
    birthDate,
    child: isChildOn(birthDate, area, ctx.today),
    placements: rows.map((row) => placementView(ctx, row, records, area, birthDate)),
    clocks: ofCare.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    considerations: decisions.filter(({ kind }) => OF_RUNNING_CARE.has(kind)).map(said),
    toConsider: ofCare
      .filter((clock) => clock.state === 'running' || clock.state === 'overdue')
      .flatMap((clock) => takenUp(clock.lawRuleId, clock.dueOn, basis?.basis ?? 'sol'))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    decisions: granting.map(said),
    limitDecisions: limiting.map(({ decisionId, decidedOn, wording }) => ({
      decisionId,
      decidedOn,
      wording,
    })),
    ...ctx.offers(
      fact,
      ACTS.map(
        (act): Offer => ({
          operation: `placements.${act}`,
          permission: EDIT,
          hindrance: hindranceOf(act, standing),
        }),
      ),
    ),
  };
}

function takenUp(ruleId: string, dueOn: string, basis: string) {
  if (ruleId === 'PL-014')
    return [{ kind: 'custody_transfer_review', law: basis === 'sol' ? 'sol' : 'lvu', ruleId, dueOn }];
  const taken = TAKEN_UP[ruleId];
  return taken ? [{ ...taken, ruleId, dueOn }] : [];
}

/** It ended, is followed up, and no follow-up has ended that. */
export const isFollowedUp = (row: PlacementRow, { followUps }: Pick<Records, 'followUps'>): boolean =>
  row.follow_up_from !== null && !followUps.some((f) => f.placement_id === row.id && f.outcome !== 'goes_on');

function placementView(
  ctx: Context,
  row: PlacementRow,
  records: Records,
  area: string,
  birthDate: Awaited<ReturnType<typeof birthOf>>['birthDate'],
): z.input<typeof PlacementView> {
  const own = <R extends { placement_id: string }>(all: readonly R[]): R[] =>
    all.filter((one) => one.placement_id === row.id);
  const recorded = (one: { recorded_at: Date; recorded_by: string }) => ({
    at: one.recorded_at.toISOString(),
    by: one.recorded_by,
  });
  const stays = own(records.stays).map((s) => ({
    stayId: s.id,
    form: s.form,
    home: s.home,
    address: s.address,
    organiser: s.organiser,
    fromOn: s.from_on,
    untilOn: s.until_on,
    days: daysBetween(s.from_on, s.until_on ?? calendarDate(ctx.today)) + (s.until_on ? 0 : 1),
    dailyCost: s.daily_cost,
    whyMoved: s.why_moved,
    ...recorded(s),
  }));
  return {
    placementId: row.id,
    state: row.state,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    endedText: row.ended_text,
    followUpFrom: row.follow_up_from,
    noFollowUp: row.no_follow_up,
    child: isChildOn(birthDate, area, row.started_on),
    bases: own(records.bases).map((b) => ({
      version: b.version,
      basis: b.basis,
      fromOn: b.from_on,
      reason: b.reason,
      ...recorded(b),
    })),
    stays,
    limits: own(records.limits).map((l) => ({
      limitId: l.id,
      kind: l.kind,
      whom: l.whom,
      fromOn: l.from_on,
      endedOn: l.ended_on,
      endedText: l.ended_text,
      ...recorded(l),
    })),
    plans: own(records.plans).map((p) => ({
      markId: p.id,
      kind: p.kind,
      onDay: p.on_day,
      note: p.note,
      ...recorded(p),
    })),
    followUps: own(records.followUps).map((f) => ({
      followUpId: f.id,
      heldOn: f.held_on,
      outcome: f.outcome,
      childView: f.child_view,
      childViewWhyNot: f.child_view_why_not,
      text: f.body,
      ...recorded(f),
    })),
    days: stays.reduce((sum, s) => sum + s.days, 0),
    cost: stays.reduce((sum, s) => sum + s.days * s.dailyCost, 0),
  };
}
