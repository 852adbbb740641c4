import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { assignCase, operations as caseworkOperations, concludeInvestigation } from '#modules/casework';
import { aCase, aChild, aWorld, NO_INTERVENTION, type World } from '#modules/casework/testing';
import { operations as transitionOperations } from '#modules/transitions';
import { addDays, addMonths, addYears, type CalendarDate, calendarDate as d } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { testNumber } from './demo/test-number.ts';
import { grants } from './modules.ts';
import { beginTransitionsInEach } from './turning-18.ts';

const t = await useTestDatabase();
const START = d('2026-11-20');
const PEOPLE = 2;

const person = fc.integer({ min: 0, max: PEOPLE - 1 });
const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('open' as const), who: person, to: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('close' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), who: person, to: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('miss' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('apply' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('confirm' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('send-back' as const), who: person }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('outcome' as const),
      who: person,
      // Not reached as often as the others together: it is those who must stay on the list.
      outcome: fc.constantFrom(
        'not_reached',
        'not_reached',
        'not_reached',
        'not_reached',
        'no_need',
        'declined',
        'moved',
        'died',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('settle' as const), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('work' as const), who: person }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const story = fc.record({
  // From 17 years and a few months to a few days past 18, when it begins.
  born: fc.array(fc.integer({ min: -260, max: 10 }), { minLength: PEOPLE, maxLength: PEOPLE }),
  days: fc.array(
    // The worker has come round before it, or stands still.
    fc.record({ after: fc.integer({ min: 0, max: 45 }), worked: fc.boolean(), act }),
    { minLength: 6, maxLength: 14 },
  ),
});

const operation = (name: string) => {
  const found = [...transitionOperations, ...caseworkOperations].find((o) => o.name === name);
  if (!found) throw new Error(`No operation ${name}`);
  return found;
};

interface Someone {
  readonly birthDate: CalendarDate;
  readonly name: string;
  readonly cases: string[];
}

/** What somebody's cases were, as they stand in the register: nothing of transitions is asked. */
interface CaseThen {
  readonly id: string;
  readonly person_id: string;
  readonly birth_date: CalendarDate;
  readonly opened_on: CalendarDate;
  readonly closed_on: CalendarDate | null;
  readonly state: string;
}

class Story {
  today = START;
  #minute = 0;
  readonly people: Someone[] = [];
  constructor(
    readonly w: World,
    readonly run: Runner['runUnknown'],
    readonly seats: { readonly ingrid: Actor },
  ) {}

  at(day: CalendarDate): void {
    this.today = day;
    this.w.at(`${day}T10:00:00+01:00`);
  }

  work = (): Promise<void> => beginTransitionsInEach(t.pool, this.w.now);

  async do(what: Act): Promise<void> {
    const someone = this.people[what.who];
    if (!someone) return;
    await this.#act(someone, what).catch((error: unknown) => {
      // What the rules refuse is not done, and changes nothing.
      if (!(error instanceof AppError)) throw error;
    });
  }

  async #act(someone: Someone, what: Act): Promise<unknown> {
    const { w } = this;
    const caseId = someone.cases.at(-1) ?? newId();
    const by = await this.#holder(caseId);
    const step = { caseId, stepId: newId(), on: this.today };
    const run = (name: string, actor: Actor, input: object) => this.run(operation(name), actor, input);
    switch (what.does) {
      case 'open': {
        const identityNumber = testNumber(someone.birthDate, 980 + this.people.indexOf(someone));
        const children = [aChild({ givenName: someone.name, familyName: 'Ekvret', identityNumber })];
        const made = await aCase(w)
          .reported({ children })
          .assessed()
          .opened(what.to ? w.siv : w.lova, w.jon, { reopeningReason: 'Ny oro.' })
          .build();
        return someone.cases.push(made.caseId);
      }
      case 'close':
        return await w.run(concludeInvestigation, by, { ...NO_INTERVENTION, caseId });
      case 'move':
        return await w.run(assignCase, what.to ? w.berit : this.seats.ingrid, {
          caseId,
          functionId: (what.to ? w.lova : w.siv).functionId ?? '',
        });
      case 'miss':
        return await run('transitions.record-attempt', by, { ...step, how: 'phone', reached: false });
      case 'apply':
        return await run('transitions.apply', by, { ...step, area: 'work', text: 'Stöd till arbete.' });
      case 'confirm':
      case 'send-back': {
        const [row] = await w.rows<{ id: string }>(
          'select application_case_id as id from transitions.transition where case_id = $1 and application_case_id is not null',
          [caseId],
        );
        if (!row) return;
        if (what.does === 'confirm')
          return await run('transitions.confirm', this.seats.ingrid, { ...step, caseId: row.id });
        // Some minute after what it answers.
        this.#minute += 1;
        w.at(`${this.today}T11:${String(this.#minute).padStart(2, '0')}:00+01:00`);
        const why = { caseId: row.id, stepId: newId(), text: 'Hör till en annan enhet.' };
        return await run('transitions.send-back', this.seats.ingrid, why);
      }
      case 'outcome':
        if (what.outcome === 'not_reached') {
          for (const on of [addDays(this.today, -1), this.today]) {
            const tried = { ...step, stepId: newId(), on, how: 'phone', reached: false };
            await run('transitions.record-attempt', by, tried).catch(() => undefined);
          }
        }
        return await run('transitions.record-outcome', by, {
          ...step,
          outcome: what.outcome,
          text: 'Vi har talat om det.',
          howToReturn: 'Ring mottagningen.',
        });
      case 'settle':
        return await run('transitions.settle', w.berit, {
          caseId,
          stepId: newId(),
          text: 'Ingen svarar.',
        });
      case 'work':
        return await this.work();
    }
  }

  async #holder(caseId: string): Promise<Actor> {
    const [row] = await this.w.rows<{ function_id: string | null }>(
      'select function_id from casework.case_head where id = $1',
      [caseId],
    );
    return row?.function_id === this.w.lova.functionId ? this.w.lova : this.w.siv;
  }

  /** By name, whoever those that lead the units have on their lists. */
  async listed(): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for (const leader of [this.w.berit, this.seats.ingrid]) {
      const { rows } = (await this.run(operation('transitions.list'), leader, {})) as {
        rows: { caseId: string }[];
      };
      for (const row of rows) names.add(row.caseId);
    }
    const ids = [...names];
    if (ids.length === 0) return names;
    const persons = await this.w.rows<{ person_id: string }>(
      'select person_id from casework.case_head where id = any($1::uuid[])',
      [ids],
    );
    return new Set(persons.map((p) => p.person_id));
  }

  /** Persons with an outcome that is written down in a case of theirs. Not reached is none until whoever leads the unit has settled it. */
  async withOutcome(): Promise<ReadonlySet<string>> {
    const rows = await this.w.rows<{ person_id: string }>(
      `select h.person_id from transitions.step s join casework.case_head h on h.id = s.case_id
        where s.tenant_id = $1
          and (s.kind in ('confirmation', 'settlement') or s.kind = 'outcome' and s.outcome <> 'not_reached')`,
      [this.w.board.tenantId],
    );
    return new Set(rows.map((r) => r.person_id));
  }
}

/** Said once more, from the register alone: who has turned 18 with something going on at 17 and a half or later. */
async function owed({ w, today }: Story): Promise<Map<string, CaseThen[]>> {
  const cases = await w.rows<CaseThen>(
    `select id, person_id, birth_date::text, opened_on::text, closed_on::text, state from casework.case_head
      where tenant_id = $1 and area = 'child_youth' and state not in ('not_opened', 'joined') and birth_date is not null`,
    [w.board.tenantId],
  );
  const of = new Map<string, CaseThen[]>();
  for (const c of cases) {
    const half = addMonths(c.birth_date, 210);
    const turns = addYears(c.birth_date, 18);
    const wentOn = c.opened_on < turns && half <= today && (c.closed_on === null || c.closed_on >= half);
    if (wentOn && turns <= today) of.set(c.person_id, [...(of.get(c.person_id) ?? []), c]);
  }
  return of;
}

async function aStory(born: readonly number[]): Promise<Story> {
  const w = await aWorld(t.pool);
  const { runUnknown } = createRunner({ pool: t.pool, grants, now: w.now });
  await w.rows("update org.unit set area = 'work' where id = $1 returning id", [w.board.unitId('on_call')]);
  await w.rows("update org.unit set kind = 'intake' where id = $1 returning id", [w.board.unitId('on_call')]);
  const ingrid: Actor = {
    ...(await w.board.actor('unit_manager', 'youth', 'Ingrid Askdalen')),
    unitIds: [w.board.unitId('youth'), w.board.unitId('on_call')],
  };
  const story = new Story(w, runUnknown, { ingrid });
  story.at(START);
  await story.work();
  born.forEach((days, i) => {
    const birthDate = addDays(addYears(START, -18), -days);
    story.people.push({ birthDate, name: ['Tuva', 'Ella', 'Noor'][i] ?? 'Alva', cases: [] });
  });
  return story;
}

test('nobody passes 18 with something going on at 17 and a half or later, without an outcome or a place on the list', async () => {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(story, async ({ born, days }) => {
      const told = await aStory(born);
      for (const who of [0, 1]) await told.do({ does: 'open', who, to: who === 0 });
      for (const { after, worked, act: what } of days) {
        told.at(addDays(told.today, after));
        if (worked) await told.work();
        await told.do(what);
        const [turned, listed, settled] = await Promise.all([owed(told), told.listed(), told.withOutcome()]);
        for (const [personId, cases] of turned) {
          checked += 1;
          expect(
            listed.has(personId) || settled.has(personId),
            `lost on ${told.today}: ${JSON.stringify(cases)}`,
          ).toBe(true);
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  // A test that never meets anybody who has turned 18 says nothing.
  expect(checked).toBeGreaterThan(10);
}, 300_000);
