import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { RegisterReport } from '../contract.ts';
import { readCase } from '../read/case.ts';
import { cases } from '../read/cases.ts';
import { inbox } from '../read/inbox.ts';
import { investigation } from '../read/investigation/investigation.ts';
import { aChild, aReport, aTeacher, aWorld, refusal, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { assignCase } from './assign-case.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { extendPreliminary } from './extend-preliminary.ts';
import { concludeInvestigation } from './investigation/conclude-investigation.ts';
import { joinReport } from './join-report.ts';
import { registerReport } from './register-report.ts';
import { submitConcernReport } from './submit-concern-report.ts';

const t = await useTestDatabase();
let w: World;
/** Manager and caseworker of the unit for adults. */
let ingrid: Actor;
let lova: Actor;
beforeEach(async () => {
  w = await aWorld(t.pool);
  ingrid = await w.board.actor('unit_manager', 'youth', 'Ingrid Askdalen');
  ({ lova } = w);
  await t.pool.query("update org.unit set area = 'adult_misuse' where id = $1", [w.board.unitId('youth')]);
});

type Sent = Partial<z.input<typeof RegisterReport>>;
const STEN = aChild({ givenName: 'Sten', familyName: 'Hedvret', birthDate: '1981-02-11' });
const bornOn = (birthDate: string) => aChild({ givenName: 'Sten', familyName: 'Hedvret', birthDate });
const HIMSELF = { kind: 'private', category: 'self', name: 'Sten Hedvret' } as const;

const register = (more: Sent = {}, by: Actor = w.jon) =>
  w.run(registerReport, by, { ...aReport(), reportId: newId(), channel: 'phone', ...more });
const aboutAdult = (more: Sent = {}) =>
  register({ area: 'adult_misuse', children: [STEN], worries: ['own_misuse'], ...more });
const application = (more: Sent = {}) => aboutAdult({ kind: 'application', reporter: HIMSELF, ...more });
const setTarget = (ruleId: string, length: number, unit: string) =>
  w.rows(
    `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
      values ($1, $2, 1, '2026-01-01', $3, $4, '[]', false, 'Beslut i nämnden.', now()) returning version`,
    [w.board.tenantId, ruleId, length, unit],
  );
const only = ({ caseIds }: { caseIds: readonly string[] }): string => caseIds[0] ?? '';
const clocksOf = async (caseId: string, who: Actor) =>
  (await w.run(readCase, who, { caseId })).clocks.map((c) => c.ruleId);

describe('a report about an adult', () => {
  test('becomes a case of its area, in the unit that takes it in, and the unit for children does not see it', async () => {
    const caseId = only(await aboutAdult());
    const view = await w.run(readCase, ingrid, { caseId });
    expect(view).toMatchObject({
      area: 'adult_misuse',
      aboutChild: false,
      state: 'preliminary',
      caseNumber: 'VU-2026-0001',
      unit: { id: w.board.unitId('youth') },
      reports: [{ kind: 'concern_report', young: false }],
    });
    expect(await refusal(w.run(readCase, w.jon, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await w.run(inbox, ingrid, {})).rows).toMatchObject([{ area: 'adult_misuse', protection: null }]);
    expect((await w.run(inbox, w.jon, {})).rows).toEqual([]);
  });

  test('of violence goes to the same unit while there is none of its own', async () => {
    const caseId = only(await aboutAdult({ area: 'adult_violence', worries: ['physical_violence'] }));
    expect(await w.run(readCase, ingrid, { caseId })).toMatchObject({
      area: 'adult_violence',
      openAtOnce: false,
    });
  });

  test('is refused while no unit of the board takes in its area', async () => {
    expect(await refusal(aboutAdult({ area: 'economic_assistance' }))).toEqual({
      code: 'CONFLICT',
      reason: 'NO_INTAKE_UNIT',
    });
  });

  test('is refused about somebody under 18 on the day, and about an unborn child', async () => {
    const refused = { code: 'INVALID_INPUT', fields: ['area: under_18'] };
    expect(await refusal(aboutAdult({ children: [bornOn('2008-11-21')] }))).toEqual(refused);
    expect(await refusal(aboutAdult({ children: [STEN, { unborn: true }] }))).toEqual(refused);
    expect(only(await aboutAdult({ children: [bornOn('2008-11-20')] }))).not.toBe('');
  });

  test('is opened by decision, without a protection assessment, with the board’s own time alone', async () => {
    await setTarget('LOK-018', 4, 'months');
    const caseId = only(await aboutAdult());
    expect(await w.run(readCase, ingrid, { caseId })).toMatchObject({ clocks: [] });
    await w.run(decidePreliminary, ingrid, {
      caseId,
      outcome: 'open',
      functionId: lova.functionId ?? '',
      text: 'Behöver utredas.',
    });
    const view = await w.run(readCase, lova, { caseId });
    expect(view).toMatchObject({ state: 'investigation', fate: { isChild: false } });
    expect(view.clocks).toMatchObject([{ ruleId: 'LOK-018', local: true, dueOn: '2027-03-20' }]);
    expect(await w.run(investigation, lova, { caseId })).toMatchObject({ aboutChild: false });
    expect(view.allowed).not.toContain('casework.assess-protection');
    expect(view.allowed).not.toContain('casework.give-feedback');
  });

  test('runs by the target for opening at once, where the board has set one', async () => {
    await setTarget('GEN-010', 5, 'working_days');
    const caseId = only(await aboutAdult());
    expect(await w.run(readCase, ingrid, { caseId })).toMatchObject({
      clocks: [{ ruleId: 'GEN-010', dueOn: '2026-11-27', stoppedAt: null }],
    });
    await w.run(decidePreliminary, ingrid, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    expect((await w.run(readCase, ingrid, { caseId })).clocks[0]?.stoppedAt).not.toBeNull();
  });

  test('has no protection assessment to make and no fourteen days to extend', async () => {
    const { reportId, ...made } = await aboutAdult();
    const caseId = only(made);
    const assess = { caseId, reportId, outcome: 'no_need', reasons: 'Ingen fara.' } as const;
    expect(await refusal(w.run(assessProtection, ingrid, assess))).toMatchObject({ reason: 'NOT_TO_ASSESS' });
    const more = { caseId, until: '2026-12-24', reason: 'Väntar på uppgifter.' };
    expect(await refusal(w.run(extendPreliminary, ingrid, more))).toMatchObject({
      reason: 'NO_FOURTEEN_DAYS',
    });
    expect((await w.run(readCase, ingrid, { caseId })).allowed).not.toContain('casework.extend-preliminary');
  });

  test('is not counted among the reports about children, and tells no reporter what became of it', async () => {
    await aboutAdult({ reporter: aTeacher });
    expect(
      await w.rows('select 1 from casework.report_child where tenant_id = $1', [w.board.tenantId]),
    ).toEqual([]);
  });
});

describe('a report about somebody of 18 to 20', () => {
  test.each([
    ['2005-11-21', ['BU-010', 'BU-020']],
    ['2005-11-20', []],
  ])('born %s: %j', async (birthDate, rules) => {
    const caseId = only(await aboutAdult({ children: [bornOn(birthDate)] }));
    expect(await clocksOf(caseId, ingrid)).toEqual(rules);
  });

  test('has its protection assessed the same day before it can be opened, and then the board’s own time', async () => {
    await setTarget('LOK-018', 4, 'months');
    const { reportId, ...made } = await aboutAdult({ children: [bornOn('2007-01-01')] });
    const caseId = only(made);
    const open = () =>
      w.run(decidePreliminary, ingrid, {
        caseId,
        outcome: 'open',
        functionId: lova.functionId ?? '',
        text: 'Behöver utredas.',
      });
    expect(await refusal(open())).toMatchObject({ reason: 'PROTECTION_NOT_ASSESSED' });
    await w.run(assessProtection, ingrid, { caseId, reportId, outcome: 'no_need', reasons: 'Ingen fara.' });
    const { clocks } = await open();
    expect(clocks.filter((c) => c.stoppedAt === null).map((c) => c.ruleId)).toEqual(['LOK-018']);
  });
});

describe('an application', () => {
  test('is an investigation from the day on which it came in, that nobody has decided on', async () => {
    await setTarget('LOK-018', 4, 'months');
    const caseId = only(await application({ receivedAt: '2026-11-19T22:30:00+01:00' }));
    const view = await w.run(readCase, ingrid, { caseId });
    expect(view).toMatchObject({
      state: 'investigation',
      openedOn: '2026-11-19',
      investigationOpenedOn: '2026-11-19',
      decision: null,
      holder: { functionId: null },
      reports: [{ kind: 'application', young: false }],
      clocks: [{ ruleId: 'LOK-018', startedOn: '2026-11-19', dueOn: '2027-03-19' }],
    });
    expect(view.timeline.map((e) => e.kind).sort()).toEqual(['application_received', 'opened']);
  });

  test('waits in the inbox until somebody has been given it', async () => {
    const caseId = only(await application());
    expect((await w.run(inbox, ingrid, {})).rows).toMatchObject([
      { kind: 'application', children: [{ caseId }] },
    ]);
    await w.run(assignCase, ingrid, { caseId, functionId: lova.functionId ?? '' });
    expect((await w.run(inbox, ingrid, {})).rows).toEqual([]);
    expect((await w.run(cases, lova, {})).rows).toMatchObject([{ caseId, area: 'adult_misuse' }]);
  });

  test('of 18 to 20 asks for no protection assessment: it is no report', async () => {
    const caseId = only(await application({ children: [bornOn('2007-01-01')] }));
    expect(await clocksOf(caseId, ingrid)).toEqual([]);
  });

  test('about a child has the four months from that day and those concerned to tell, and no fourteen days', async () => {
    const caseId = only(
      await register({
        kind: 'application',
        reporter: { kind: 'private', category: 'guardian', name: 'Petra Norrgren' },
      }),
    );
    const { clocks, state, aboutChild } = await w.run(readCase, w.jon, { caseId });
    expect({ state, aboutChild }).toEqual({ state: 'investigation', aboutChild: true });
    expect(clocks.map((c) => [c.ruleId, c.dueOn])).toEqual([['BU-040', '2027-03-20']]);
  });

  describe('by LSS, of a child', () => {
    const GUARDIAN = { kind: 'private', category: 'guardian', name: 'Petra Hedvret' } as const;
    beforeEach(async () => {
      await t.pool.query("update org.unit set area = 'disability' where id = $1", [w.board.unitId('youth')]);
      await setTarget('LOK-018', 4, 'months');
    });
    const byLss = (birthDate: string) =>
      application({
        area: 'disability',
        reporter: GUARDIAN,
        worries: [],
        children: [bornOn(birthDate)],
        guardians: [{ name: 'Petra Hedvret' }],
      });
    const given = async (birthDate: string): Promise<string> => {
      const caseId = only(await byLss(birthDate));
      await w.run(assignCase, ingrid, { caseId, functionId: lova.functionId ?? '' });
      return caseId;
    };

    test('has the child and the guardian to hear before it is concluded', async () => {
      const caseId = await given('2016-04-19');
      expect(await w.run(readCase, lova, { caseId })).toMatchObject({
        aboutChild: true,
        fate: { isChild: false },
      });
      const view = await w.run(investigation, lova, { caseId });
      expect(view).toMatchObject({ aboutChild: true, protection: false, notices: { isRequired: false } });
      expect(view.standpoints.parties).toMatchObject([{ party: 'guardian', name: 'Petra Hedvret' }]);
      expect(view.hindrances).toEqual(expect.arrayContaining(['CHILD_NOT_HEARD', 'PARTIES_NOT_HEARD']));
      expect(view.hindrances).not.toContain('NOTICE_NOT_SETTLED');
    });

    test('from 15 the young person has a say of their own beside the guardian', async () => {
      const { standpoints } = await w.run(investigation, lova, { caseId: await given('2011-11-20') });
      expect(standpoints.parties.map(({ party }) => party)).toEqual(['guardian', 'child']);
    });

    test('has none of the times of what a child needs of protection, nor of those who have turned 18', async () => {
      expect(await clocksOf(await given('2008-11-21'), lova)).toEqual([]);
      expect(await clocksOf(await given('2008-11-20'), lova)).toEqual(['LOK-018']);
    });

    test('is not followed up without consent when it comes to nothing', async () => {
      const caseId = await given('2016-04-19');
      const { hindrances } = await w.run(investigation, lova, { caseId });
      const conclusion = {
        caseId,
        outcome: 'declined',
        assessment: 'Vårdnadshavaren tar tillbaka ansökan.',
        unmet: hindrances.map((code) => ({ code, reason: 'Ansökan är återtagen.' })),
      } as const;
      const followed = { ...conclusion, followUpReason: 'Vill se hur det går.' };
      expect(await refusal(w.run(concludeInvestigation, lova, followed))).toMatchObject({
        fields: ['followUpReason: no_follow_up_after_this'],
      });
    });

    test('somebody of 18 is no child in the same area', async () => {
      const caseId = await given('2008-11-20');
      const view = await w.run(investigation, lova, { caseId });
      expect(view).toMatchObject({ aboutChild: false, protection: false });
      expect(view.hindrances).not.toContain('CHILD_NOT_HEARD');
    });
  });

  test('can’t be decided on as a preliminary assessment', async () => {
    const caseId = only(await application());
    const decided = w.run(decidePreliminary, ingrid, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
    expect(await refusal(decided)).toMatchObject({ reason: 'ALREADY_DECIDED' });
  });

  test.each([
    ['somebody at work', { reporter: aTeacher }, 'reporter.category: not_an_applicant'],
    ['nobody named', { reporter: { kind: 'anonymous' } }, 'reporter.category: not_an_applicant'],
    [
      'a neighbour',
      { reporter: { kind: 'private', category: 'private_person', name: 'Sture Lindhag' } },
      'reporter.category: not_an_applicant',
    ],
    ['danger now', { immediateDanger: 'Han har tagit tabletter.' }, 'immediateDanger: danger_is_reported'],
  ] as const)('is refused from %s', async (_who, sent, fault) => {
    expect(await refusal(application(sent))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });

  test('sent again is the same, and as a report of the same words another', async () => {
    const reportId = newId();
    const first = await application({ reportId });
    expect(await application({ reportId })).toEqual(first);
    expect(await refusal(aboutAdult({ reportId, reporter: HIMSELF }))).toMatchObject({
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
  });
});

describe('reports of one person in two areas', () => {
  const NUMBER = '198102119800';
  const known = [aChild({ givenName: 'Sten', familyName: 'Hedvret', identityNumber: NUMBER })];

  test('are joined within the area, and never across', async () => {
    const first = only(await application({ children: known }));
    await w.run(assignCase, ingrid, { caseId: first, functionId: lova.functionId ?? '' });
    const violence = only(await aboutAdult({ area: 'adult_violence', children: known }));
    expect((await w.run(readCase, ingrid, { caseId: violence })).preliminary.joinable).toBeNull();
    expect(await refusal(w.run(joinReport, ingrid, { caseId: violence }))).toMatchObject({
      reason: 'NO_OPEN_INVESTIGATION',
    });
    const misuse = only(await aboutAdult({ children: known }));
    expect(await w.run(joinReport, ingrid, { caseId: misuse })).toMatchObject({ state: 'joined' });
    expect(await clocksOf(first, lova)).toEqual([]);
  });
});

test('what comes from outside is about children, as the form says', async () => {
  await w.run(submitConcernReport, w.board.eService, { ...aReport({ children: [STEN] }), reportId: newId() });
  expect((await w.run(inbox, w.jon, {})).rows).toMatchObject([
    { kind: 'concern_report', area: 'child_youth' },
  ]);
});
