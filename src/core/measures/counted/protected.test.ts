import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#platform/calendar';
import type { Told } from '../disclosure.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { monthsOf, type Period, periodByKey } from '../period.ts';
import { tellGroups, tellWhole, withheldWith } from './protected.ts';
import type { Counted } from './source.ts';

const YEAR = periodByKey('2026');
const TERTIALS = ['2026-T1', '2026-T2', '2026-T3'].map(periodByKey);
const TOLD = [YEAR, ...TERTIALS];
const MONTHS = monthsOf(YEAR);

interface Event {
  /** 0–11 */
  readonly month: number;
  readonly school: string;
  readonly kind: string;
  readonly channel: string;
}

const KIND_OF: Readonly<Record<string, string>> = {
  a: 'school',
  b: 'school',
  c: 'school',
  d: 'dental',
  e: 'police',
};

const events = (most: number, months = 12) =>
  fc
    .array(
      fc.record({
        month: fc.integer({ min: 0, max: months - 1 }),
        school: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', 'e'),
        channel: fc.constantFrom('form', 'form', 'form', 'phone', 'letter'),
      }),
      { maxLength: most },
    )
    .map((all) => all.map((e): Event => ({ ...e, kind: KIND_OF[e.school] ?? '' })));

const counted = (all: readonly Event[], key: (e: Event) => string, within: (e: Event) => string | null) =>
  all.map(
    (e): Counted => ({
      unitId: 'u',
      month: calendarDate(MONTHS[e.month]?.from ?? ''),
      key: key(e),
      within: within(e),
      n: 1,
    }),
  );
const bySchool = (all: readonly Event[]) =>
  counted(
    all,
    (e) => e.school,
    (e) => e.kind,
  );
const byChannel = (all: readonly Event[]) =>
  counted(
    all,
    (e) => e.channel,
    () => null,
  );

const isIn = (period: Period, e: Event): boolean => {
  const month = MONTHS[e.month]?.from ?? '';
  return period.from <= month && month <= period.to;
};

/** A sum that is shown: what it is of, and what is told of it. */
interface Cell {
  readonly of: (e: Event) => boolean;
  readonly told: Told;
}

/** All that a reader is shown of a year. */
function shownOf(all: readonly Event[]): Cell[] {
  const whole = tellWhole(bySchool(all), YEAR);
  const schools = tellGroups(bySchool(all), YEAR, whole);
  const channels = tellGroups(byChannel(all), YEAR, whole);
  return [
    ...[...TOLD, ...MONTHS].map((p): Cell => ({ of: (e) => isIn(p, e), told: whole(p) })),
    ...TOLD.flatMap((p) => [
      ...['a', 'b', 'c', 'd', 'e'].map(
        (key): Cell => ({ of: (e) => isIn(p, e) && e.school === key, told: schools(p, 'key', key) }),
      ),
      ...['school', 'dental', 'police'].map(
        (key): Cell => ({ of: (e) => isIn(p, e) && e.kind === key, told: schools(p, 'within', key) }),
      ),
      ...['form', 'phone', 'letter'].map(
        (key): Cell => ({ of: (e) => isIn(p, e) && e.channel === key, told: channels(p, 'key', key) }),
      ),
    ]),
  ];
}

const sumOf = (all: readonly Event[], { of }: Cell): number => all.filter(of).length;
const isSmall = (n: number): boolean => n > 0 && n < DISCLOSURE_LIMIT;
const agrees = (told: Told, n: number): boolean =>
  'n' in told ? told.n === n : told.hidden !== 'small' || isSmall(n);

describe('whatever has come in', () => {
  it('no small count is told, and what is told is right', () => {
    fc.assert(
      fc.property(events(60), (all) => {
        for (const cell of shownOf(all)) {
          const n = sumOf(all, cell);
          expect(agrees(cell.told, n)).toBe(true);
          if (isSmall(n)) expect('hidden' in cell.told).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('behind each small count there is another year that looks the same in every breakdown', () => {
    fc.assert(
      fc.property(events(40), (all) => {
        const cells = shownOf(all);
        for (const cell of cells) {
          const n = sumOf(all, cell);
          if (!isSmall(n)) continue;
          const other = others(all).find(
            (world) => sumOf(world, cell) !== n && cells.every((c) => agrees(c.told, sumOf(world, c))),
          );
          expect(other, 'another year that looks the same').toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('what came by the events is told where they are, and is more than they', () => {
    expect(withheldWith({ n: 7 }, 9)).toEqual({ n: 9 });
    expect(withheldWith({ hidden: 'small' }, 9)).toEqual({ hidden: 'protected' });
  });
});

it('tells the same in whatever order it was counted', () => {
  fc.assert(
    fc.property(
      events(25).chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      ),
      ([all, shuffled]) => {
        const told = (of: readonly Event[]) => shownOf(of).map((cell) => cell.told);
        expect(told(shuffled)).toEqual(told(all));
      },
    ),
    { numRuns: 60 },
  );
});

/** Years that differ by one event, by one more or less, or by two that change places. */
function* worldsNear(all: readonly Event[]): Generator<Event[]> {
  const schools = Object.entries(KIND_OF).map(([school, kind]) => ({ school, kind }));
  const swaps = (e: Event): Event[] => [
    ...schools.filter((s) => s.school !== e.school).map((s) => ({ ...e, ...s })),
    ...['form', 'phone', 'letter'].filter((c) => c !== e.channel).map((channel) => ({ ...e, channel })),
    ...MONTHS.map((_, month) => ({ ...e, month })).filter((x) => x.month !== e.month),
  ];
  const replaced = (at: number, by: Event) => all.map((e, i) => (i === at ? by : e));
  for (const [i, e] of all.entries()) {
    yield all.filter((_, k) => k !== i);
    for (const by of swaps(e)) {
      const once = replaced(i, by);
      yield once;
      for (const [j, other] of all.entries()) {
        if (j <= i) continue;
        // The other way round, in another month.
        if (other.school === by.school)
          yield once.map((x, k) => (k === j ? { ...x, school: e.school, kind: e.kind } : x));
        if (other.channel === by.channel)
          yield once.map((x, k) => (k === j ? { ...x, channel: e.channel } : x));
      }
    }
  }
  for (const [month] of MONTHS.entries()) {
    for (const s of schools)
      for (const channel of ['form', 'phone', 'letter']) yield [...all, { ...s, channel, month }];
  }
}

const others = (all: readonly Event[]) => ({
  find: (is: (world: Event[]) => boolean): Event[] | undefined => {
    for (const world of worldsNear(all)) if (is(world)) return world;
    return undefined;
  },
});
