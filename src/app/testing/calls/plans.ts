import type { Role } from '#core/access';
import { aPlan, aProject } from '#modules/plans/testing';
import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** The role's own function, or one that is not there of a role that has none. */
const functionOf = async (walk: Walk, role: Role): Promise<string> =>
  (await walk.actor(role)).functionId ?? newId();

/** A plan that the role's function answers for; decided when it is asked for. */
async function plan(walk: Walk, role: Role, isDecided = true) {
  const functionId = (await walk.actor(role)).functionId ?? (await functionOf(walk, 'director'));
  const input = aPlan(functionId);
  await walk.done('plans.set-plan', 'director', 'own', input, () => null);
  if (isDecided) await walk.done('plans.decide-plan', 'director', 'own', decision(input.planId), () => null);
  return input;
}

/** A project that the role's function answers for, with a report that is owed. */
async function project(walk: Walk, role: Role) {
  const functionId = (await walk.actor(role)).functionId ?? (await functionOf(walk, 'director'));
  const { projectId, ...more } = aProject(functionId);
  const reportId = newId();
  await walk.done('plans.set-project', 'director', 'own', { projectId, ...more }, () => null);
  const report = { projectId, reportId, what: 'Slutredovisning', dueOn: '2027-02-28' };
  await walk.done('plans.plan-report', 'director', 'own', report, () => null);
  return { projectId, reportId };
}

const decision = (planId: string) => ({
  planId,
  version: 1,
  revision: 1,
  decidedOn: '2026-11-18',
  reference: 'Socialnämnden 2026-11-18 § 112',
});

export const plansCalls: Calls = {
  'plans.list': nothing,
  'plans.choices': nothing,
  'plans.plan': async (walk, role) => ({ planId: (await plan(walk, role)).planId }),
  'plans.set-plan': async (walk, role) => aPlan(await functionOf(walk, role)),
  'plans.decide-plan': async (walk, role) => decision((await plan(walk, role, false)).planId),
  'plans.add-activity': async (walk, role) => ({
    planId: (await plan(walk, role)).planId,
    activityId: newId(),
    title: 'Föräldrakvällar',
    functionId: await functionOf(walk, role),
    dueOn: '2027-04-15',
  }),
  'plans.follow-up': async (walk, role) => {
    const { planId, aims } = await plan(walk, role);
    // A tertial that is over when the plan comes to be watched is asked for no more: one that was watched before.
    await walk.world.rows(
      `insert into plans.duty (tenant_id, authority_id, id, plan_id, period, due_on, started_at)
        select tenant_id, authority_id, $2, id, '2026-T2', '2026-09-30', made_at from plans.plan where id = $1 returning id`,
      [planId, newId()],
    );
    return {
      planId,
      followUpId: newId(),
      period: '2026-T2',
      seenVersion: 0,
      comment: 'Arbetet har kommit i gång.',
      aims: aims.map((a) => ({ id: a.aimId, outcome: 'under_way' })),
      activities: [],
    };
  },
  'plans.projects': nothing,
  'plans.project': async (walk, role) => ({ projectId: (await project(walk, role)).projectId }),
  'plans.set-project': async (walk, role) => aProject(await functionOf(walk, role)),
  'plans.plan-report': async (walk, role) => ({
    projectId: (await project(walk, role)).projectId,
    reportId: newId(),
    what: 'Delredovisning',
    dueOn: '2026-12-31',
  }),
  'plans.send-report': async (walk, role) => ({ ...(await project(walk, role)), sentOn: '2026-11-19' }),
  'plans.drop-report': async (walk, role) => ({ ...(await project(walk, role)), reason: 'Ny dag given.' }),
  'plans.end-project': async (walk, role) => ({
    projectId: (await project(walk, role)).projectId,
    endedOn: '2026-11-19',
    result: 'Elva unga fick stöd.',
    afterwards: 'kept',
    words: 'Enheten fortsätter med egna pengar.',
  }),
  'plans.end-plan': async (walk, role) => ({
    planId: (await plan(walk, role)).planId,
    reason: 'Arbetet går över i regionens program.',
  }),
};
