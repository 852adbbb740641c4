import { setLocalRule } from '#core/clocks';
import type { Runner } from '#core/operation';
import { assignCase, recordDecision, registerReport, tellDecision } from '#modules/casework';
import {
  beginPlacement,
  endPlacement,
  type HomeForm,
  recordHealthStep,
  recordSchoolFollowUp,
  recordVisit,
} from '#modules/placements';
import { addDays, addYears, type CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import { timeOf } from './care-performing.ts';
import { concludeAs } from './fate.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';
import type { Work } from './work.ts';

/** A child in care away from home, by how many days ago it began and what has been done of what is owed. */
export interface PlacedChild {
  readonly name: readonly [given: string, family: string];
  readonly age: number;
  readonly startedAgo: number;
  readonly endedAgo?: number;
  readonly form: HomeForm;
  /** By consent, when nothing more is said. */
  readonly basis?: 'lvu_2' | 'lvu_3';
  readonly dailyCost: number;
  /** Days after the start; nothing where nothing has been done. */
  readonly asked?: number;
  readonly done?: number;
  readonly notNeeded?: number;
  /** Days between visits; some are told of without a talk alone. */
  readonly visitsEvery?: number;
  readonly school?: 'followed' | 'impossible';
}

/** In time and too late, asked for alone, not needed; placed a short while, and just now. */
const PLACED: readonly PlacedChild[] = [
  {
    name: ['Tuva', 'Granåker'],
    age: 9,
    startedAgo: 520,
    form: 'family_home',
    dailyCost: 950,
    asked: 3,
    done: 21,
    visitsEvery: 80,
    school: 'followed',
  },
  {
    name: ['Milo', 'Stensäter'],
    age: 12,
    startedAgo: 460,
    form: 'family_home',
    dailyCost: 1050,
    asked: 2,
    done: 25,
    visitsEvery: 85,
    school: 'followed',
  },
  {
    name: ['Ester', 'Björkvall'],
    age: 7,
    startedAgo: 430,
    form: 'network_home',
    dailyCost: 620,
    asked: 5,
    done: 48,
    visitsEvery: 120,
    school: 'followed',
  },
  {
    name: ['Noel', 'Åslund'],
    age: 15,
    startedAgo: 400,
    form: 'residential_home',
    dailyCost: 5400,
    asked: 4,
    done: 19,
    visitsEvery: 75,
    school: 'impossible',
  },
  {
    name: ['Signe', 'Kvarnholm'],
    age: 4,
    startedAgo: 380,
    form: 'family_home',
    dailyCost: 900,
    asked: 1,
    done: 28,
    visitsEvery: 70,
  },
  {
    name: ['Vilgot', 'Myrbacka'],
    age: 11,
    startedAgo: 250,
    form: 'family_home',
    dailyCost: 980,
    asked: 6,
    done: 30,
    visitsEvery: 90,
    school: 'followed',
  },
  {
    name: ['Ines', 'Lövsta'],
    age: 13,
    startedAgo: 170,
    form: 'family_home',
    dailyCost: 1020,
    asked: 2,
    visitsEvery: 95,
    school: 'followed',
  },
  {
    name: ['Olle', 'Furuvik'],
    age: 8,
    startedAgo: 140,
    form: 'emergency_home',
    dailyCost: 1700,
    notNeeded: 4,
    visitsEvery: 60,
    school: 'followed',
  },
  {
    name: ['Märta', 'Sjövall'],
    age: 10,
    startedAgo: 95,
    endedAgo: 80,
    form: 'emergency_home',
    dailyCost: 1700,
    asked: 2,
  },
  {
    name: ['Hedda', 'Ekdal'],
    age: 14,
    startedAgo: 66,
    form: 'residential_home',
    dailyCost: 5900,
    asked: 3,
    done: 17,
    visitsEvery: 45,
    school: 'followed',
  },
  {
    name: ['Nadja', 'Solvik'],
    age: 5,
    startedAgo: 410,
    form: 'family_home',
    basis: 'lvu_2',
    dailyCost: 1100,
    asked: 2,
    done: 24,
    visitsEvery: 70,
  },
  {
    name: ['Kasper', 'Ekliden'],
    age: 15,
    startedAgo: 120,
    form: 'residential_home',
    basis: 'lvu_3',
    dailyCost: 7200,
    asked: 3,
    done: 20,
    visitsEvery: 40,
  },
  { name: ['Alma', 'Rönnvik'], age: 8, startedAgo: 20, form: 'sheltered_housing', dailyCost: 2600 },
  { name: ['Sixten', 'Norrgård'], age: 6, startedAgo: 12, form: 'emergency_home', dailyCost: 1700, asked: 2 },
];

export const HOLDERS: readonly SeatKey[] = furtherSeats
  .filter(
    (s) => s.unit === 'investigation' && s.role === 'caseworker' && s.holder && s.competence?.degree !== null,
  )
  .map((s) => s.key);

/** The board's own times: the examination within thirty days, school within five days, a visit every third month. */
export async function setPlacementTargets(
  runner: Runner,
  { actor }: DemoOrganisation,
  validFrom: CalendarDate,
): Promise<void> {
  for (const [ruleId, target, reason] of [
    ['LOK-024', { length: 30, unit: 'calendar_days' }, 'Den som placeras ska vara undersökt inom 30 dagar.'],
    ['LOK-026', { length: 5, unit: 'working_days' }, 'Ingen ska vara utan skola i skyddat boende.'],
    ['PL-021', { length: 3, unit: 'months' }, 'Varje placerat barn får minst fyra besök om året.'],
  ] as const) {
    await runner.run(setLocalRule, actor('elis'), {
      ruleId,
      validFrom,
      target,
      appliesToPending: false,
      reason: `Nämndens mål: ${reason}`,
      seenVersions: 0,
    });
  }
}

/** Children who are placed by decisions of the board, and what has been done of what is owed to each, in the order of the days. */
export async function seedPlacedChildren(work: Work): Promise<void> {
  for (const [i, child] of PLACED.entries()) {
    const key = HOLDERS[i % HOLDERS.length];
    if (!key) throw new Error('Nobody can have the cases of placed children');
    const of = await place(work, child, key);
    const steps = stepsOf(work, child, key, of);
    for (const step of steps.sort((a, b) => b.ago - a.ago)) await step.run();
  }
}

export interface Of {
  readonly caseId: string;
  readonly placementId: string;
}

/** Applied for, investigated, granted and begun, in the order of the days. */
export async function place(work: Work, child: PlacedChild, key: SeatKey): Promise<Of> {
  const { runner, organisation } = work;
  const { actor, functionOf } = organisation;
  const at = timeOf(work);
  const holder = actor(key);
  const [givenName, familyName] = child.name;
  const guardian = `Kim ${familyName}`;
  at(child.startedAgo + 40, 9);
  const { caseIds } = await runner.run(registerReport, actor('jon'), {
    reportId: newId(),
    kind: 'application',
    area: 'child_youth',
    channel: 'phone',
    children: [
      { givenName, familyName, birthDate: addDays(addYears(at.day(child.startedAgo), -child.age), -150) },
    ],
    guardians: [{ name: guardian }],
    worries: [],
    freeText: 'Familjen ansöker om att barnet får bo någon annanstans en tid.',
    reporter: { kind: 'private', category: 'guardian', name: guardian },
  });
  const caseId = caseIds[0] ?? '';
  at(child.startedAgo + 40, 10);
  await runner.run(assignCase, actor('berit'), { caseId, functionId: functionOf.get(key) ?? '' });
  at(child.startedAgo + 1, 10);
  await concludeAs(runner, holder, caseId, {
    by: key,
    daysAgo: child.startedAgo + 1,
    hour: 10,
    outcome: 'intervention_proposed',
    assessment: 'Barnets behov går inte att möta i hemmet just nu.',
    proposal: 'Vård utanför hemmet.',
    notDone: 'Utredningen gjordes i det tidigare systemet och finns i den akten.',
  });
  at(child.startedAgo, 8);
  const decisionId = newId();
  await runner.run(recordDecision, holder, {
    caseId,
    decisionId,
    result: 'granted',
    ...(child.basis
      ? { kind: 'care_application' as const, law: 'lvu' as const, section: '4 §' }
      : { kind: DECIDED[child.form], law: 'sol' as const, section: '11 kap. 1 §' }),
    wording: `${givenName} får vård utanför hemmet.`,
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'board',
    decidedOn: at.day(child.startedAgo),
    minutes: 'Socialnämnden § 61',
    appealable: false,
  });
  await runner.run(tellDecision, holder, {
    caseId,
    decisionId,
    noticeId: newId(),
    party: 'guardian',
    personName: guardian,
    told: 'phone',
    toldOn: at.day(child.startedAgo),
  });
  at(child.startedAgo, 9);
  const placementId = newId();
  await runner.run(beginPlacement, holder, {
    caseId,
    placementId,
    decisionId,
    basis: child.basis ?? 'sol',
    startedOn: at.day(child.startedAgo),
    form: child.form,
    home: `Hemmet i ${familyName}s by`,
    organiser: BOUGHT.has(child.form) ? 'bought' : 'own',
    dailyCost: child.dailyCost,
  });
  return { caseId, placementId };
}

const BOUGHT: ReadonlySet<HomeForm> = new Set(['residential_home', 'sheltered_housing', 'state_home']);

/** By which decision each form is granted, when it is by consent. */
const DECIDED = {
  emergency_home: 'emergency_home',
  family_home: 'family_home',
  supported_family_home: 'family_home',
  network_home: 'family_home',
  residential_home: 'residential_home',
  supported_housing: 'supported_housing',
  sheltered_housing: 'sheltered_housing',
  state_home: 'residential_home',
} as const satisfies Record<HomeForm, string>;

interface Step {
  readonly ago: number;
  readonly run: () => Promise<unknown>;
}

function stepsOf(work: Work, child: PlacedChild, key: SeatKey, of: Of): Step[] {
  const { runner, organisation } = work;
  const holder = organisation.actor(key);
  const at = timeOf(work);
  const until = child.endedAgo ?? 1;
  const record = (ago: number) => ({ ...of, recordId: newId(), onDay: at.day(ago) });
  const done = (ago: number, run: () => Promise<unknown>): Step => ({
    ago,
    run: () => {
      at(ago, 14);
      return run();
    },
  });
  const health = (after: number | undefined, step: 'asked' | 'done' | 'not_needed'): Step[] => {
    if (after === undefined) return [];
    const ago = child.startedAgo - after;
    const why = { why: 'examined_recently', body: 'Undersökt på vårdcentralen månaden innan.' } as const;
    const said = { ...record(ago), step, ...(step === 'not_needed' && why) };
    return [done(ago, () => runner.run(recordHealthStep, holder, said))];
  };
  const visits = agos(child.startedAgo, child.visitsEvery, until).map((ago, i) =>
    done(ago, () =>
      runner.run(recordVisit, holder, {
        ...record(ago),
        place: 'home',
        withCarer: true,
        body: 'Vardagen fungerar. Barnet vill träffa sina syskon oftare.',
        ...(i % 3 === 2 ? { alone: false, whyNotAlone: 'child_declined' as const } : { alone: true }),
      }),
    ),
  );
  const school = agos(child.startedAgo, child.school && 150, until).map((ago) =>
    done(ago, () =>
      runner.run(recordSchoolFollowUp, holder, {
        ...record(ago),
        ...(child.school === 'impossible'
          ? {
              outcome: 'impossible' as const,
              why: 'school_silent' as const,
              body: 'Skolan har inte svarat på tre frågor.',
            }
          : {
              outcome: 'followed_up' as const,
              standing: 'partly' as const,
              body: 'Närvaron är bättre än före placeringen.',
            }),
      }),
    ),
  );
  const considered = agos(child.startedAgo, 170, until).map((ago) =>
    done(ago, () =>
      runner.run(recordDecision, holder, {
        caseId: of.caseId,
        decisionId: newId(),
        result: 'granted',
        kind: child.basis === 'lvu_3' ? 're_examination' : 'consideration',
        ...(child.basis
          ? { law: 'lvu' as const, section: '13 §' }
          : { law: 'sol' as const, section: '22 kap. 13 §' }),
        wording: 'Vården behövs fortfarande.',
        reasons: 'Skälen för vården finns kvar.',
        level: 'committee',
        decidedOn: at.day(ago),
        minutes: 'Utskottet § 14',
        appealable: false,
      }),
    ),
  );
  const { endedAgo } = child;
  const ended =
    endedAgo === undefined
      ? []
      : [
          done(endedAgo, () =>
            runner.run(endPlacement, holder, {
              ...of,
              endedOn: at.day(endedAgo),
              reason: 'returned_home',
              followUpFrom: at.day(endedAgo),
            }),
          ),
        ];
  return [
    ...health(child.asked, 'asked'),
    ...health(child.done, 'done'),
    ...health(child.notNeeded, 'not_needed'),
    ...visits,
    ...school,
    ...considered,
    ...ended,
  ];
}

/** How many days ago something was that is done every so many days from a start, until a day. */
function agos(since: number, every: number | undefined, until: number): number[] {
  const all: number[] = [];
  for (let ago = every ? since - every : 0; every && ago > until; ago -= every) all.push(ago);
  return all;
}
