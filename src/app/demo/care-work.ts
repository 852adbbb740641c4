import type { Pool } from 'pg';
import { setLocalRule } from '#core/clocks';
import type { Runner } from '#core/operation';
import { assignCase, closeCase, recordDecision, registerReport, tellDecision } from '#modules/casework';
import { sendCommission } from '#modules/interventions';
import type { CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { CareCase, CareGiven } from './care.ts';
import { type Of, perform, timeOf } from './care-performing.ts';
import { careWords } from './care-words.ts';
import { concludeAs } from './fate.ts';
import type { DemoOrganisation } from './organisation.ts';
import { ADULTS_MANAGER, type Work } from './work.ts';

/** The board's own times to the first contact and to the start (LOK-010, LOK-011), from the first day of what is counted. */
export async function setCareTargets(
  runner: Runner,
  { actor }: DemoOrganisation,
  validFrom: CalendarDate,
): Promise<void> {
  for (const [ruleId, target, reason] of [
    [
      'LOK-010',
      { length: 3, unit: 'working_days' },
      'Den som har fått en insats ska bli kontaktad inom tre arbetsdagar.',
    ],
    ['LOK-011', { length: 30, unit: 'calendar_days' }, 'Det som är beviljat ska börja inom 30 dagar.'],
  ] as const) {
    await runner.run(setLocalRule, actor('elis'), {
      ruleId,
      validFrom,
      target,
      appliesToPending: false,
      reason: `Nämndens mål: ${reason}`,
      seenVersions: 0,
    });
  }
}

/** Takes in an application. Its number is taken here, so that whoever wants the same ones again takes them in the same order. */
export async function takeApplication(work: Work, one: CareCase): Promise<string> {
  const words = careWords[one.group];
  const isChild = one.group === 'children_youth';
  timeOf(work)(one.applied, 9);
  const guardian = guardianOf(one);
  const { caseIds } = await work.runner.run(registerReport, work.organisation.actor('jon'), {
    reportId: newId(),
    kind: 'application',
    area: isChild ? 'child_youth' : 'adult_misuse',
    channel: 'phone',
    children: [{ givenName: one.givenName, familyName: one.familyName, birthDate: one.birthDate }],
    ...(isChild ? { guardians: [{ name: guardian }] } : {}),
    worries: [],
    freeText: words.applied,
    reporter: isChild
      ? { kind: 'private', category: 'guardian', name: guardian }
      : { kind: 'private', category: 'self', name: nameOf(one) },
  });
  return caseIds[0] ?? '';
}

const nameOf = (one: CareCase): string => `${one.givenName} ${one.familyName}`;
const guardianOf = (one: CareCase): string => `Kim ${one.familyName}`;

/** The many one after another, where each takes a number. */
interface Turn {
  readonly before: Promise<void>;
  readonly done: () => void;
}

/** Each in the order in which it was asked for. */
export function turns(): () => Turn {
  let last = Promise.resolve();
  return () => {
    const before = last;
    let done = (): void => {};
    last = new Promise<void>((resolve) => {
      done = resolve;
    });
    return { before, done };
  };
}

/** Does all that was done after an application and with what was given on it, each step at its own time and by whoever does it. */
export async function workOnCare(
  work: Work,
  one: CareCase,
  {
    caseId,
    entries,
    turn,
  }: { readonly caseId: string; readonly entries: ReadonlyMap<string, string>; readonly turn: Turn },
): Promise<void> {
  const { runner, organisation } = work;
  const { actor, functionOf } = organisation;
  const words = careWords[one.group];
  const isChild = one.group === 'children_youth';
  const at = timeOf(work);
  const manager = actor(isChild ? 'berit' : ADULTS_MANAGER);
  const holder = actor(one.holder);

  at(one.applied, 10);
  await runner.carryOut(assignCase, manager, { caseId, functionId: functionOf.get(one.holder) ?? '' });
  at(one.concluded, 10);
  await concludeAs(runner, holder, caseId, {
    by: one.holder,
    daysAgo: one.concluded,
    hour: 10,
    outcome: 'intervention_proposed',
    assessment: words.assessment,
    proposal: words.scope,
    notDone: 'Utredningen gjordes i det tidigare systemet och finns i den akten.',
  });
  const [first] = one.given;
  const decidedOn = first?.sent ?? one.concluded;
  const decisionId = newId();
  at(decidedOn, 9);
  await runner.carryOut(recordDecision, manager, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: words.granted,
    reasons: words.assessment,
    appealable: false,
    fromOn: at.day(decidedOn),
  });
  at(decidedOn, 10);
  await runner.carryOut(tellDecision, holder, {
    caseId,
    decisionId,
    noticeId: newId(),
    party: isChild ? 'guardian' : 'person',
    personName: isChild ? guardianOf(one) : nameOf(one),
    told: 'phone',
    toldOn: at.day(decidedOn),
  });
  const ordered: { readonly of: Of; readonly given: CareGiven }[] = [];
  await turn.before;
  for (const given of one.given)
    ordered.push({ of: await order(work, one, given, { caseId, decisionId, entries }), given });
  turn.done();
  await perform(work, one, ordered);
  if (one.given.every((given) => given.end)) {
    at(Math.max(1, Math.min(...one.given.map((given) => (given.end?.daysAgo ?? 2) - 2))), 15);
    const text = 'Insatsen är avslutad och inget mer behov finns.';
    await runner.carryOut(closeCase, holder, { caseId, reason: 'ended', text });
  }
}

async function order(
  work: Work,
  one: CareCase,
  given: CareGiven,
  of: { readonly caseId: string; readonly decisionId: string; readonly entries: ReadonlyMap<string, string> },
): Promise<Of> {
  const { runner, organisation, pool } = work;
  const words = careWords[one.group];
  const at = timeOf(work);
  const orderId = newId();
  at(given.sent, 11);
  await runner.carryOut(sendCommission, organisation.actor(one.holder), {
    caseId: of.caseId,
    orderId,
    decisionId: of.decisionId,
    entryId: of.entries.get(given.entry) ?? '',
    unitId: organisation.actor(one.performer).unitId ?? '',
    plannedFrom: at.day(given.sent),
    purpose: words.purpose,
    scope: words.scope,
    goals: [...words.goals],
  });
  const { id, goals } = await orderedBy(pool, orderId);
  return { caseId: of.caseId, commissionId: id, goalIds: goals, name: nameOf(one) };
}

/** As the owner: nobody opens the page of a commission hundreds of times. */
async function orderedBy(pool: Pool, orderId: string): Promise<{ id: string; goals: string[] }> {
  const { rows } = await pool.query<{ id: string; goals: string[] }>(
    `select c.id, array_agg(g.id order by g.position) as goals from interventions.commission c
        join interventions.commission_goal g on g.tenant_id = c.tenant_id and g.commission_id = c.id
      where c.order_id = $1 group by c.id`,
    [orderId],
  );
  const [row] = rows;
  if (!row) throw new Error('Nothing was ordered');
  return row;
}
