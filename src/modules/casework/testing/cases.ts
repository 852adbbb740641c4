import type { z } from 'zod';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import type { ConcludeInvestigation } from '../conclusion-contract.ts';
import type { AssessProtection, ConcernReportInput } from '../contract.ts';
import { CONCLUSION_HINDRANCES } from '../domain/investigation/standing.ts';
import { assessProtection } from '../operations/assess-protection.ts';
import { assignCase } from '../operations/assign-case.ts';
import { decidePreliminary } from '../operations/decide-preliminary.ts';
import { concludeInvestigation } from '../operations/investigation/conclude-investigation.ts';
import { registerReport } from '../operations/register-report.ts';
import { aReport } from './reports.ts';
import type { World } from './world.ts';

export interface MadeCase {
  readonly caseId: string;
  readonly reportId: string;
  readonly reference: string;
  /** The cases of all children of the report, in its order. */
  readonly caseIds: readonly string[];
}

type Conclusion = Omit<z.input<typeof ConcludeInvestigation>, 'caseId'>;

/** An investigation that comes to nothing, and why not all of it was done. */
export const NO_INTERVENTION: Conclusion = {
  outcome: 'no_need',
  assessment: 'Alva har det bra hemma.',
  unmet: CONCLUSION_HINDRANCES.map((code) => ({ code, reason: 'Alvas morfar har redan berättat.' })),
};

type Step = (made: MadeCase) => Promise<unknown>;
type Outcome = z.input<typeof AssessProtection>['outcome'];

/**
 * A case that has come so far, by the operations that everybody's work goes by: `aCase(w).heldBy(siv).assessed().build()`.
 * Without more said: a report about Alva, taken in by Jon, held by nobody.
 */
export class CaseBuilder {
  readonly #world: World;
  readonly #report: z.input<typeof ConcernReportInput>;
  readonly #steps: readonly Step[];

  constructor(world: World, report: z.input<typeof ConcernReportInput>, steps: readonly Step[] = []) {
    this.#world = world;
    this.#report = report;
    this.#steps = steps;
  }

  reported(report: Partial<z.input<typeof ConcernReportInput>>): CaseBuilder {
    return new CaseBuilder(this.#world, aReport(report), this.#steps);
  }

  heldBy(actor: Actor): CaseBuilder {
    return this.#then(({ caseId }) =>
      this.#world.run(assignCase, this.#world.berit, { caseId, functionId: actor.functionId ?? '' }),
    );
  }

  assessed(outcome: Outcome = 'no_need', by: Actor = this.#world.jon): CaseBuilder {
    return this.#then(({ caseId, reportId }) =>
      this.#world.run(assessProtection, by, {
        caseId,
        reportId,
        outcome,
        reasons: 'Alva är trygg i kväll.',
        ...(outcome === 'no_need' ? {} : { measures: 'Alva är hos sin mormor.' }),
      }),
    );
  }

  /** @param more what the decision says besides, as why it is opened so shortly after another */
  opened(
    to: Actor,
    by: Actor = this.#world.jon,
    more: { readonly reopeningReason?: string } = {},
  ): CaseBuilder {
    return this.#then(({ caseId }) =>
      this.#world.run(decidePreliminary, by, {
        caseId,
        outcome: 'open',
        functionId: to.functionId ?? '',
        text: 'Behöver utredas.',
        ...more,
      }),
    );
  }

  concluded(conclusion: Partial<Conclusion> = {}, by: Actor = this.#world.siv): CaseBuilder {
    return this.#then(({ caseId }) =>
      this.#world.run(concludeInvestigation, by, { ...NO_INTERVENTION, ...conclusion, caseId }),
    );
  }

  notOpened(by: Actor = this.#world.jon): CaseBuilder {
    return this.#then(({ caseId }) =>
      this.#world.run(decidePreliminary, by, {
        caseId,
        outcome: 'not_open',
        reasonCode: 'need_already_met',
        text: 'Har redan stöd.',
      }),
    );
  }

  /** The clock moves before what follows. */
  at(iso: string): CaseBuilder {
    return this.#then(async () => this.#world.at(iso));
  }

  async build(): Promise<MadeCase> {
    const made = await this.#world.run(registerReport, this.#world.jon, {
      ...this.#report,
      reportId: newId(),
      channel: 'phone',
    });
    const [caseId = ''] = made.caseIds;
    const result: MadeCase = { ...made, caseId };
    for (const step of this.#steps) await step(result);
    return result;
  }

  #then(step: Step): CaseBuilder {
    return new CaseBuilder(this.#world, this.#report, [...this.#steps, step]);
  }
}

export const aCase = (world: World): CaseBuilder => new CaseBuilder(world, aReport());
