import type { InLine } from '#core/organisation';
import type { Step } from './plan.ts';

/**
 * How a step was taken. `told`: somebody was told. `touched`: it was not needed, something had been done in the case. `overtaken`: a later one
 * says all that it would have said. `nobody`: there was nobody to tell.
 */
export type Outcome = 'told' | 'touched' | 'overtaken' | 'nobody';

export interface Situation {
  /** All steps of the clock, as `stepsOf` gives them. */
  readonly steps: readonly Step[];
  /** What has been recorded for the same due time. */
  readonly taken: ReadonlyMap<string, Outcome>;
  readonly dueAt: Date;
  /** When the clock got that due time: at its start, or when something moved it. */
  readonly setAt: Date;
  /** When something was done in the case: instants of the trail's changes. Those since the first warning matter. */
  readonly changes: readonly Date[];
  /** Who has the duty and who leads above, on a day. */
  readonly line: (at: Date) => { readonly acting: InLine | null; readonly above: readonly InLine[] };
  readonly now: Date;
  /**
   * Up to here the time has been lived through; what fell due before it is told now. Between `from` and `now` each step is taken at its own
   * instant, as when the movable clock has been moved. In production both are the same.
   */
  readonly from: Date;
}

export interface Taken {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly at: Date;
  /** The employees told. */
  readonly told: readonly string[];
}

/**
 * Takes the steps that are due and have not been taken, in order of time. Each is taken once for a due time, whoever has the clock by then.
 * Pure: two who decide at once come to the same.
 */
export function decide(s: Situation): Taken[] {
  const taken: Taken[] = [];
  for (const step of s.steps) {
    if (s.taken.has(step.name)) continue;
    const planned = dueOf(s, step, taken);
    if (planned > s.now) continue;
    const at = planned > s.from ? planned : s.from;
    taken.push({ step, at, ...take(s, step, at) });
  }
  return taken;
}

/** When the next step is due after these have been taken; null when there is none left. */
export function nextAfter(s: Pick<Situation, 'steps' | 'taken'>, taken: readonly Taken[]): Date | null {
  const left = s.steps.filter(
    (step) => !s.taken.has(step.name) && !taken.some((t) => t.step.name === step.name),
  );
  return left.map((step) => dueOf(s, step, taken)).reduce<Date | null>((a, b) => (a && a < b ? a : b), null);
}

/** The level above hears of a miss at once when the manager had been told that it was coming. */
function dueOf(s: Pick<Situation, 'steps' | 'taken'>, step: Step, taken: readonly Taken[]): Date {
  if (step.kind !== 'escalated') return step.at;
  const untouched = s.taken.get('untouched') ?? taken.find((t) => t.step.kind === 'untouched')?.outcome;
  const missed = s.steps.find((other) => other.kind === 'missed');
  return untouched === 'told' && missed ? missed.at : step.at;
}

const telling = (...people: (InLine | null | undefined)[]): Pick<Taken, 'outcome' | 'told'> => {
  const told = [...new Set(people.flatMap((p) => p?.employeeId ?? []))];
  return { outcome: told.length > 0 ? 'told' : 'nobody', told };
};
const silent = (outcome: Outcome): Pick<Taken, 'outcome' | 'told'> => ({ outcome, told: [] });

function take(s: Situation, step: Step, at: Date): Pick<Taken, 'outcome' | 'told'> {
  const { acting, above } = s.line(at);
  switch (step.kind) {
    case 'warning':
      return isOvertaken(s, step, at) ? silent('overtaken') : telling(acting);
    case 'untouched': {
      if (at >= s.dueAt) return silent('overtaken');
      return wasTouched(s, at) ? silent('touched') : telling(above[0]);
    }
    case 'missed':
      // With nobody above, whoever has it hears it: a miss is never told to nobody as long as somebody is there.
      return telling(above[0] ?? acting);
    case 'escalated':
      return telling(above[1]);
  }
}

/**
 * A warning says nothing new when the time has run out, when a later one is told in the same breath, or when its time had passed before the
 * clock got its due time and a later one is still to come. The last one is always told, late as it may be.
 */
function isOvertaken(s: Situation, step: Step, at: Date): boolean {
  if (at >= s.dueAt) return true;
  const later = s.steps.filter((other) => other.kind === 'warning' && other.at > step.at);
  if (later.some((other) => other.at <= at)) return true;
  return step.at <= s.setAt && later.length > 0;
}

/** Whether anything was done in the case since the first warning or, where that is later, since the clock got its due time. */
function wasTouched(s: Situation, until: Date): boolean {
  const warned = s.steps.find((step) => step.kind === 'warning')?.at ?? s.setAt;
  const since = warned > s.setAt ? warned : s.setAt;
  return s.changes.some((at) => at > since && at <= until);
}
