import type { MappingView } from '../../api/economy.ts';
import type { Body } from '../../api/types.ts';
import { newId } from '../../ui/new-id.ts';
import { codeOf, readSpans, spansText } from './spans.ts';

/** As it is told. */
type Mapping = MappingView['mapping'];
/** As it is sent. */
type MappingSent = Body<'economy.set-mapping'>['mapping'];

/** The board's division as it is typed: spans as text. Without a code it is new. */
export interface PartTyped {
  key: string;
  code: string | null;
  name: string;
  cost: string;
  income: string;
  isPlacement: boolean;
}
export interface AreaTyped {
  key: string;
  code: string | null;
  name: string;
  responsibilities: string;
  activities: string;
  unitIds: string[];
}
export interface MappingTyped {
  responsibility: string;
  activity: string;
  parts: PartTyped[];
  areas: AreaTyped[];
}

export const newPart = (): PartTyped => ({
  key: newId(),
  code: null,
  name: '',
  cost: '',
  income: '',
  isPlacement: false,
});
export const newArea = (): AreaTyped => ({
  key: newId(),
  code: null,
  name: '',
  responsibilities: '',
  activities: '',
  unitIds: [],
});

export const typedOf = ({ dimensions, parts, areas }: Mapping): MappingTyped => ({
  responsibility: String(dimensions.responsibility),
  activity: String(dimensions.activity),
  parts: parts.map(({ code, name, accounts, isPlacement }) => ({
    key: code,
    code,
    name,
    cost: spansText(accounts.filter((a) => a.side === 'cost')),
    income: spansText(accounts.filter((a) => a.side === 'income')),
    isPlacement,
  })),
  areas: areas.map(({ code, name, responsibilities, activities, unitIds }) => ({
    key: code,
    code,
    name,
    responsibilities: spansText(responsibilities),
    activities: spansText(activities),
    unitIds: unitIds.map(String),
  })),
});

type Wrong = 'name' | 'spans' | 'accounts' | 'objects' | 'dimension';

/** What is typed as a mapping, or what is wrong in it by field. */
export function readMapping(
  typed: MappingTyped,
): { ok: true; mapping: MappingSent } | { ok: false; wrong: ReadonlyMap<string, Wrong> } {
  const wrong = new Map<string, Wrong>();
  const spansIn = (field: string, text: string) => {
    const spans = readSpans(text);
    if (!spans) wrong.set(field, 'spans');
    return spans ?? [];
  };
  const dimension = (field: string, text: string) => {
    const n = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    if (n === 0) wrong.set(field, 'dimension');
    return n;
  };
  const named = (field: string, name: string) => {
    if (name.trim() === '') wrong.set(field, 'name');
    return name.trim();
  };
  const partCodes: string[] = typed.parts.flatMap((p) => p.code ?? []);
  const parts = typed.parts.map((p, i) => {
    const name = named(`parts.${i}.name`, p.name);
    const cost = spansIn(`parts.${i}.cost`, p.cost).map((s) => ({ ...s, side: 'cost' as const }));
    const income = spansIn(`parts.${i}.income`, p.income).map((s) => ({ ...s, side: 'income' as const }));
    if (cost.length + income.length === 0 && !wrong.has(`parts.${i}.cost`))
      wrong.set(`parts.${i}.cost`, 'accounts');
    return {
      code: p.code ?? added(partCodes, name),
      name,
      accounts: [...cost, ...income],
      isPlacement: p.isPlacement,
    };
  });
  const areaCodes: string[] = typed.areas.flatMap((a) => a.code ?? []);
  const areas = typed.areas.map((a, i) => {
    const name = named(`areas.${i}.name`, a.name);
    const responsibilities = spansIn(`areas.${i}.responsibilities`, a.responsibilities);
    const activities = spansIn(`areas.${i}.activities`, a.activities);
    const field = `areas.${i}.responsibilities`;
    // It would hold nothing.
    if (responsibilities.length + activities.length === 0 && !wrong.has(field)) wrong.set(field, 'objects');
    return { code: a.code ?? added(areaCodes, name), name, responsibilities, activities, unitIds: a.unitIds };
  });
  const dimensions = {
    responsibility: dimension('dimensions', typed.responsibility),
    activity: dimension('activity', typed.activity),
  };
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, mapping: { dimensions, parts, areas } };
}

function added(codes: string[], name: string): string {
  const code = codeOf(name, codes);
  codes.push(code);
  return code;
}
