import type { z } from 'zod';
import {
  AssistanceArea,
  answerEvictionNotice,
  beginPeriod,
  checkMonth,
  endPeriod,
  recordEvictionNotice,
  recordMonth,
  reviewRunningDecision,
  reviewSituationPlan,
  setArea,
  setHousehold,
  setSituationPlan,
} from '#modules/assistance';
import { assignCase, recordDecision, registerReport, tellDecision } from '#modules/casework';
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '#platform/calendar';
import { newId } from '#platform/ids';
import { assistanceWords } from './assistance-words.ts';
import { timeOf } from './care-performing.ts';
import { concludeAs } from './fate.ts';
import { familyNames, givenNames } from './mass-words.ts';
import type { SeatKey } from './names.ts';
import { type Draw, drawFrom } from './random.ts';
import { ADULTS_MANAGER, type Work } from './work.ts';

const SEED = 41;
const ECONOMIC_MANAGER: SeatKey = 'economic-0';

/** Who handles what in each area, who leads them, and how many there are in the whole municipality. */
const UNITS: Readonly<
  Record<
    AssistanceArea,
    { readonly holders: readonly [SeatKey, ...SeatKey[]]; readonly leads: SeatKey; readonly many: number }
  >
> = {
  economic_assistance: { holders: ['economic-1', 'economic-2'], leads: ECONOMIC_MANAGER, many: 28 },
  disability: { holders: ['disability-1'], leads: ADULTS_MANAGER, many: 10 },
  social_psychiatry: { holders: ['social_psychiatry-1'], leads: ADULTS_MANAGER, many: 6 },
  integration: { holders: ['integration-1'], leads: ECONOMIC_MANAGER, many: 12 },
  work: { holders: ['work-1'], leads: ECONOMIC_MANAGER, many: 14 },
};

interface One {
  readonly area: AssistanceArea;
  readonly draw: Draw;
  readonly holder: SeatKey;
  readonly name: readonly [given: string, family: string];
  /** Days ago. */
  readonly began: number;
  readonly childish: boolean;
}

/** The areas' rules where the board has said something of its own. */
async function setAreas({ runner, organisation }: Work): Promise<void> {
  await runner.run(setArea, organisation.actor('elis'), {
    area: 'economic_assistance',
    seenVersion: 0,
    monthlyCheck: true,
    checkDays: 10,
    planKind: 'work_plan',
    planRequired: true,
    planMonths: 3,
    decisionMonths: null,
    reason: 'Nämndens mål: varje månads ansökan är kontrollerad inom tio dagar.',
  });
}

/**
 * Households with economic assistance, people with LSS and in social psychiatry, enrolled in integration and work, with the faults of any such place:
 * checks that are late, plans that are missing or not looked at, decisions not looked at anew.
 * @param share of the whole size
 */
export async function seedAssistance(work: Work, today: CalendarDate, share: number): Promise<void> {
  const draw = drawFrom(SEED);
  timeOf(work)(400, 8);
  await setAreas(work);
  for (const area of AssistanceArea.options) {
    const { holders, many } = UNITS[area];
    for (let n = 0; n < Math.max(1, Math.round(many * share)); n++) {
      const childish = area === 'disability' && n % 4 === 1;
      await follow(work, today, {
        area,
        draw,
        childish,
        holder: holders[n % holders.length] ?? holders[0],
        name: [draw.pick(givenNames), familyNames[draw.int(0, familyNames.length - 1)] ?? ''],
        began: area === 'economic_assistance' ? draw.int(40, 190) : draw.int(40, 390),
      });
    }
  }
}

async function follow(work: Work, today: CalendarDate, one: One): Promise<void> {
  const { area, draw, began } = one;
  const at = timeOf(work);
  const { caseId, decisionId } = await granted(work, today, one);
  const holder = work.organisation.actor(one.holder);
  const { runner } = work;
  const able =
    area === 'integration' || area === 'work'
      ? draw.chance(0.8)
      : area === 'economic_assistance'
        ? draw.chance(0.6)
        : undefined;
  const periodId = newId();
  at(began, 13);
  await runner.carryOut(beginPeriod, holder, {
    caseId,
    periodId,
    beganOn: at.day(began),
    ...(able === undefined ? { decisionId } : { ableToWork: able }),
    ...(area === 'economic_assistance' ? { earlierMonths: draw.pick([0, 0, 4, 9, 25, 30]) } : {}),
  });
  if (area === 'economic_assistance') {
    await householdOf(work, one, caseId);
    await monthsOf(work, today, one, caseId);
    if (draw.chance(0.15)) await evictionOf(work, one, caseId);
  }
  if (draw.chance(able === false ? 0.2 : 0.8)) await planOf(work, one, caseId);
  if (able === undefined && began > 370 && draw.chance(0.6)) {
    at(began - 362, 10);
    await runner.carryOut(reviewRunningDecision, holder, {
      caseId,
      reviewId: newId(),
      decisionId,
      reviewedOn: at.day(began - 362),
      outcome: 'keep',
      ownView: 'Vill ha det som det är.',
      text: 'Behovet är detsamma som när beslutet fattades.',
      nextOn: addMonths(at.day(began - 362), 12),
    });
  }
  if (able && (area === 'integration' || area === 'work') && began > 120 && draw.chance(0.5)) {
    // After all that is told of the plan.
    const on = draw.int(1, 2);
    at(on, 14);
    await runner.carryOut(endPeriod, holder, {
      caseId,
      periodId,
      endedOn: at.day(on),
      reason: draw.pick(['work', 'work', 'studies', 'moved', 'declines']),
    });
  }
}

/** An application that has been investigated and granted, some days before it begins. */
async function granted(work: Work, today: CalendarDate, one: One) {
  const { runner, organisation } = work;
  const { area, draw, began, holder, name, childish } = one;
  const words = assistanceWords[area];
  const at = timeOf(work);
  const decided = began + draw.int(0, 5);
  const applied = decided + (draw.chance(0.8) ? draw.int(5, 13) : draw.int(15, 30));
  const age = childish ? draw.int(4, 16) : draw.int(20, 62);
  at(applied, 9);
  const [givenName, familyName] = name;
  const { caseIds } = await runner.run(registerReport, organisation.actor('jon'), {
    reportId: newId(),
    kind: 'application',
    area,
    channel: 'letter',
    children: [
      {
        givenName,
        familyName,
        birthDate: addDays(addYears(addDays(today, -applied), -age), -draw.int(1, 200)),
      },
    ],
    worries: [],
    freeText: words.applied,
    reporter: childish
      ? { kind: 'private', category: 'guardian', name: `Kim ${familyName}` }
      : { kind: 'private', category: 'self', name: `${givenName} ${familyName}` },
  });
  const [caseId = ''] = caseIds;
  at(applied - 1, 10);
  await runner.carryOut(assignCase, organisation.actor(UNITS[area].leads), {
    caseId,
    functionId: organisation.functionOf.get(holder) ?? '',
  });
  at(decided, 9);
  await concludeAs(runner, organisation.actor(holder), caseId, {
    by: holder,
    daysAgo: decided,
    hour: 9,
    outcome: 'intervention_proposed',
    assessment: words.reasons,
    proposal: words.granted,
    notDone: 'Utredningen gjordes i det tidigare systemet och finns i den akten.',
  });
  const decisionId = newId();
  at(decided, 10);
  await runner.carryOut(recordDecision, organisation.actor(holder), {
    caseId,
    decisionId,
    result: 'granted',
    ...words.decision,
    level: 'committee',
    minutes: 'Individutskottet § 21',
    wording: words.granted,
    reasons: words.reasons,
    appealable: false,
    fromOn: at.day(began),
  });
  at(decided, 11);
  await runner.carryOut(tellDecision, organisation.actor(holder), {
    caseId,
    decisionId,
    noticeId: newId(),
    party: childish ? 'guardian' : 'person',
    personName: childish ? `Kim ${familyName}` : `${givenName} ${familyName}`,
    told: 'phone',
    toldOn: at.day(decided),
  });
  return { caseId, decisionId };
}

async function householdOf(work: Work, { draw, began, holder, name }: One, caseId: string): Promise<void> {
  const at = timeOf(work);
  const children = draw.pick([0, 0, 1, 2, 3]);
  const member = (n: number) => ({
    name: `${draw.pick(givenNames)} ${name[1]}`,
    relation: 'child' as const,
    ...(n === 0
      ? { view: 'Vill kunna följa med på det som klassen gör.' }
      : { why: 'Barnet är för litet för att tillfrågas.' }),
  });
  at(began, 14);
  await work.runner.carryOut(setHousehold, work.organisation.actor(holder), {
    caseId,
    seenVersion: 0,
    fromOn: at.day(began),
    members: [
      { name: name.join(' '), relation: 'applicant' },
      ...(draw.chance(0.4)
        ? [{ name: `${draw.pick(givenNames)} ${name[1]}`, relation: 'partner' as const }]
        : []),
      ...Array.from({ length: children }, (_, n) => member(n)),
    ],
  });
}

/** Each month until now: most come by the e-service, and a few are checked too late or still wait. */
async function monthsOf(
  work: Work,
  today: CalendarDate,
  { draw, began, holder }: One,
  caseId: string,
): Promise<void> {
  const { runner, organisation } = work;
  const at = timeOf(work);
  const actor = organisation.actor(holder);
  const first = calendarDate(`${at.day(began).slice(0, 7)}-01`);
  for (let month = first; month <= today; month = addMonths(month, 1)) {
    const wanted = daysBetween(month, today) - draw.int(0, 6);
    const came = Math.min(began, wanted);
    if (came < 1) return;
    const applicationId = newId();
    at(came, 15);
    await runner.carryOut(recordMonth, actor, {
      caseId,
      applicationId,
      month,
      cameInOn: at.day(came),
      channel: draw.pick(['e_service', 'e_service', 'e_service', 'e_service', 'e_service', 'paper', 'visit']),
    });
    const checked = came - (draw.chance(0.9) ? draw.int(1, 9) : draw.int(11, 20));
    if (checked < 1) return;
    const outcome = draw.pick(['granted', 'granted', 'granted', 'granted', 'partly', 'refused'] as const);
    at(checked, 10);
    await runner.carryOut(checkMonth, actor, {
      caseId,
      applicationId,
      seenVersion: 0,
      checkedOn: at.day(checked),
      outcome,
      ...(outcome === 'granted' ? {} : { text: 'Inkomsten har ändrats sedan förra månaden.' }),
    });
  }
}

async function planOf(work: Work, { area, draw, began, holder }: One, caseId: string): Promise<void> {
  const { runner, organisation } = work;
  const at = timeOf(work);
  const actor = organisation.actor(holder);
  const every = area === 'disability' || area === 'social_psychiatry' ? 360 : 85;
  const made = Math.max(2, began - draw.int(5, 30));
  const { goal, steps } = assistanceWords[area];
  at(made, 11);
  await runner.carryOut(setSituationPlan, actor, {
    caseId,
    seenVersion: 0,
    goal,
    steps: steps.map((text) => ({ text })),
    agreedOn: at.day(made),
    reviewBy: addDays(at.day(made), every),
  });
  for (let on = made - draw.int(70, every - 5); on > 2 && draw.chance(0.85); on -= draw.int(60, every - 5)) {
    at(on, 13);
    await runner.carryOut(reviewSituationPlan, actor, {
      caseId,
      reviewId: newId(),
      version: 1,
      reviewedOn: at.day(on),
      outcome: 'keep',
      text: 'Några steg är gjorda, resten ligger kvar.',
      nextOn: addDays(at.day(on), every),
    });
  }
}

async function evictionOf(work: Work, { draw, began, holder }: One, caseId: string): Promise<void> {
  const { runner, organisation } = work;
  const at = timeOf(work);
  const actor = organisation.actor(holder);
  const on = draw.int(2, began - 5);
  const noticeId = newId();
  const sender: z.input<typeof recordEvictionNotice.input>['sender'] = draw.pick(['enforcement', 'landlord']);
  at(on, 9);
  await runner.carryOut(recordEvictionNotice, actor, { caseId, noticeId, receivedOn: at.day(on), sender });
  at(on, 15);
  await runner.carryOut(answerEvictionNotice, actor, {
    caseId,
    noticeId,
    answeredOn: at.day(on),
    children: draw.pick(['none', 'looked_to']),
    text: 'Handläggaren har ringt. Hushållet erbjuds budgetrådgivning och hjälp att tala med värden.',
  });
}
