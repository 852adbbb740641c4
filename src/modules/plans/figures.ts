import { bareFigure, type Figure, type FigureChoice, type FigureRef, type FigureSource } from '#core/figures';
import type { Context } from '#core/operation';
import { followedUp, shareOf } from './read/heads.ts';
import {
  type AimRow,
  type FollowUpRow,
  type KeptPlan,
  keptPlans,
  type LineRow,
  rowsOf,
} from './store/plans.ts';
import { periodIn, figureWords as words } from './texts/sv.ts';

const KIND = 'plan';
const OWN = null;
const DONE = 'done';
const ALL = 'all';

/** A plan with the follow-up of a period that is in force, as it was signed. */
interface Signed {
  readonly plan: KeptPlan;
  readonly followUp: FollowUpRow;
  readonly lines: readonly LineRow[];
}

/** What plans' follow-ups say, signed by whoever answers for the plan: how much was done, and what aims' measures showed then. */
export const planFigures: FigureSource = {
  kind: KIND,
  choices: async (ctx, period) => {
    const signed = await signedIn(ctx);
    return signed
      .filter((s) => s.followUp.period === period)
      .flatMap(({ plan, lines }): FigureChoice[] => {
        const { title } = plan.shown.row;
        const choice = (id: string, of: string, parts: FigureChoice['parts']): FigureChoice => ({
          kind: KIND,
          id,
          title: of,
          group: words.group,
          parts,
          units: [null],
          published: true,
        });
        return [
          choice(plan.row.id, words.activities(title), [
            { part: OWN, title: words.share },
            { part: DONE, title: words.done },
            { part: ALL, title: words.all },
          ]),
          ...measured(lines).map((l) =>
            choice(l.about_id, words.aim(title, l.title), [{ part: OWN, title: words.figure }]),
          ),
        ];
      });
  },
  resolve: async (ctx, refs) => {
    const signed = await signedIn(ctx);
    const ids = signed.map((s) => s.plan.row.id);
    const aims = ids.length === 0 ? [] : await rowsOf(ctx, 'plans.aim').where('plan_id', 'in', ids).execute();
    return refs.flatMap((ref) => figureIn(signed, aims, ref) ?? []);
  },
};

const measured = (lines: readonly LineRow[]): LineRow[] =>
  lines.filter((l) => l.about === 'aim' && l.figure_kind !== null);

async function signedIn(ctx: Context): Promise<Signed[]> {
  const plans = await keptPlans(ctx);
  const { followUps, lines } = await followedUp(
    ctx,
    plans.map((p) => p.row.id),
  );
  return plans.flatMap((plan) =>
    followUps
      .filter((f) => f.plan_id === plan.row.id)
      // The last version of each period stands first.
      .filter((f, i, own) => own.findIndex((o) => o.period === f.period) === i)
      .map((followUp) => ({
        plan,
        followUp,
        lines: lines.get(followUp.id) ?? [],
      })),
  );
}

function figureIn(signed: readonly Signed[], aims: readonly AimRow[], ref: FigureRef): Figure | null {
  if (ref.unitId !== null) return null;
  const inPeriod = signed.filter((s) => s.followUp.period === ref.period);
  const own = inPeriod.find((s) => s.plan.row.id === ref.id);
  if (own) return activitiesOf(own, ref);
  for (const of of inPeriod) {
    const line = measured(of.lines).find((l) => l.about_id === ref.id);
    if (line && ref.part === OWN) return aimOf(of, line, aims, ref);
  }
  return null;
}

function activitiesOf({ plan, followUp, lines }: Signed, ref: FigureRef): Figure | null {
  const { done, of } = shareOf(lines);
  const title = words.activities(plan.shown.row.title);
  const bare: Figure = { ...bareFigure(ref, title, null), state: 'told', edition: editionOf(followUp) };
  if (ref.part === DONE) return { ...bare, title: words.part(title, words.done), value: done };
  if (ref.part === ALL) return { ...bare, title: words.part(title, words.all), value: of };
  if (ref.part !== OWN) return null;
  const share: Figure = { ...bare, title: words.part(title, words.share), kind: 'share', better: 'higher' };
  if (of === 0) return { ...share, state: 'not_applicable', why: words.noActivities };
  return { ...share, value: done / of, counts: { numerator: done, denominator: of } };
}

function aimOf({ plan, followUp }: Signed, line: LineRow, aims: readonly AimRow[], ref: FigureRef): Figure {
  const [from, to] = [Number(line.figure_least), Number(line.figure_most)];
  const aim = aims.findLast((a) => a.aim_id === line.about_id && a.version === followUp.plan_version);
  const bare: Figure = {
    ...bareFigure(ref, words.aim(plan.shown.row.title, line.title), null),
    kind: line.figure_kind ?? 'count',
    decimals: line.figure_kind === 'duration' && !Number.isInteger(from) ? 1 : 0,
    better: aim?.direction ? BETTER[aim.direction] : null,
    target: aim?.threshold == null ? null : Number(aim.threshold),
    edition: editionOf(followUp),
  };
  return from === to
    ? { ...bare, state: 'told', value: from }
    : { ...bare, state: 'bounded', bounds: { from, to }, why: words.withheld };
}

const BETTER = { at_least: 'higher', at_most: 'lower' } as const;

const editionOf = (f: FollowUpRow): Figure['edition'] => ({
  id: f.id,
  number: f.version,
  at: f.signed_at.toISOString(),
  by: f.signed_by,
  label: words.edition(periodIn(f.period), f.version),
  reason: f.why,
});
