import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { addDays, calendarDate, daysBetween, partsOf, swedishDayOf } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { ACTIONS, CHECKED, CONTROLS, type DemoControl, RISKS, SAMPLED } from './control-words.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** Managers who check the drawn cases of their own units. */
  readonly managers: readonly Actor[];
}

interface Year {
  readonly controls: readonly {
    readonly controlId: string;
    readonly occasions: readonly { readonly occasionId: string; readonly dueOn: string }[];
  }[];
}
interface Drawn {
  readonly rows: readonly { readonly caseId: string; readonly number: number; readonly version: number }[];
}

/** The year's risks and its plan: controls performed and one that is late, a sample that was checked, and a remark whose action is overdue. */
export async function seedControl({ runner, setTime, organisation, now, managers }: Seeding): Promise<void> {
  const run = async <T>(name: string, actor: Actor, input: unknown): Promise<T> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };
  const today = swedishDayOf(now);
  const { year } = partsOf(today);
  const [astrid, annika] = [organisation.actor('astrid'), organisation.actor('annika')];
  const at = (day: string, hour: number) =>
    setTime(momentOf(now, Math.max(0, daysBetween(calendarDate(day), today)), hour));
  // As early in the year as there is a year to speak of.
  const dayOfYear = daysBetween(calendarDate(`${year}-01-01`), today);
  const decidedOn = addDays(today, -Math.min(Math.max(dayOfYear - 20, 1), 320));

  at(decidedOn, 8);
  const riskIds = RISKS.map(() => newId());
  for (const [i, risk] of RISKS.entries()) {
    const { way, why, again, ...judged } = risk;
    const riskId = riskIds[i];
    await run('control.add-risk', astrid, { riskId, year, ...judged });
    if (way) await run('control.handle-risk', astrid, { riskId, way, reason: why, seenVersion: 0 });
  }
  const controlIds = CONTROLS.map(() => newId());
  for (const [i, control] of CONTROLS.entries()) {
    const { risk, by, remark: _remark, left: _left, ...planned } = control;
    await run('control.add-control', astrid, {
      controlId: controlIds[i],
      year,
      ...planned,
      riskId: riskIds[risk],
      functionId: organisation.functionOf.get(by),
    });
  }
  at(decidedOn, 15);
  const decided = await run<Year>('control.decide-plan', annika, {
    decisionId: newId(),
    year,
    decidedOn,
    reference: 'Socialnämnden § 12',
  });

  for (const [i, control] of CONTROLS.entries()) {
    const own = decided.controls.find((c) => c.controlId === controlIds[i])?.occasions ?? [];
    const due = own.filter((o) => o.dueOn < today);
    // The last of those that are due is left where something is to be late.
    for (const occasion of control.left ? due.slice(0, -1) : due) {
      const day = addDays(calendarDate(occasion.dueOn), -4);
      const performedOn = day > decidedOn ? day : decidedOn;
      // What nobody may check is not performed.
      if (control.sample && !(await drawAndCheck(control, occasion.occasionId, performedOn))) continue;
      const isRemark = control.remark !== undefined && occasion === due.at(-1);
      at(performedOn, 16);
      await run('control.perform', organisation.actor(control.by === 'berit' ? 'berit' : 'astrid'), {
        occasionId: occasion.occasionId,
        result: isRemark ? 'remark' : control.sample ? 'remark' : 'without_remark',
        found: isRemark ? control.remark : control.sample ? SAMPLED : CHECKED,
        documents: [{ title: 'Granskningsrapport', reference: `SN ${year}/118` }],
        seenVersion: 0,
      });
      if (!isRemark && !control.sample) continue;
      // Promised after the remark, and overdue when enough has passed since.
      const madeOn = addDays(performedOn, 5) < today ? addDays(performedOn, 5) : today;
      const wanted = addDays(today, -10);
      at(madeOn, 9);
      await run('control.make-action', astrid, {
        commitmentId: newId(),
        kind: 'control',
        subjectId: controlIds[i],
        title: isRemark ? ACTIONS.last : ACTIONS.before,
        functionId: organisation.functionOf.get('berit'),
        dueOn: wanted > madeOn ? wanted : addDays(today, 20),
      });
    }
  }
  at(addDays(today, -30) > decidedOn ? addDays(today, -30) : decidedOn, 17);
  for (const [i, { again }] of RISKS.entries()) {
    if (again) await run('control.assess-risk', astrid, { riskId: riskIds[i], ...again, seenVersion: 1 });
  }

  async function drawAndCheck(
    control: DemoControl,
    occasionId: string,
    performedOn: string,
  ): Promise<boolean> {
    const sampleId = newId();
    at(performedOn, 9);
    const tertial = Math.ceil(partsOf(calendarDate(performedOn)).month / 4);
    const isDrawn = await run('control.draw-sample', astrid, {
      sampleId,
      occasionId,
      period: `${year}-T${tertial}`,
      size: control.sample?.size ?? 1,
      openTo: addDays(today, 60),
    }).then(
      () => true,
      (error: unknown) => {
        // In a small story there are too few to draw from.
        if (error instanceof AppError && error.reason === 'SAMPLE_OF_TOO_FEW') return false;
        throw error;
      },
    );
    if (!isDrawn) return false;
    let checked = 0;
    for (const manager of managers) {
      const { rows } = await run<Drawn>('control.sample', manager, { sampleId });
      checked += rows.length;
      for (const { caseId, number, version } of rows) {
        const checkpoints = control.sample?.checkpoints ?? [];
        await run('control.check-case', manager, {
          sampleId,
          caseId,
          number,
          seenVersion: version,
          answers: checkpoints.map((_, at) => (at === 1 && number % 6 === 1 ? 'no' : 'yes')),
        });
      }
    }
    return checked > 0;
  }
}
