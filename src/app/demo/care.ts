import { addDays, addYears, type CalendarDate, calendarDate, daysBetween } from '#platform/calendar';
import { careWords } from './care-words.ts';
import { familyNames, givenNames } from './mass-words.ts';
import type { SeatKey } from './names.ts';
import { type Draw, drawFrom } from './random.ts';
import { furtherSeats } from './staff.ts';

/** What ends an intervention: its final follow-up, or why there was none. */
export interface CareEnd {
  readonly daysAgo: number;
  readonly goals: 'met' | 'partly' | 'not_met' | null;
  readonly exemption: 'declined' | 'not_reachable' | 'moved' | 'protection' | null;
}

/** One intervention, by how many days ago each thing of it was done: each after the one before. */
export interface CareGiven {
  readonly entry: string;
  readonly sent: number;
  readonly contact: number;
  readonly started: number;
  readonly plan: number | null;
  readonly agreed: number | null;
  readonly reviews: readonly number[];
  readonly followUps: readonly number[];
  readonly end: CareEnd | null;
}

/** Somebody who has applied, with what was given: one intervention or two by the same decision. */
export interface CareCase {
  readonly group: PublishedGroup;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly holder: SeatKey;
  readonly performer: SeatKey;
  readonly applied: number;
  readonly concluded: number;
  readonly given: readonly CareGiven[];
}

type PublishedGroup = keyof typeof careWords;

interface Cohort {
  readonly interventions: number;
  readonly individuals: number;
}

/**
 * Ended in the first year, gone on from it into the second, begun in the second. Together what a board of the size publishes: of children and young
 * 236 interventions of 209 individuals and 250 of 222, of adults 204 of 187 and 179 of 167, of housing support 49 of 49 and 55 of 52; one of the 250
 * is the story's.
 */
const COHORTS: Readonly<
  Record<PublishedGroup, { readonly before: Cohort; readonly across: Cohort; readonly after: Cohort }>
> = {
  children_youth: {
    before: { interventions: 46, individuals: 39 },
    across: { interventions: 190, individuals: 170 },
    after: { interventions: 59, individuals: 51 },
  },
  adults: {
    before: { interventions: 64, individuals: 57 },
    across: { interventions: 140, individuals: 130 },
    after: { interventions: 39, individuals: 37 },
  },
  adults_housing_support: {
    before: { interventions: 2, individuals: 2 },
    across: { interventions: 47, individuals: 47 },
    after: { interventions: 8, individuals: 5 },
  },
};

/** So many days at the least that a cohort needs of its year. */
const ROOM = 120;

const keysOf = (unit: string, role: string): [SeatKey, ...SeatKey[]] => {
  const [first, ...rest] = furtherSeats
    .filter((s) => s.unit === unit && s.role === role && s.holder && s.competence?.degree !== null)
    .map((s) => s.key);
  if (!first) throw new Error(`Nobody in ${unit} is a ${role}`);
  return [first, ...rest];
};
const CHILD_HOLDERS = keysOf('investigation', 'caseworker');
const ADULT_HOLDERS = keysOf('adults', 'caseworker');
const FAMILY = keysOf('care_family', 'practitioner');
const YOUTH = keysOf('care_youth', 'practitioner');
const ADULT = keysOf('care_adult', 'practitioner');

/**
 * Open care of two years in the size that boards publish, with the faults of any such place: contact or start too late, plans that are missing, not
 * agreed or not looked at, follow-ups forgotten, endings without a final follow-up.
 * @param share of the whole size
 */
export function careOf(seed: number, today: CalendarDate, share: number): CareCase[] {
  const draw = drawFrom(seed);
  const year = Number(today.slice(0, 4));
  const first = daysBetween(calendarDate(`${year - 1}-01-01`), today);
  const second = daysBetween(calendarDate(`${year}-01-01`), today);
  const span = {
    before: () => {
      const started = draw.int(second + 90, first - 65);
      return { started, ended: started - draw.int(60, started - second - 2) };
    },
    across: () => {
      const started = draw.int(second + 4, second + 240);
      const ended = Math.max(8, Math.min(second - 2, started - draw.int(150, 420)));
      return { started, ended: second > ROOM && draw.chance(0.75) ? ended : null };
    },
    after: () => {
      const started = draw.int(20, Math.max(20, second - 4));
      return { started, ended: started > 100 && draw.chance(0.6) ? draw.int(8, started - 80) : null };
    },
  };
  const cases: CareCase[] = [];
  for (const group of Object.keys(COHORTS) as PublishedGroup[]) {
    for (const cohort of ['before', 'across', 'after'] as const) {
      if (cohort === 'after' && second <= ROOM) continue;
      const individuals = Math.round(COHORTS[group][cohort].individuals * share);
      const interventions = Math.round(COHORTS[group][cohort].interventions * share);
      for (let n = 0; n < individuals; n++) {
        const several = n < interventions - individuals;
        cases.push(oneCase(draw, group, { ...span[cohort](), first, today, several }));
      }
    }
  }
  // The earliest first, as they came.
  return cases.sort((a, b) => b.applied - a.applied);
}

interface Span {
  readonly started: number;
  readonly ended: number | null;
  readonly first: number;
  readonly today: CalendarDate;
  readonly several: boolean;
}

function oneCase(draw: Draw, group: PublishedGroup, { first, today, several, ...span }: Span): CareCase {
  const isChild = group === 'children_youth';
  const age = isChild ? draw.int(4, 17) : draw.int(22, 68);
  const sent = span.started + (draw.chance(0.86) ? draw.int(6, 27) : draw.int(34, 58));
  const words = careWords[group];
  const teen = isChild && age >= 13;
  const entry = draw.pick(teen ? careWords.children_youth.teenEntries : words.entries);
  return {
    group,
    givenName: draw.pick(givenNames),
    familyName: familyNames[draw.int(0, familyNames.length - 1)] ?? '',
    birthDate: addDays(addYears(addDays(today, -sent), -age), -draw.int(1, 200)),
    holder: draw.pick(isChild ? CHILD_HOLDERS : ADULT_HOLDERS),
    performer: draw.pick(teen ? YOUTH : isChild ? FAMILY : ADULT),
    applied: Math.min(first, sent + draw.int(25, 80)),
    concluded: sent + 1,
    given: (several ? [entry, words.second] : [entry]).map((name) => given(draw, name, sent, span)),
  };
}

function given(
  draw: Draw,
  entry: string,
  sent: number,
  { started, ended }: Pick<Span, 'started' | 'ended'>,
): CareGiven {
  const until = (ended ?? 0) + 1;
  const isWithin = (daysAgo: number): boolean => daysAgo > until;
  const contact = Math.max(started, sent - (draw.chance(0.87) ? draw.int(0, 2) : draw.int(6, 15)));
  const made = draw.chance(0.92) ? started - (draw.chance(0.9) ? draw.int(3, 26) : draw.int(33, 50)) : 0;
  const plan = isWithin(made) ? made : null;
  const agreedOn = plan !== null && draw.chance(0.94) ? plan - draw.int(0, 5) : 0;
  const agreed = isWithin(agreedOn) ? agreedOn : null;
  return {
    entry,
    sent,
    contact,
    started,
    plan,
    agreed,
    reviews: agreed === null ? [] : repeated(draw, agreed, 0.75).filter(isWithin),
    followUps: repeated(draw, started, 0.8).filter(isWithin),
    end: ended === null ? null : endOf(draw, ended),
  };
}

/** About every fifth month, and now and then forgotten: then what follows is counted from the day on which it should have been. */
function repeated(draw: Draw, since: number, share: number): number[] {
  const days: number[] = [];
  for (let on = since - draw.int(135, 178); on > 1; on -= draw.int(135, 178)) {
    if (draw.chance(share)) days.push(on);
  }
  return days;
}

function endOf(draw: Draw, daysAgo: number): CareEnd {
  if (draw.chance(0.8))
    return {
      daysAgo,
      goals: draw.pick(['met', 'met', 'met', 'partly', 'partly', 'not_met']),
      exemption: null,
    };
  const exemption = draw.pick([
    'declined',
    'declined',
    'not_reachable',
    'not_reachable',
    'moved',
    'protection',
  ]);
  return { daysAgo, goals: null, exemption };
}
