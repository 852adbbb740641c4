import { assignCase, recordDecision, tellDecision, turn18 } from '#modules/casework';
import { apply, beginTransitions, confirm, recordAttempt, recordOutcome } from '#modules/transitions';
import { newId } from '#platform/ids';
import { boardActor } from '../turning-18.ts';
import { timeOf } from './care-performing.ts';
import { concludeAs } from './fate.ts';
import type { SeatKey } from './names.ts';
import { HOLDERS, type Of, type PlacedChild, place } from './placed-children.ts';
import { furtherSeats } from './staff.ts';
import { ADULTS_MANAGER, type Work } from './work.ts';

/** Young people in supported housing, 17 years and about five months when it began: who turns 18 follows from when that was. */
const young = (given: string, family: string, startedAgo: number): PlacedChild => ({
  name: [given, family],
  age: 17,
  startedAgo,
  form: 'supported_housing',
  dailyCost: 2_300,
});
const GOES_ON = young('Emil', 'Björkfors', 190);
const NOT_REACHED = young('Jasmin', 'Sandlid', 230);
const BEGUN = young('Linus', 'Ängsvret', 60);

const ADULT_HOLDER: SeatKey | undefined = furtherSeats.find(
  (s) => s.unit === 'adults' && s.role === 'caseworker' && s.holder,
)?.key;

/** Three who turn 18: one is received by the unit for adults, one is looked for and not reached, with one it has just begun. */
export async function seedTurning(work: Work): Promise<void> {
  const { runner, organisation } = work;
  const { pool } = work;
  const at = timeOf(work);
  const holders = [GOES_ON, NOT_REACHED, BEGUN].map((one, i) => {
    const key = HOLDERS[i % HOLDERS.length];
    if (!key) throw new Error('Nobody can have the cases of those who turn 18');
    return { one, key };
  });
  const cases: (Of & { readonly key: SeatKey })[] = [];
  for (const { one, key } of holders) cases.push({ ...(await place(work, one, key)), key });
  const [goesOn, notReached] = cases;
  if (!goesOn || !notReached || !ADULT_HOLDER) throw new Error('Nobody turns 18');
  const worker = await boardActor(pool, organisation.tenantId, organisation.authorityId);
  at(45, 1);
  await runner.run(beginTransitions, worker, {});

  at(36, 10);
  await attempt(work, goesOn, 36, true, 'Vill ha fortsatt stöd med boendet.');
  at(30, 10);
  await runner.run(apply, organisation.actor(goesOn.key), {
    caseId: goesOn.caseId,
    stepId: newId(),
    on: at.day(30),
    area: 'adult_misuse',
    text: 'Ansöker om boendestöd och kontakt när hen har fyllt 18.',
  });
  for (const ago of [34, 27, 21]) {
    at(ago, 15);
    await attempt(work, notReached, ago, false, 'Svarar inte på telefon eller meddelanden.');
  }
  at(18, 9);
  await runner.run(recordOutcome, organisation.actor(notReached.key), {
    caseId: notReached.caseId,
    stepId: newId(),
    on: at.day(18),
    outcome: 'not_reached',
    text: 'Tre försök på tre veckor. Vi fortsätter att söka.',
  });
  await received(work, goesOn.caseId, ADULT_HOLDER);
  // Who is 17 years and 6 months since then, and what falls away of whoever has turned 18.
  at(1, 1);
  await runner.run(beginTransitions, worker, {});
  while ((await runner.run(turn18, worker, {})).more);
}

function attempt(
  work: Work,
  { caseId, key }: { readonly caseId: string; readonly key: SeatKey },
  ago: number,
  reached: boolean,
  text: string,
): Promise<unknown> {
  const { runner, organisation } = work;
  return runner.run(recordAttempt, organisation.actor(key), {
    caseId,
    stepId: newId(),
    on: timeOf(work).day(ago),
    how: reached ? 'visit' : 'phone',
    reached,
    text,
  });
}

/** The unit for adults gives the application to somebody, who confirms, investigates and grants. */
async function received(work: Work, caseId: string, key: SeatKey): Promise<void> {
  const { pool, runner, organisation } = work;
  const at = timeOf(work);
  const { rows } = await pool.query<{ id: string }>(
    'select application_case_id as id from transitions.transition where tenant_id = $1 and case_id = $2',
    [organisation.tenantId, caseId],
  );
  const own = rows[0]?.id ?? '';
  const by = organisation.actor(key);
  at(28, 9);
  await runner.run(assignCase, organisation.actor(ADULTS_MANAGER), {
    caseId: own,
    functionId: organisation.functionOf.get(key) ?? '',
  });
  at(24, 13);
  await runner.run(confirm, by, {
    caseId: own,
    stepId: newId(),
    on: at.day(24),
    text: 'Vi har träffats tillsammans med socialsekreteraren för barn.',
  });
  at(10, 9);
  await concludeAs(runner, by, own, {
    by: key,
    daysAgo: 10,
    hour: 9,
    outcome: 'intervention_proposed',
    assessment: 'Stödet behövs också efter 18 år.',
    proposal: 'Boendestöd.',
    notDone: 'Finns i akten från barn och unga.',
  });
  at(10, 10);
  const decisionId = newId();
  await runner.run(recordDecision, by, {
    caseId: own,
    decisionId,
    result: 'granted',
    kind: 'other_assistance',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Boendestöd beviljas.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'committee',
    decidedOn: at.day(10),
    minutes: 'Individutskottet § 44',
    appealable: false,
  });
  at(10, 11);
  await runner.run(tellDecision, by, {
    caseId: own,
    decisionId,
    noticeId: newId(),
    party: 'person',
    personName: GOES_ON.name.join(' '),
    told: 'phone',
    toldOn: at.day(10),
  });
}
