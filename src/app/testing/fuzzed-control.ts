import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';

type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A risk, a control with its occasion and a sample of one case, and inputs that find them. */
export async function fuzzedControl(runner: Runner, director: Actor, manager: Actor): Promise<Examples> {
  const run = async (name: string, input: unknown): Promise<unknown> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return await runner.runUnknown(operation, name === 'control.sample' ? manager : director, input);
  };
  const sample = { measureId: 'investigations-opened', size: 5, checkpoints: ['Barnet hört?'] };
  const steps = { likelihood: 2, consequence: 3 };
  const [riskId, controlId, sampleId] = [newId(), newId(), newId()];
  const words = { process: 'Utredning', description: 'Sena utredningar', reason: 'Så var det i våras.' };
  await run('control.add-risk', { riskId, year: 2026, ...words, ...steps });
  await run('control.add-control', {
    controlId,
    year: 2026,
    what: 'Barnets bästa',
    why: 'Brister fanns.',
    method: 'Stickprov.',
    frequency: 'month',
    functionId: manager.functionId,
    sample,
  });
  const decision = { year: 2026, decidedOn: '2026-09-01', reference: '§ 71' };
  const decided = (await run('control.decide-plan', { decisionId: newId(), ...decision })) as {
    controls: { controlId: string; occasions: { occasionId: string }[] }[];
  };
  const occasions = decided.controls.find((c) => c.controlId === controlId)?.occasions ?? [];
  const draw = { period: '2026-T3', size: 5, openTo: '2026-12-31' };
  await run('control.draw-sample', { sampleId, occasionId: occasions[0]?.occasionId, ...draw });
  const { rows } = (await run('control.sample', { sampleId })) as {
    rows: { caseId: string; number: number }[];
  };
  const drawn = { sampleId, caseId: rows[0]?.caseId, number: rows[0]?.number };
  return {
    'control.year': { year: 2026 },
    'control.add-risk': { riskId: newId(), year: 2026, ...steps },
    'control.assess-risk': { riskId, ...steps, seenVersion: 1 },
    'control.handle-risk': { riskId, seenVersion: 0 },
    'control.add-control': {
      controlId: newId(),
      year: 2026,
      riskId,
      functionId: manager.functionId,
      sample,
    },
    'control.withdraw-control': { controlId },
    'control.decide-plan': { decisionId: newId(), ...decision },
    'control.perform': { occasionId: occasions[0]?.occasionId, seenVersion: 0, reason: undefined },
    'control.draw-sample': {
      sampleId: newId(),
      occasionId: occasions[1]?.occasionId,
      ...draw,
      checkers: [],
    },
    'control.sample': { sampleId },
    'control.drawn-case': drawn,
    'control.check-case': { ...drawn, answers: ['yes'], seenVersion: 0 },
    'control.make-action': {
      commitmentId: newId(),
      kind: 'risk',
      subjectId: riskId,
      functionId: manager.functionId,
      dueOn: '2026-12-20',
      effectDueOn: undefined,
    },
    'control.carry-over': { fromYear: 2026, riskIds: [riskId], controlIds: [controlId] },
  };
}
