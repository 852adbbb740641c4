import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { populate } from './populate.ts';
import type { Calls, Walk } from './walk.ts';

const ready = async (walk: Walk, frequency = 'month') => {
  const { berit } = walk.world;
  const controlId = newId();
  await walk.ask('control.add-control', 'developer_quality', {
    controlId,
    year: 2026,
    what: `Kontroll ${walk.next()}`,
    why: 'Brister fanns förra året.',
    method: 'Stickprov.',
    frequency,
    functionId: berit.functionId,
    sample: { measureId: 'investigations-opened', size: 5, checkpoints: ['Barnet hört?'] },
  });
  return controlId;
};
const decided = async (walk: Walk) => {
  const controlId = await ready(walk);
  const year = (await walk.ask('control.decide-plan', 'developer_quality', {
    decisionId: newId(),
    year: 2026,
    decidedOn: '2026-11-20',
    reference: 'Socialnämnden § 71',
  })) as { controls: { controlId: string; occasions: { occasionId: string }[] }[] };
  const occasionId = year.controls.find((c) => c.controlId === controlId)?.occasions[0]?.occasionId ?? '';
  return { controlId, occasionId };
};
const aRisk = async (walk: Walk) => {
  const riskId = newId();
  await walk.ask('control.add-risk', 'developer_quality', { ...RISK, riskId });
  return riskId;
};
const RISK = {
  year: 2026,
  process: 'Utredning barn',
  description: 'Utredningar blir inte klara i tid',
  likelihood: 3,
  consequence: 4,
  reason: 'Flera var sena i våras.',
};
const drawing = async (walk: Walk, role: Role) => {
  await populate(walk);
  return {
    sampleId: newId(),
    occasionId: (await decided(walk)).occasionId,
    period: '2026-T3',
    size: 5,
    openTo: '2026-12-31',
    checkers: role === 'intake' ? [(await walk.actor('intake')).functionId] : [],
  };
};
const drawn = async (walk: Walk, role: Role) => {
  const sample = await drawing(walk, role);
  await walk.ask('control.draw-sample', 'developer_quality', sample);
  return sample.sampleId;
};
/** A case in that place, as if it had been drawn. */
const drawnCase = async (walk: Walk, role: Role, place: Place) => {
  const sampleId = await drawn(walk, role);
  const { caseId } = await walk.case(role, place === 'own' ? 'ownUnit' : place, true);
  const number = walk.next() + 1_000;
  await walk.world.rows(
    `insert into control.sample_row (tenant_id, authority_id, sample_id, position, row_id, case_id, unit_id, happened_on)
      values ($1, $2, $3, $4, $5, $6, $7, '2026-11-19') returning position`,
    [
      walk.world.board.tenantId,
      walk.world.board.authorityId,
      sampleId,
      number,
      newId(),
      caseId,
      walk.unit('own'),
    ],
  );
  return { sampleId, caseId, number };
};

export const controlCalls: Calls = {
  'control.year': () => ({ year: 2026 }),
  'control.add-risk': () => ({ ...RISK, riskId: newId() }),
  'control.assess-risk': async (walk) => ({
    riskId: await aRisk(walk),
    likelihood: 2,
    consequence: 4,
    reason: 'Bevakningen fungerar.',
    seenVersion: 1,
  }),
  'control.handle-risk': async (walk) => ({
    riskId: await aRisk(walk),
    way: 'accept',
    reason: 'Liten.',
    seenVersion: 0,
  }),
  'control.add-control': async (walk) => ({
    controlId: newId(),
    year: 2026,
    riskId: await aRisk(walk),
    what: 'Barnets bästa är bedömt',
    why: 'Brister fanns.',
    method: 'Genomgång.',
    frequency: 'tertial',
    functionId: walk.world.berit.functionId,
  }),
  'control.withdraw-control': async (walk) => ({ controlId: await ready(walk), why: 'Görs inte.' }),
  'control.decide-plan': async (walk) => {
    await ready(walk);
    return { decisionId: newId(), year: 2026, decidedOn: '2026-11-20', reference: 'Socialnämnden § 71' };
  },
  'control.perform': async (walk, role) => {
    const controlId = newId();
    const { functionId } = await walk.actor(role === 'unit_manager' ? role : 'developer_quality');
    await walk.ask('control.add-control', 'developer_quality', {
      controlId,
      year: 2026,
      what: `Kontroll ${walk.next()}`,
      why: 'Brister fanns.',
      method: 'Genomgång.',
      frequency: 'month',
      functionId,
    });
    const year = (await walk.ask('control.decide-plan', 'developer_quality', {
      decisionId: newId(),
      year: 2026,
      decidedOn: '2026-11-20',
      reference: 'Socialnämnden § 71',
    })) as { controls: { controlId: string; occasions: { occasionId: string }[] }[] };
    return {
      occasionId: year.controls.find((c) => c.controlId === controlId)?.occasions[0]?.occasionId,
      result: 'remark',
      found: 'Två av tio.',
      seenVersion: 0,
    };
  },
  'control.draw-sample': drawing,
  'control.sample': async (walk, role) => ({ sampleId: await drawn(walk, role) }),
  'control.drawn-case': drawnCase,
  'control.check-case': async (walk, role, place) => ({
    ...(await drawnCase(walk, role, place)),
    answers: ['yes'],
    seenVersion: 0,
  }),
  'control.make-action': async (walk, role) => ({
    commitmentId: newId(),
    kind: 'risk',
    subjectId: await aRisk(walk),
    title: 'Se över rutinen',
    functionId: (await walk.actor(role)).functionId ?? newId(),
    dueOn: '2026-12-01',
  }),
  'control.carry-over': async (walk) => ({
    fromYear: 2026,
    riskIds: [await aRisk(walk)],
    controlIds: [await ready(walk)],
  }),
};
