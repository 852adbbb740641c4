import { addDays, addYears, type CalendarDate, isWorkingDay } from '#platform/calendar';
import type { Concluded } from './fate.ts';
import type { StoryStep } from './investigation.ts';
import { settledAfter, writtenBefore } from './mass-settled.ts';
import {
  assessments,
  calmConcerns,
  concerns,
  conclusions,
  entries,
  familyNames,
  givenNames,
  measures,
  NOT_AT_ONCE,
  NOT_DONE,
  notOpened,
  ownWords,
  planQuestions,
  prolongings,
  reporterNames,
  reporterOf,
  risks,
  safetyReasons,
  statedBy,
  stoodBy,
  toldOf,
  tooSmall,
} from './mass-words.ts';
import type { SeatKey } from './names.ts';
import { type Draw, drawFrom } from './random.ts';
import { furtherSeats } from './staff.ts';
import type { StoryChild, StoryEntry, StoryReport } from './story.ts';
import { testNumber } from './test-number.ts';

export interface Mass {
  /** Open cases in the whole municipality, the story's among them; those that an intervention is given in come beside. */
  readonly cases: number;
  /** The same seed gives the same municipality. */
  readonly seed: number;
}

/** Days back to the first report, and to those whose investigations are still under way. */
const HISTORY_DAYS = 730;
const OPEN_DAYS = 122;
/** Of the open cases, those that are not decided yet; and ended ones for each open one. */
const PRELIMINARY_SHARE = 0.1;
const ENDED_PER_OPEN = 0.7;
/** Of those that have ended, the investigated ones. */
const INVESTIGATED_SHARE = 0.3;
/** In days: time enough for an investigation to have ended since. */
const INVESTIGATED_BEFORE = OPEN_DAYS + 40;

/** Those in a unit who can be given a case about a child. */
const holdersIn = (unit: string): SeatKey[] =>
  furtherSeats
    .filter((s) => s.unit === unit && s.holder && s.role !== 'unit_manager' && s.competence?.degree !== null)
    .map((s) => s.key);
const INTAKE: readonly [SeatKey, ...SeatKey[]] = ['jon', 'mira', ...holdersIn('intake')];
const CHILD: readonly [SeatKey, ...SeatKey[]] = ['siv', 'olle', 'vacant', ...holdersIn('investigation')];
const YOUTH: readonly [SeatKey, ...SeatKey[]] = ['lova', ...holdersIn('youth')];
/** Cases that ended so many days ago can have been decided on and closed since; so many of them have. */
const SETTLED_DAYS = 60;
const SETTLED_SHARE = 0.4;
const SETTLING_SEED = 20;

const NIGHT: readonly [SeatKey, ...SeatKey[]] = ['karin', ...holdersIn('on_call')];

/** Who assesses what comes in at night. */
const ON_DUTY: SeatKey = 'intake-0';

/** Those who may decide by the delegation order beside the story's. */
export const deciders: readonly SeatKey[] = [...holdersIn('intake'), ON_DUTY];

/** Functions that nobody has had lately. */
const LEAVING: ReadonlySet<SeatKey> = new Set<SeatKey>(['vacant', 'youth-90']);
/** Trained in the instrument that violence against a child asks for. */
const TRAINED: SeatKey = 'investigation-12';

type End = 'preliminary' | 'investigation' | 'concluded' | 'not_opened';
/** A report as it came, with what the one who decides would say and whether it tells of violence. */
type Told = StoryReport & { readonly opened: string; readonly violent: boolean };

/**
 * The reports of two years from which the municipality's cases come, as the story's are told, with the faults of any such place: some
 * assessed a day late, some decided after the fourteen days, some investigations past their four months, one report that nobody has
 * touched since it came.
 * @param open open cases to make; the reports end with exactly so many
 * @param taken identity numbers that are somebody's already
 */
export function massOf(open: number, seed: number, today: CalendarDate, taken: Set<string>): StoryReport[] {
  if (open <= 0) return [];
  const draw = drawFrom(seed);
  const tell = new Teller(draw, today, taken);
  const preliminary = Math.round(open * PRELIMINARY_SHARE);
  const reports: StoryReport[] = [];
  const make = (end: End, children: number): void => {
    for (let left = children; left > 0; ) {
      const size = Math.min(left, draw.chance(0.8) ? 1 : draw.int(2, 3));
      left -= size;
      reports.push(tell.report(end, size));
    }
  };
  // The untouched one is open too.
  reports.push(tell.untouched());
  make('preliminary', Math.max(0, preliminary - 1));
  make('investigation', open - Math.max(1, preliminary));
  const ended = Math.round(open * ENDED_PER_OPEN);
  const concluded = Math.round(ended * INVESTIGATED_SHARE);
  make('not_opened', ended - concluded);
  make('concluded', concluded);
  return reports;
}

class Teller {
  readonly #draw: Draw;
  readonly #today: CalendarDate;
  readonly #taken: Set<string>;
  /** Of its own, so that what is decided after an investigation changes nothing of the others. */
  readonly #settling: Draw;

  constructor(draw: Draw, today: CalendarDate, taken: Set<string>) {
    this.#draw = draw;
    this.#today = today;
    this.#taken = taken;
    this.#settling = drawFrom(SETTLING_SEED);
  }

  /** Came by letter on the last afternoon before the week's end, and has lain since. */
  untouched(): StoryReport {
    const daysAgo = this.#working(3);
    return { ...this.#told(daysAgo, 1), hour: 15.75, channel: 'letter', by: 'jon' };
  }

  report(end: End, size: number): StoryReport {
    const draw = this.#draw;
    const daysAgo = this.#daysAgoOf(end);
    // Violence waits for nobody: such a report is decided at once.
    const told = this.#told(daysAgo, size, end === 'preliminary' ? calmConcerns : concerns);
    const working = isWorkingDay(addDays(this.#today, -daysAgo));
    const holder = draw.pick(INTAKE);
    // Hours of today are counted back from now.
    if (daysAgo === 0) return { ...told, hour: draw.int(0, 6) / 4, by: holder };
    const at = working
      ? { hour: draw.int(8 * 4, 15 * 4) / 4, by: holder }
      : { hour: draw.int(17 * 4, 22 * 4) / 4, by: draw.pick(NIGHT), channel: 'phone' as const };
    const base = { ...told, ...at };
    const assessed = this.#assessed(daysAgo, base.hour, working);
    const takenBy = working ? { holder, takes: true as const } : { holder, assessedBy: ON_DUTY };
    const standing = { ...base, ...takenBy, assessed };
    if (end === 'preliminary') return standing;
    return { ...standing, ...this.#ended(end, told, assessed) };
  }

  #ended(
    end: Exclude<End, 'preliminary'>,
    told: Told,
    assessed: NonNullable<StoryReport['assessed']>,
  ): Partial<StoryReport> {
    const draw = this.#draw;
    const { daysAgo } = told;
    const late = draw.chance(0.05);
    const atOnce = told.violent && end !== 'not_opened';
    const after = atOnce ? draw.int(0, 1) : late ? draw.int(15, 19) : draw.int(2, 13);
    const decidedOn = this.#workingFrom(Math.max(1, Math.min(daysAgo - after, assessed.daysAgo)));
    const wanted = draw.int(9 * 4, 16 * 4) / 4;
    // What is decided at once is assessed first.
    const hour = decidedOn === assessed.daysAgo ? Math.max(wanted, assessed.hour + 0.25) : wanted;
    const feedback = this.#feedback(told, decidedOn, decidedOn > 30);
    if (end === 'not_opened') {
      const [reasonCode, text] = draw.pick(notOpened);
      const why = told.violent ? { notAtOnceReason: NOT_AT_ONCE } : {};
      return {
        decided: { outcome: 'not_open', reasonCode, text, ...why, daysAgo: decidedOn, hour },
        ...feedback,
      };
    }
    const age = told.children[0]?.age ?? 10;
    const drawn = draw.pick(age >= 13 ? YOUTH : CHILD);
    const to = end === 'concluded' && LEAVING.has(drawn) ? 'siv' : drawn;
    const ending = end === 'concluded' ? this.#settled(to, decidedOn) : this.#prolonged(to, decidedOn);
    return {
      decided: { outcome: 'open', to, text: told.opened, daysAgo: decidedOn, hour },
      ...feedback,
      // What was documented of those that have ended is left out: it is what the first start waits for.
      ...(end === 'concluded' ? {} : { journal: this.#journal(to, decidedOn) }),
      investigation: this.#investigation(to, decidedOn, told),
      ...ending,
    };
  }

  /** Of those that ended long enough ago some proposed an intervention: decided on, and closed since. */
  #settled(by: SeatKey, decidedOn: number): Pick<StoryReport, 'concluded' | 'settled' | 'written'> {
    const concluded = this.#concluded(by, decidedOn);
    const since = concluded.daysAgo;
    if (since < SETTLED_DAYS || !this.#settling.chance(SETTLED_SHARE)) return { concluded };
    const manager = CHILD.includes(by) ? 'berit' : null;
    const proposed = {
      outcome: 'intervention_proposed',
      proposal: 'Stöd i den form som beslutet anger.',
    } as const;
    return {
      concluded: { ...concluded, ...proposed },
      written: writtenBefore(by, since),
      settled: settledAfter(this.#settling, { by, since, today: this.#today, manager }),
    };
  }

  /** Most are concluded within the four months, one in eight after them. */
  #concluded(by: SeatKey, since: number): Concluded {
    const draw = this.#draw;
    const took = draw.chance(0.12) ? draw.int(124, 138) : draw.int(45, 116);
    const [outcome, assessment] = draw.pick(conclusions);
    const daysAgo = this.#workingFrom(Math.max(1, since - took));
    return { by, daysAgo, hour: draw.int(9 * 4, 16 * 4) / 4, outcome, assessment, notDone: NOT_DONE };
  }

  /** Of those past their four months half have been given more time, in time. */
  #prolonged(by: SeatKey, since: number): Pick<StoryReport, 'prolonged'> {
    if (since <= OPEN_DAYS || LEAVING.has(by) || !this.#draw.chance(0.5)) return {};
    const reason = this.#draw.pick(prolongings);
    const until = this.#draw.int(14, 50);
    return { prolonged: { by, daysAgo: this.#workingFrom(since - 105), until, reason } };
  }

  #told(daysAgo: number, size: number, among: typeof concerns = calmConcerns): Told {
    const draw = this.#draw;
    const concern = draw.pick(among);
    const familyName = familyNames[draw.int(0, familyNames.length - 1)] ?? '';
    const children = Array.from({ length: size }, () => this.#child(concern.ages, familyName, daysAgo));
    const reporter = reporterOf(draw.pick(concern.from), draw.pick(reporterNames), draw.chance(0.45));
    return {
      daysAgo,
      hour: 9,
      oneOfMany: true,
      channel: draw.pick(['e_service', 'e_service', 'phone', 'phone', 'letter', 'visit']),
      children,
      worries: concern.worries,
      text: concern.text(children[0]?.givenName ?? 'Barnet'),
      reporter,
      informed: draw.pick(['yes', 'no', 'unknown']),
      guardians: draw.chance(0.6) ? [{ name: `${draw.pick(givenNames)} ${familyName}` }] : [],
      opened: concern.opened,
      violent: concern.violence === true,
    };
  }

  #child(ages: readonly [number, number], familyName: string, daysAgo: number): StoryChild {
    const draw = this.#draw;
    const age = draw.int(...ages);
    const child = { givenName: draw.pick(givenNames), familyName, age };
    const birthDate = addDays(addYears(addDays(this.#today, -daysAgo), -age), -draw.int(1, 360));
    const identityNumber = draw.chance(0.85) ? this.#number(birthDate) : undefined;
    return identityNumber ? { ...child, identityNumber } : { ...child, birthDate };
  }

  /** One of the ten numbers of the day that nobody has yet; none when all are somebody's. */
  #number(birthDate: CalendarDate): string | undefined {
    for (let birthNumber = 980; birthNumber <= 989; birthNumber++) {
      const number = testNumber(birthDate, birthNumber);
      if (this.#taken.has(number)) continue;
      this.#taken.add(number);
      return number;
    }
    return undefined;
  }

  #daysAgoOf(end: End): number {
    const draw = this.#draw;
    // Seven in a hundred come in outside office days, to the social emergency unit.
    const day = (from: number, to: number): number =>
      draw.chance(0.07) ? draw.int(from, to) : this.#working(draw.int(from, to));
    if (end === 'preliminary') return draw.chance(0.12) ? day(15, 18) : day(0, 13);
    if (end === 'concluded') return day(INVESTIGATED_BEFORE, HISTORY_DAYS);
    if (end === 'investigation')
      return draw.chance(0.04) ? day(OPEN_DAYS + 15, OPEN_DAYS + 60) : day(9, OPEN_DAYS);
    return draw.chance(0.35) ? day(9, OPEN_DAYS) : day(OPEN_DAYS, HISTORY_DAYS);
  }

  /** The same day, or the working day before it. */
  #working(daysAgo: number): number {
    let days = daysAgo;
    while (!isWorkingDay(addDays(this.#today, -days))) days++;
    return days;
  }

  /** The same day, or the working day after it; of the last days the working day before. */
  #workingFrom(daysAgo: number): number {
    for (let days = daysAgo; days > 0; days--) {
      if (isWorkingDay(addDays(this.#today, -days))) return days;
    }
    return this.#working(1);
  }

  #assessed(daysAgo: number, hour: number, working: boolean): NonNullable<StoryReport['assessed']> {
    const draw = this.#draw;
    const late = working && daysAgo > 1 && draw.chance(0.03);
    const needed = draw.chance(0.15);
    return {
      outcome: needed ? 'need_met' : 'no_need',
      reasons: draw.pick(assessments),
      ...(needed ? { measures: draw.pick(measures) } : {}),
      daysAgo: late ? daysAgo - 1 : daysAgo,
      hour: late ? 9.5 : Math.min(hour + draw.int(1, 8) / 2, 23.5),
    };
  }

  /** Mandated reporters who have asked are told some days after; of the latest some still wait. */
  #feedback(told: StoryReport, decidedOn: number, settled: boolean): Pick<StoryReport, 'feedback'> {
    const asked = told.reporter.kind === 'professional' && told.reporter.feedbackRequested;
    if (!asked || (!settled && this.#draw.chance(0.3))) return {};
    return { feedback: { by: 'holder', daysAgo: Math.max(1, decidedOn - this.#draw.int(1, 4)) } };
  }

  /** Most are told within days and asked within weeks; of the rest something is still to be done, as anywhere. */
  #investigation(by: SeatKey, since: number, told: Told): StoryStep[] {
    const draw = this.#draw;
    if (LEAVING.has(by) || since < 4 || draw.chance(0.25)) return [];
    const familyName = told.children[0]?.familyName ?? '';
    const name = told.guardians?.[0]?.name ?? `${draw.pick(givenNames)} ${familyName}`;
    const checkedOn = this.#working(since - 2);
    if (checkedOn < 2 || checkedOn >= since) return [];
    const at = (daysAgo: number, quarter: number) => ({ by, daysAgo, hour: quarter / 4 });
    const steps: StoryStep[] = [
      {
        ...at(checkedOn, draw.int(9 * 4, 11 * 4)),
        does: 'check',
        signs: told.violent ? ['violence'] : [],
        persons: [{ name, relation: 'guardian', mayBeTold: true }],
        reasons: draw.pick(safetyReasons),
      },
      {
        ...at(checkedOn, draw.int(13 * 4, 16 * 4)),
        does: 'tell',
        name,
        given: true,
        way: draw.pick(['phone', 'meeting', 'home_visit']),
      },
    ];
    if (draw.chance(0.6))
      steps.push({
        ...at(checkedOn, draw.int(13 * 4, 16 * 4)),
        does: 'plan',
        questions: draw.pick(planQuestions),
        hearings: [
          ['barnet', 14],
          [name, 14],
        ],
        readyIn: 70,
        goneThroughWith: name,
      });
    const askedOn = this.#working(Math.max(1, checkedOn - draw.int(5, 20)));
    if (askedOn >= checkedOn || draw.chance(0.2)) return steps;
    const isSmall = (told.children[0]?.age ?? 10) < 4;
    const answer = (subject: 'violence' | 'honour', chance: number) =>
      isSmall
        ? ({ subject, outcome: 'not_asked', text: tooSmall } as const)
        : draw.chance(chance)
          ? ({ subject, outcome: 'told', text: draw.pick(toldOf[subject]) } as const)
          : ({ subject, outcome: draw.chance(0.1) ? 'declined' : 'nothing_told' } as const);
    const childName = told.children[0]?.givenName ?? 'Barnet';
    return [
      ...steps,
      {
        ...at(askedOn, draw.int(9 * 4, 15 * 4)),
        does: 'hear',
        ...(isSmall
          ? { held: false, whyNot: 'Barnet är för litet för ett samtal. Observation görs vid hembesök.' }
          : { held: true, childName, alone: draw.chance(0.85), ownWords: draw.pick(ownWords) }),
      },
      {
        ...at(askedOn, draw.int(9 * 4, 15 * 4)),
        does: 'ask',
        askedOf: 'child',
        ...(isSmall ? {} : { alone: draw.chance(0.85) }),
        answers: [answer('violence', told.violent ? 0.6 : 0.1), answer('honour', 0.05)],
      },
      // Nobody takes a stand who neither the file nor a report has named.
      ...(draw.chance(0.6) && told.guardians?.[0]
        ? [
            {
              ...at(askedOn, draw.int(9 * 4, 15 * 4)),
              does: 'stand' as const,
              ...draw.pick(stoodBy),
              party: 'guardian' as const,
              name,
              heard: true,
            },
          ]
        : []),
      ...(draw.chance(0.4)
        ? [
            {
              ...at(askedOn, draw.int(9 * 4, 15 * 4)),
              does: 'state' as const,
              ...draw.pick(statedBy),
              way: 'phone' as const,
              ground: 'consent' as const,
              consentBy: name,
            },
          ]
        : []),
      ...this.#coded(by, askedOn, told),
    ];
  }

  /** Coded when the child has been asked; of what asks for a risk assessment two in three are assessed. */
  #coded(by: SeatKey, askedOn: number, told: Told): StoryStep[] {
    const draw = this.#draw;
    const coded: StoryStep = { by, daysAgo: askedOn, hour: 15.5, does: 'code', codes: told.worries };
    if (!told.violent || draw.chance(0.33)) return [coded];
    const [level, summary] = draw.pick(risks);
    const isHit = told.worries.includes('physical_violence');
    return [
      coded,
      {
        by,
        daysAgo: this.#workingFrom(Math.max(1, askedOn - draw.int(1, 6))),
        hour: 16,
        does: 'assess',
        about: 'child',
        summary,
        ...(isHit
          ? { instrument: 'irisk', ...(by !== TRAINED && { colleague: TRAINED }), level }
          : { instrument: 'freda-short', level: 'not_rated' as const }),
      },
    ];
  }

  #journal(by: SeatKey, since: number): StoryEntry[] {
    const draw = this.#draw;
    // A function that has been left since has written nothing lately.
    const last = LEAVING.has(by) ? 12 : 1;
    const count = since - last > 6 ? draw.int(0, 2) : 0;
    const days = Array.from({ length: count }, () => this.#working(draw.int(last + 1, since - 2)));
    return days
      .filter((daysAgo) => daysAgo < since)
      .sort((a, b) => b - a)
      .map((daysAgo) => {
        const { contact, ...entry } = draw.pick(entries);
        const contactKind = contact ? { contactKind: draw.pick(['phone', 'visit', 'home_visit']) } : {};
        return { by, daysAgo, hour: draw.int(9 * 4, 16 * 4) / 4, ...entry, ...contactKind, straight: true };
      });
  }
}
