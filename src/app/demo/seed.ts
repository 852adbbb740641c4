import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { setLocalRule } from '#core/clocks';
import { createRunner, type Runner } from '#core/operation';
import { remind } from '#core/reminders';
import { reportAbsence } from '#core/staffing';
import { addDays, type CalendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import { grants } from '../modules.ts';
import { seedActionPlans } from './action-plans.ts';
import { seedAdults } from './adults.ts';
import { seedAssistance } from './assistance.ts';
import { seedAudits } from './audits.ts';
import { type CareCase, careOf } from './care.ts';
import { setCareTargets, takeApplication, turns, workOnCare } from './care-work.ts';
import { seedCatalogue } from './catalogue.ts';
import { seedCommissions } from './commissions.ts';
import { seedCommittee } from './committee.ts';
import { seedControl } from './control.ts';
import { earlier } from './earlier.ts';
import { seedEconomy } from './economy.ts';
import { seedEditions } from './editions.ts';
import { FATES_OPEN, fates } from './fates.ts';
import { seedFigures } from './figures.ts';
import { FORMS_OPEN, seedForms } from './forms.ts';
import { seedGoals } from './goals.ts';
import { setIntakeRules, setInvestigationRules } from './intake-rules.ts';
import { Lanes } from './lanes.ts';
import { setSender } from './letters.ts';
import { deciders, type Mass, massOf } from './mass.ts';
import { momentOf } from './moments.ts';
import { type SeatKey, seats, units } from './names.ts';
import { NIGHT_OPEN, seedNight } from './night.ts';
import { seedOpenService } from './open-service.ts';
import { createDemoOrganisation, type DemoOrganisation } from './organisation.ts';
import { seedOrganisations } from './organisations.ts';
import { seedPlacedChildren, setPlacementTargets } from './placed-children.ts';
import { preliminaryStory } from './preliminary.ts';
import { seedProjects } from './projects.ts';
import { seedPromises } from './promises.ts';
import { childOf, type Known } from './receive.ts';
import { seedReports } from './reports.ts';
import { seedReviews } from './reviews.ts';
import { judgeOneAlarm } from './secrecy.ts';
import { absent, furtherSeats, furtherUnits } from './staff.ts';
import { type StoryReport, story } from './story.ts';
import { seedTurning } from './turning.ts';
import { ADULTS_MANAGER, takeReport, type Work, workOnCases } from './work.ts';
import { seedYouth, seedYouthStory, setYouthTargets } from './youth.ts';

/** Of the many, whose reports have nothing to do with each other, so many are worked on side by side: the database and this process both work. */
const LANES = 6;

/** What is given on application: drawn by itself, and in its whole size with as many open cases as the whole municipality has. */
const CARE_SEED = 1101;
const WHOLE = 400;

/** When one school became a part of another, between two reports of the one. */
const MERGED_DAYS_AGO = 87;

/** Since when the board has had a time of its own for investigations about adults. */
const ADULTS_DAYS_AGO = 60;

/** In order of time: what is joined finds the investigation that it belongs to. */
const byTime = <T extends { readonly report: StoryReport }>(told: readonly T[]): T[] =>
  [...told].sort((a, b) => b.report.daysAgo - a.report.daysAgo);

/** The story's reports, each with its place among them. */
const told = byTime([...earlier, ...story, ...preliminaryStory].map((report) => ({ report }))).map(
  ({ report }, index) => ({ report, index }),
);
/** Those that come with the whole municipality, after them. */
const further = fates.map((report, i) => ({ report, index: told.length + i }));

/** Open cases that the story leaves, with those of the forms. */
export const STORY_OPEN = told
  .filter(({ report }) => report.decided?.outcome !== 'not_open' && !report.joined)
  .reduce((sum, { report }) => sum + report.children.length, FORMS_OPEN);

/**
 * Fills an empty installation with the invented municipality. Everything is done by the same operations as everybody's work, each at its own
 * time and by a demo user, so the data can't be other than the product makes it.
 * @param onProgress how many reports and applications have been worked on, of all
 * @param mass the whole municipality with its many cases; without it the story alone, and the few people that it takes
 */
export async function seedDemo(
  pool: Pool,
  now: Date,
  onProgress: (done: number, of: number) => void = () => {},
  mass?: Mass,
): Promise<DemoOrganisation> {
  const today = swedishDayOf(now);
  const organisation = await createDemoOrganisation(pool, now, {
    units: mass ? [...units, ...furtherUnits] : units,
    seats: mass ? [...seats, ...furtherSeats] : seats,
    since: `${Number(today.slice(0, 4)) - (mass ? 4 : 1)}-01-01` as CalendarDate,
  });
  const main = workerOf(pool, organisation, now, new Map());
  const { runner, setTime } = main;
  const room = mass ? mass.cases - STORY_OPEN : 0;
  const withFates = room >= FATES_OPEN + NIGHT_OPEN;
  const many = mass
    ? massOf(withFates ? room - FATES_OPEN - NIGHT_OPEN : room, mass.seed, today, numbersOfStory(now))
    : [];
  const reports = byTime([
    ...told,
    ...(withFates ? further : []),
    ...many.map((report) => ({ report, index: 0 })),
  ]);
  const given = `${Number(today.slice(0, 4)) - 1}-01-01` as CalendarDate;
  const sinceGiven = daysBetween(given, today);
  const firstDay = Math.max(reports[0]?.report.daysAgo ?? 0, mass ? sinceGiven : 0);
  const began = momentOf(now, firstDay, 0);
  setTime(began);
  await seedOrganisations(runner, organisation.actor('elis'), addDays(today, -MERGED_DAYS_AGO));
  const entries = await seedCatalogue(runner, organisation.actor('elis'), {
    since: given,
    endsOn: addDays(today, -30),
  });
  await setIntakeRules(
    runner,
    organisation,
    ['jon', 'mira', 'berit', ...(mass ? [...deciders, ADULTS_MANAGER] : [])],
    mass ? ['berit', ADULTS_MANAGER] : ['berit'],
  );
  if (mass) await setYouthTargets(runner, organisation.actor('elis'), given);
  if (mass) {
    await setCareTargets(runner, organisation, given);
    await setPlacementTargets(runner, organisation, given);
  }
  await setSender(runner, organisation.actor('elis'));
  if (withFates) await setAdultTargets(runner, organisation.actor('elis'), addDays(today, -ADULTS_DAYS_AGO));
  const applied = new Map<string, { readonly daysAgo: number; readonly holder: SeatKey }>();
  const lanes = new Lanes(LANES);
  const applying = mass ? careOf(CARE_SEED, today, Math.min(1, mass.cases / WHOLE)) : [];
  const pieces = reports.length + applying.length;
  try {
    for (const [done, { report, index }] of reports.entries()) {
      onProgress(done, pieces);
      // The story's have to do with each other, and wait for what came before them.
      if (!report.oneOfMany) await lanes.done();
      const work = report.oneOfMany ? workerOf(pool, organisation, now, main.known) : main;
      const taken = await takeReport(work, report, index);
      if (report.oneOfMany) await lanes.start(() => workOnCases(work, report, taken));
      else await workOnCases(work, report, taken);
    }
    const taken: { readonly one: CareCase; readonly caseId: string }[] = [];
    for (const one of applying) {
      const caseId = await takeApplication(main, one);
      taken.push({ one, caseId });
      if (one.group !== 'children_youth') applied.set(caseId, { daysAgo: one.applied, holder: one.holder });
    }
    const nextTurn = turns();
    for (const [done, { one, caseId }] of taken.entries()) {
      onProgress(reports.length + done, pieces);
      const work = workerOf(pool, organisation, now, main.known);
      const turn = nextTurn();
      await lanes.start(() => workOnCare(work, one, { caseId, entries, turn }).finally(turn.done));
    }
    await lanes.done();
  } finally {
    await lanes.ended();
  }
  if (mass) await seedAssistance(main, today, Math.min(1, mass.cases / WHOLE));
  await seedCommissions({ runner, setTime, organisation, now });
  await seedCommittee({ runner, setTime, organisation, now });
  await seedYouthStory({ runner, setTime, organisation, now });
  if (mass) {
    setTime(momentOf(now, absent.fromDaysAgo, 8));
    await reportAway(runner, organisation, today);
    await seedYouth({ runner, setTime, organisation, now });
    await seedReviews({ runner, setTime, organisation, now });
    if (withFates) {
      await seedNight({ runner, setTime, organisation, now });
      await seedAdults({ runner, setTime, organisation, now, applied });
    }
    await seedOpenService({ runner, setTime, organisation, now, entries, since: sinceGiven });
    await seedPlacedChildren(main);
    await seedTurning(main);
  }
  await seedFigures({ runner, setTime, organisation, now, isWhole: mass !== undefined });
  await seedEconomy({ runner, setTime, organisation, now, isWhole: mass !== undefined });
  if (mass) {
    await seedEditions({ runner, setTime, organisation, now });
    await seedReports({ runner, setTime, organisation, now });
    await seedPromises({ runner, setTime, organisation, now });
    const planIds = await seedActionPlans({ runner, setTime, organisation, now });
    await seedProjects({ runner, setTime, organisation, now, planIds });
    const managers = furtherSeats
      .filter((s) => s.role === 'unit_manager')
      .map((s) => organisation.actor(s.key));
    await seedControl({
      runner,
      setTime,
      organisation,
      now,
      managers: [organisation.actor('berit'), ...managers],
    });
    await seedGoals({ runner, setTime, organisation, now });
    await seedAudits({ runner, setTime, organisation, now });
  }
  setTime(momentOf(now, 0, 1));
  await setInvestigationRules(runner, organisation, mass ? [...seats, ...furtherSeats] : seats);
  await seedForms(runner, organisation);
  await judgeOneAlarm(runner.run, organisation);
  // What would have been told on the way, each at its own time.
  await remind(pool, organisation.tenantId, { from: began, now });
  onProgress(pieces, pieces);
  return organisation;
}

/** Who works on reports with a time of their own. */
function workerOf(pool: Pool, organisation: DemoOrganisation, now: Date, known: Known): Work {
  let at = now;
  const setTime = (to: Date): void => {
    at = to;
  };
  return { pool, organisation, now, known, runner: createRunner({ pool, grants, now: () => at }), setTime };
}

/** The identity numbers that the told children have. */
function numbersOfStory(now: Date): Set<string> {
  const numbers = [...told, ...further].flatMap(({ report, index }) => {
    const on = swedishDayOf(momentOf(now, report.daysAgo, report.hour));
    return report.children.flatMap((child, i) => childOf(child, on, index * 10 + i).identityNumber ?? []);
  });
  return new Set(numbers);
}

/** The board's own times for investigations about adults (LOK-018), and for contact after violence (LOK-014). */
async function setAdultTargets(runner: Runner, by: Actor, validFrom: CalendarDate): Promise<void> {
  const of = { validFrom, appliesToPending: false, seenVersions: 0 };
  await runner.run(setLocalRule, by, {
    ...of,
    ruleId: 'LOK-018',
    target: { length: 4, unit: 'months' },
    reason: 'Nämndens mål: utredningar om vuxna ska vara klara inom fyra månader.',
  });
  await runner.run(setLocalRule, by, {
    ...of,
    ruleId: 'LOK-014',
    target: { length: 48, unit: 'hours' },
    reason: 'Nämndens mål: den som är utsatt för våld ska nås inom 48 timmar.',
  });
}

async function reportAway(
  runner: Runner,
  organisation: DemoOrganisation,
  today: CalendarDate,
): Promise<void> {
  const { employeeId } = organisation.actor(absent.key);
  const fromOn = addDays(today, -absent.fromDaysAgo);
  await runner.run(reportAbsence, organisation.actor('berit'), {
    employeeId: employeeId ?? '',
    fromOn,
    toOn: addDays(fromOn, absent.days),
  });
}
