import { bareFigure, type Figure, type FigureRef, type FigureSource } from '#core/figures';
import { parsePeriod } from '#core/measures';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { followUpOf } from './domain/follow-up.ts';
import { occasionStanding } from './domain/occasions.ts';
import { rowsBy, versionsOf } from './store/rows.ts';
import { figureWords as words } from './texts/figures.ts';

const KIND = 'control';
const PERFORMED = 'performed';
const SHARE = null;
const PARTS = ['planned', 'performed', 'inTime', 'withoutRemark', 'remarks', 'seriousRemarks'] as const;
type Part = (typeof PARTS)[number];

/**
 * What the internal control plan came to in a period, by what was to be performed in it: each occasion as it was signed, and what was planned as the board
 * decided it. Of drawn cases it tells nothing: a paper is read also by those who checked some of them.
 */
export const controlFigures: FigureSource = {
  kind: KIND,
  choices: async (ctx, period) =>
    (await performedIn(ctx, period)) === null
      ? []
      : [
          {
            kind: KIND,
            id: PERFORMED,
            title: words.title,
            group: words.group,
            parts: [
              { part: SHARE, title: words.share },
              ...PARTS.map((part) => ({ part, title: words.parts[part] })),
            ],
            units: [null],
            published: true,
          },
        ],
  resolve: async (ctx, refs) => {
    const figures: Figure[] = [];
    for (const period of new Set(refs.map((r) => r.period))) {
      const performed = await performedIn(ctx, period);
      if (performed)
        for (const ref of refs) if (ref.period === period) figures.push(...figureOf(performed, ref));
    }
    return figures;
  },
};

type Performed = NonNullable<Awaited<ReturnType<typeof performedIn>>>;

function figureOf({ counts, edition }: Performed, ref: FigureRef): Figure[] {
  if (ref.id !== PERFORMED || ref.unitId !== null) return [];
  const bare: Figure = { ...bareFigure(ref, words.title, null), state: 'told', edition };
  if (ref.part === SHARE)
    return [
      {
        ...bare,
        title: words.part(words.share),
        kind: 'share',
        better: 'higher',
        value: counts.performed / counts.planned,
        counts: { numerator: counts.performed, denominator: counts.planned },
      },
    ];
  const part = PARTS.find((p): p is Part => p === ref.part);
  return part ? [{ ...bare, title: words.part(words.parts[part]), value: counts[part] }] : [];
}

/** Null where nothing was to be performed in the period. */
async function performedIn(ctx: Context, key: string) {
  const period = parsePeriod(key);
  if (!period) return null;
  const year = Number(period.key.slice(0, 4));
  const [decisions, controls] = await Promise.all([
    rowsBy(ctx, 'control.plan_decision', 'year', [year]),
    rowsBy(ctx, 'control.control', 'year', [year]),
  ]);
  const controlIds = controls.map((c) => c.id);
  const [planned, performances] = await Promise.all([
    rowsBy(ctx, 'control.occasion', 'control_id', controlIds),
    rowsBy(ctx, 'control.performance', 'control_id', controlIds),
  ]);
  const occasions = planned.filter((o) => period.from <= o.due_on && o.due_on <= period.to);
  const versions = versionsOf(performances, (p) => p.occasion_id);
  const counts = followUpOf({
    occasions: occasions.map((o) => {
      const own = versions.get(o.id) ?? [];
      const first = own.at(-1);
      const performedOn = first ? swedishDayOf(first.said_at) : null;
      return {
        standing: occasionStanding(
          { dueOn: o.due_on, performedOn, cancelled: o.cancelled_at !== null },
          ctx.today,
        ),
        result: own[0]?.result ?? null,
      };
    }),
    actions: [],
    actionsMissing: 0,
  });
  if (counts.planned === 0) return null;
  const within = new Set(occasions.map((o) => o.id));
  const said = [
    ...decisions.map((d) => ({ id: d.id, at: d.said_at, by: d.said_by, reason: null })),
    ...performances
      .filter((p) => within.has(p.occasion_id))
      .map((p) => ({ id: p.id, at: p.said_at, by: p.said_by, reason: p.reason })),
    ...controls.flatMap((c) =>
      c.withdrawn_at === null
        ? []
        : { id: c.id, at: c.withdrawn_at, by: c.withdrawn_by ?? '', reason: c.withdrawn_why },
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = said.at(-1);
  if (!last) return null;
  return {
    counts,
    edition: {
      id: last.id,
      number: null,
      at: last.at.toISOString(),
      by: last.by,
      label: words.edition(year),
      reason: last.reason,
    },
  };
}
