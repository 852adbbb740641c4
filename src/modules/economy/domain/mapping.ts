import { z } from 'zod';
import { id, line } from '#platform/schema';
import { partNames } from '../texts/parts.ts';

/** From and to by their first signs, both in: 45–46 holds 4500 to 4699. */
const Span = z.object({ from: line(20, 1), to: line(20, 1) });
export type Span = z.output<typeof Span>;

const Code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'wrong_format' });

/** What the board's accounts and objects are: which dimension is what, which accounts make a part, which objects an area. */
export const Mapping = z.object({
  dimensions: z.object({
    responsibility: z.number().int().min(1).max(999),
    activity: z.number().int().min(1).max(999),
  }),
  parts: z
    .array(
      z.object({
        code: Code,
        name: line(80, 1),
        accounts: z
          .array(Span.extend({ side: z.enum(['cost', 'income']) }))
          .min(1)
          .max(40),
        /** Care that is bought for those who are placed: held against what the placements say that they cost. */
        isPlacement: z.boolean(),
      }),
    )
    .min(1)
    .max(40),
  areas: z
    .array(
      z.object({
        code: Code,
        name: line(80, 1),
        /** Whose managers answer for it. */
        unitIds: z.array(id()).max(40),
        responsibilities: z.array(Span).max(60),
        activities: z.array(Span).max(60),
      }),
    )
    .max(60),
});
export type Mapping = z.output<typeof Mapping>;
export type Side = 'cost' | 'income';

/** Of Kommun-Bas: what holds until somebody says otherwise. Areas are the board's own, and there are none. */
export const FIRST_MAPPING: Mapping = {
  dimensions: { responsibility: 1, activity: 20 },
  parts: [
    {
      code: 'intakter',
      name: partNames.income,
      accounts: [{ from: '30', to: '39', side: 'income' }],
      isPlacement: false,
    },
    {
      code: 'bistand',
      name: partNames.support,
      accounts: [{ from: '45', to: '45', side: 'cost' }],
      isPlacement: false,
    },
    {
      code: 'kopt-vard',
      name: partNames.care,
      accounts: [{ from: '46', to: '46', side: 'cost' }],
      isPlacement: true,
    },
    {
      code: 'personal',
      name: partNames.staff,
      accounts: [{ from: '50', to: '56', side: 'cost' }],
      isPlacement: false,
    },
    {
      code: 'lokaler',
      name: partNames.premises,
      accounts: [{ from: '60', to: '60', side: 'cost' }],
      isPlacement: false,
    },
    {
      code: 'ovrigt',
      name: partNames.other,
      accounts: [
        { from: '40', to: '44', side: 'cost' },
        { from: '47', to: '49', side: 'cost' },
        { from: '57', to: '59', side: 'cost' },
        { from: '61', to: '79', side: 'cost' },
      ],
      isPlacement: false,
    },
  ],
  areas: [],
};

/** Null: the code stands in no area, or in no part. */
export interface Place {
  readonly area: string | null;
  readonly part: string | null;
  readonly side: Side;
}

interface Coded {
  readonly account: string;
  readonly responsibility: string | null;
  readonly activity: string | null;
}

/** Where a row belongs. The first area that says so has it, as does the first part. */
export function placeOf(mapping: Mapping, row: Coded): Place {
  const area = mapping.areas.find(
    ({ responsibilities, activities }) =>
      responsibilities.length + activities.length > 0 &&
      within(responsibilities, row.responsibility) &&
      within(activities, row.activity),
  );
  for (const part of mapping.parts) {
    const span = part.accounts.find((a) => isIn(a, row.account));
    if (span) return { area: area?.code ?? null, part: part.code, side: span.side };
  }
  return { area: area?.code ?? null, part: null, side: row.account.startsWith('3') ? 'income' : 'cost' };
}

/** No spans ask for nothing. */
const within = (spans: readonly Span[], code: string | null): boolean =>
  spans.length === 0 || (code !== null && spans.some((s) => isIn(s, code)));

const isIn = ({ from, to }: Span, code: string): boolean =>
  code.slice(0, from.length) >= from && code.slice(0, to.length) <= to;

/** What keeps a mapping from being set: a code twice, a span that is turned. */
export function mappingFault(mapping: Mapping): { field: string; code: string } | null {
  for (const list of ['parts', 'areas'] as const) {
    const codes = mapping[list].map((one) => one.code);
    if (new Set(codes).size < codes.length) return { field: list, code: 'code_twice' };
  }
  const spans = [
    ...mapping.parts.flatMap((p) => p.accounts.map((s) => ({ field: 'parts', ...s }))),
    ...mapping.areas.flatMap((a) =>
      [...a.responsibilities, ...a.activities].map((s) => ({ field: 'areas', ...s })),
    ),
  ];
  const turned = spans.find(({ from, to }) => from.slice(0, to.length) > to.slice(0, from.length));
  if (turned) return { field: turned.field, code: 'span_turned' };
  return mapping.dimensions.activity === mapping.dimensions.responsibility
    ? { field: 'dimensions', code: 'dimension_twice' }
    : null;
}
