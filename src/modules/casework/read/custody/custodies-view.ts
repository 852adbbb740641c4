import type { z } from 'zod';
import type { ClockView } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import type { CustodiesView, CustodyView } from '../../custody-contract.ts';
import { mayEndUnlifted, standingOfCustody } from '../../domain/custody/court-clocks.ts';
import { CustodyStep, endOf, isBuiltOn, nextSteps } from '../../domain/custody/custody.ts';
import { fullNameOf } from '../../domain/naming.ts';
import { clocksOfCustodies, lapsesIn } from '../../store/custody/court-clocks.ts';
import { type Custody, custodiesOf } from '../../store/custody/custodies.ts';
import { personOf } from '../../store/person-rows.ts';
import type { CaseworkTables } from '../../tables.ts';
import { signedBy } from '../investigation/signed-by.ts';

const OFFERS: readonly Offer[] = [
  { operation: 'casework.record-custody-step', permission: 'casework:decision:record', hindrance: null },
  { operation: 'casework.correct-custody-step', permission: 'casework:decision:follow', hindrance: null },
];

/** The page of an opened case's custodies; the last that an operation on them does. */
export async function custodiesView(ctx: Context, caseId: string): Promise<z.input<typeof CustodiesView>> {
  ctx.beforeAnswer();
  const opened = ctx.opened(caseId);
  const [person, custodies, clocks, versions] = await Promise.all([
    personOf(ctx, opened.personId),
    custodiesOf(ctx, caseId),
    clocksOfCustodies(ctx, caseId),
    sectionsOf(ctx, caseId),
  ]);
  return {
    today: ctx.today,
    caseId,
    caseNumber: opened.caseNumber,
    personName: fullNameOf({
      givenName: person.given_name,
      familyName: person.family_name,
      unborn: person.unborn,
    }),
    custodies: custodies.map((custody) =>
      viewOf(custody, clocks.get(custody.decision.id) ?? [], versions.get(custody.decision.id) ?? ''),
    ),
    ...ctx.offers(opened, OFFERS),
  };
}

/** Where in the law each decision of the case stands, as it is written now. */
async function sectionsOf(ctx: Context, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.decision_version')
    .select(['decision_id', 'section'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute();
  return new Map(rows.map((r) => [r.decision_id, r.section]));
}

function viewOf(
  { decision, kind, days, steps }: Custody,
  clocks: readonly ClockView[],
  section: string,
): z.input<typeof CustodyView> {
  const lapses = lapsesIn(clocks);
  return {
    decisionId: decision.id,
    kind,
    section,
    level: decision.level,
    minutes: decision.minutes,
    decidedOn: decision.decided_on,
    standing: standingOfCustody(days, lapses),
    overOn: endOf(days)?.on ?? null,
    lapses: lapses.map((l) => ({ ...l })),
    steps: CustodyStep.options
      .map((step) => {
        const versions = steps.filter((s) => s.step === step).reverse();
        const now = days[step];
        return {
          step,
          on: now?.on ?? null,
          untilOn: now?.until ?? null,
          outcome: now?.outcome ?? null,
          builtOn: isBuiltOn(kind, days, step),
          versions: versions.map((v) => ({
            version: v.version,
            on: v.on_day,
            untilOn: v.until_day,
            outcome: v.outcome,
            note: v.note,
            correctionReason: v.correction_reason,
            ...signedBy(v),
          })),
        };
      })
      .filter((s) => s.on !== null || s.versions.length > 0)
      .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')),
    next: nextSteps(kind, days).filter(
      (step) => step !== 'ended' || mayEndUnlifted(kind, days, clocks, lapses),
    ),
    clocks: [...clocks],
  };
}
