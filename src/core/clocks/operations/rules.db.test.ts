import { beforeEach, describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { type Actor, joinGrants } from '#core/access';
import { aBoard, type Board } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { AppError } from '#platform/errors';
import { fieldMessage } from '#platform/i18n';
import { useTestDatabase } from '#testing';
import { clock, FOURTEEN_DAYS, keepClock } from '../testing/index.ts';
import type { SetLocalRule } from './contract.ts';
import { applyRules, grants, listRulesOperation, readRule, setLocalRule } from './index.ts';

const t = await useTestDatabase();
let board: Board;
let ylva: Actor;
let now: Date;
const runner = createRunner({ pool: t.pool, grants: joinGrants([grants]), now: () => now });
beforeEach(async () => {
  board = await aBoard(t.pool);
  ylva = await board.actor('administrator', 'staff', 'Ylva Tornkvist');
  now = new Date('2026-11-23T09:00:00+01:00');
});

const list = async (input: object = {}, actor = ylva) => await runner.run(listRulesOperation, actor, input);
const ids = async (input: object = {}) => (await list(input)).rules.map((rule) => rule.ruleId);
const read = async (ruleId: string, on?: string) => await runner.run(readRule, ylva, { ruleId, on });
const set = async (
  ruleId: string,
  target: z.input<typeof SetLocalRule>['target'],
  more: Partial<z.input<typeof SetLocalRule>> = {},
) =>
  await runner.run(setLocalRule, ylva, {
    ruleId,
    validFrom: '2026-11-23',
    target,
    appliesToPending: false,
    reason: 'Beslut i nämnden',
    seenVersions: 0,
    ...more,
  });
/** What the person who fills in the form is told. */
const told = async (attempt: Promise<unknown>): Promise<readonly (readonly string[])[]> => {
  const error = await attempt.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('Nothing was refused');
  return error.fields.map((fault) => [fault.field, fieldMessage(fault)]);
};
const clocks = async () =>
  (
    await t.pool.query('select rule_id, due_on from clocks.clock where tenant_id = $1 order by rule_id', [
      board.tenantId,
    ])
  ).rows.map((row) => [row.rule_id, row.due_on]);
const place = () => ({
  tenantId: board.tenantId,
  authorityId: board.authorityId,
  unitId: board.unitId('intake'),
});

describe('the list', () => {
  it('shows every rule that holds on the day, with its section now and before', async () => {
    const { on, rules, mayEdit, changeDays } = await list();
    expect(on).toBe('2026-11-23');
    expect(rules.length).toBeGreaterThan(100);
    expect(mayEdit).toBe(true);
    expect(rules.find((rule) => rule.ruleId === 'BU-050')).toMatchObject({
      name: 'Uppföljning efter utredning utan insats',
      kind: 'statutory_max',
      inForce: true,
      lengthKind: 'counted',
      length: 6,
      unit: 'months',
      legalBasis: '23 kap. 1 och 5 §§ socialtjänstlagen (2025:400)',
      legalBasisBefore: '11 kap. 4 a och 4 c §§ socialtjänstlagen (2001:453)',
      changedOn: '2025-07-01',
      changes: expect.arrayContaining(['time', 'legal_basis']),
      local: null,
      mayBeSet: 'stricter',
      usedBy: { running: 0, few: false },
    });
    expect(changeDays[0]?.day).toBe('2026-01-15');
    expect(changeDays).toContainEqual({ day: '2025-07-01', rules: expect.any(Number) });
  });

  it('is that of the day asked for', async () => {
    const old = (await list({ on: '2025-06-30' })).rules;
    expect(old.find((rule) => rule.ruleId === 'BU-050')).toMatchObject({
      length: 2,
      changedOn: '2013-01-01',
      changes: ['new'],
    });
    expect(old.map((rule) => rule.ruleId)).not.toContain('CYB-010');
  });

  it('shows a template as not in force, and the law’s own words where it has no number', async () => {
    const { rules } = await list();
    const of = (id: string) => rules.find((rule) => rule.ruleId === id);
    expect(of('LOK-010')).toMatchObject({ inForce: false, kind: 'local_target', mayBeSet: 'sets' });
    expect(of('GEN-010')).toMatchObject({
      lengthKind: 'no_length',
      word: 'genast',
      length: null,
      inForce: true,
    });
    expect(of('PL-023')).toMatchObject({ lengthKind: 'fixed_date', month: 1, day: 31, unit: null });
    expect(of('FL-020')).toMatchObject({ suggestion: { length: 14, unit: 'calendar_days' }, length: null });
    expect(of('LVU-012')).toMatchObject({ kind: 'external', mayBeSet: null });
    expect(of('PL-014')).toMatchObject({ length: 2, later: { length: 1, unit: 'years' }, recurs: true });
  });

  test.each([
    ['förhandsbedömning', ['BU-020', 'GEN-010']],
    ['FÖRHANDSBEDÖMNING barn unga', ['BU-020']],
    ['bu-02', ['BU-020', 'BU-021']],
    ['"finns inte"', []],
  ])('is searched by words: %s', async (text, expected) => {
    const found = await ids({ text });
    expect(found).toEqual(expect.arrayContaining(expected));
    if (expected.length < 2) expect(found).toEqual(expected);
  });

  it('is sorted out by kind, domain and day of change', async () => {
    const { rules } = await list({ kind: 'external' });
    expect(new Set(rules.map((rule) => rule.kind))).toEqual(new Set(['external']));
    expect(await ids({ domain: 'economic' })).toEqual(['EK-010', 'EK-011', 'EK-012']);
    const changed = (await list({ changedOn: '2025-07-01' })).rules;
    expect(changed.every((rule) => rule.changedOn === '2025-07-01')).toBe(true);
    expect(changed.find((rule) => rule.ruleId === 'EK-010')?.changes).toEqual(['new']);
    expect(await ids({ changedOn: '2025-07-02' })).toEqual([]);
    await set('BU-020', { length: 10, unit: 'calendar_days' });
    expect(await ids({ changedOn: '2026-11-23' })).toEqual(['BU-020']);
    expect(await ids({ kind: 'local_target' })).toContain('BU-020');
  });

  it('counts what runs in the municipality, and tells no small count', async () => {
    const elsewhere = await aBoard(t.pool);
    await keepClock(t.pool, clock(), FOURTEEN_DAYS, { ...place(), tenantId: elsewhere.tenantId });
    const usedBy = async () => (await list({ text: 'BU-020' })).rules[0]?.usedBy;
    expect(await usedBy()).toEqual({ running: 0, few: false });
    for (let i = 0; i < 4; i++) await keepClock(t.pool, clock(), FOURTEEN_DAYS, place());
    expect(await usedBy()).toEqual({ running: null, few: true });
    await keepClock(t.pool, clock(), FOURTEEN_DAYS, { ...place(), authorityId: elsewhere.authorityId });
    expect(await usedBy()).toEqual({ running: 5, few: false });
    const ended = { ...clock(), stoppedAt: now };
    await keepClock(t.pool, ended, FOURTEEN_DAYS, place());
    expect(await usedBy()).toEqual({ running: 5, few: false });
  });

  it('is read by those who may not change it', async () => {
    const siv = await board.actor('caseworker', 'investigation');
    expect((await list({}, siv)).mayEdit).toBe(false);
  });
});

describe('a rule', () => {
  it('has all its versions and what changed between them', async () => {
    const { rule, versions, localVersions } = await read('BU-021');
    expect(rule.ruleId).toBe('BU-021');
    expect(versions.map((v) => [v.version, v.validFrom, v.validTo, v.lengthKind])).toEqual([
      [1, '2013-01-01', '2025-06-30', 'no_length'],
      [2, '2025-07-01', '2025-12-31', 'no_length'],
      [3, '2026-01-01', null, 'counted'],
    ]);
    expect(versions.map((v) => v.changes.slice(0, 3))).toEqual([
      [],
      ['legal_basis', 'confidence', 'note'],
      ['time', 'kind', 'legal_basis'],
    ]);
    expect(localVersions).toEqual([]);
  });

  it('is found by the id of a target beside it, and in any case of letters', async () => {
    expect((await read('bu-020-l')).rule.ruleId).toBe('BU-020');
  });

  it('before its first version is shown as it first was', async () => {
    expect((await read('CYB-010', '2025-01-01')).rule.validFrom).toBe('2026-01-15');
  });

  it('that is not there is said so on the field', async () => {
    expect(await told(read('BU-999'))).toEqual([['ruleId', 'Det finns ingen sådan regel']]);
  });
});

describe('a target', () => {
  it('holds from its day on, with who set it, when and why', async () => {
    const { detail } = await set('BU-020', { length: 10, unit: 'calendar_days' });
    expect(detail.rule.local).toEqual({
      version: 1,
      validFrom: '2026-11-23',
      validTo: null,
      lateFrom: null,
      length: 10,
      unit: 'calendar_days',
      warnAt: [
        { before: 5, unit: 'calendar_days' },
        { before: 1, unit: 'calendar_days' },
      ],
      appliesToPending: false,
      reason: 'Beslut i nämnden',
      setOn: '2026-11-23',
      setBy: 'Ylva Tornkvist',
      setByFunction: 'administrator, Ylva Tornkvist',
      neverHeld: false,
    });
    expect((await list({ on: '2026-11-22', text: 'BU-020' })).rules[0]?.local).toBeNull();
  });

  it('keeps its history: changed, planned, taken back', async () => {
    await set('GEN-010', { length: 3, unit: 'working_days' });
    await set('GEN-010', { length: 2, unit: 'working_days' }, { validFrom: '2027-01-01', seenVersions: 1 });
    await set('GEN-010', null, { validFrom: '2026-12-01', seenVersions: 2, reason: 'Hann inte' });
    const { localVersions, rule } = await read('GEN-010', '2026-12-01');
    expect(localVersions.map((v) => [v.version, v.length, v.validFrom, v.validTo, v.neverHeld])).toEqual([
      [1, 3, '2026-11-23', '2026-11-30', false],
      [2, 2, '2027-01-01', '2026-11-30', true],
      [3, null, '2026-12-01', null, false],
    ]);
    expect(rule.local).toBeNull();
    expect((await read('GEN-010')).rule.local).toMatchObject({ version: 1, validTo: '2026-11-30' });
  });

  it('brings a template into force', async () => {
    const { detail } = await set('LOK-012', { length: 10, unit: 'working_days' });
    expect(detail.rule).toMatchObject({ inForce: true, local: { length: 10, unit: 'working_days' } });
  });

  test.each<[string, z.input<typeof SetLocalRule>['target'], object, string, string]>([
    [
      'BU-020',
      { length: 15, unit: 'calendar_days' },
      {},
      'target.length',
      'Ett lokalt mål får vara strängare än lagen, aldrig mildare. Välj en kortare tid',
    ],
    [
      'BU-020',
      { length: 2, unit: 'weeks' },
      {},
      'target.length',
      'Målet är lika långt som lagens tid och tillför inget. Välj en kortare tid',
    ],
    [
      'BU-020',
      { length: 10, unit: 'working_days' },
      {},
      'target.length',
      'Ett lokalt mål får vara strängare än lagen, aldrig mildare. Välj en kortare tid',
    ],
    ['BU-020', { length: 0, unit: 'hours' }, {}, 'target.length', 'Talet får inte vara mindre än 1'],
    [
      'BU-020',
      { length: 10, unit: 'calendar_days' },
      { validFrom: '2026-11-22' },
      'validFrom',
      'Dagen kan inte ligga bakåt i tiden',
    ],
    ['BU-020', null, {}, 'target', 'Det finns inget lokalt mål att ta bort'],
    ['BU-020', { length: 10, unit: 'calendar_days' }, { reason: ' ' }, 'reason', 'Fyll i den här uppgiften'],
    [
      'LVU-012',
      { length: 1, unit: 'calendar_days' },
      {},
      'ruleId',
      'Tiden är inte kommunens egen att hålla, så den kan inte få ett lokalt mål',
    ],
    [
      'LVU-010',
      { length: 1, unit: 'calendar_days' },
      {},
      'ruleId',
      'Dagen är inte känd förrän ärendet finns, så regeln kan inte få ett lokalt mål',
    ],
    ['BU-999', { length: 1, unit: 'calendar_days' }, {}, 'ruleId', 'Det finns ingen sådan regel'],
  ])('for %s of %j %j is refused on %s: %s', async (ruleId, target, more, field, sentence) => {
    expect(await told(set(ruleId, target, more))).toEqual([[field, sentence]]);
    expect((await read('BU-020')).localVersions).toEqual([]);
  });

  it('that somebody else has set meanwhile is not overwritten', async () => {
    await set('BU-020', { length: 10, unit: 'calendar_days' });
    await expect(set('BU-020', { length: 9, unit: 'calendar_days' })).rejects.toThrow('CHANGED_MEANWHILE');
  });

  it('set by two at the same moment is set by one', async () => {
    const attempts = await Promise.allSettled([
      set('BU-020', { length: 10, unit: 'calendar_days' }),
      set('BU-020', { length: 9, unit: 'calendar_days' }),
    ]);
    expect(attempts.map((a) => a.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.flatMap((a) => (a.status === 'rejected' ? [String(a.reason)] : []))).toEqual([
      expect.stringContaining('CHANGED_MEANWHILE'),
    ]);
    expect((await read('BU-020')).localVersions).toHaveLength(1);
  });

  it('can’t be changed by those who do case work, and never by SQL', async () => {
    const siv = await board.actor('caseworker', 'investigation');
    const attempt = runner.run(setLocalRule, siv, {
      ruleId: 'BU-020',
      validFrom: '2026-11-23',
      target: null,
      appliesToPending: false,
      reason: 'Försök',
      seenVersions: 0,
    });
    await expect(attempt).rejects.toThrow('FORBIDDEN');
    const { rows } = await t.pool.query(
      `select has_table_privilege('samsyn_app', 'clocks.local_rule', 'UPDATE') as changed,
        has_table_privilege('samsyn_app', 'clocks.local_rule', 'DELETE') as gone`,
    );
    expect(rows).toEqual([{ changed: false, gone: false }]);
  });

  it('is in the trail with its reason and what came of it', async () => {
    await keepClock(t.pool, clock(), FOURTEEN_DAYS, place());
    await set('BU-020', { length: 10, unit: 'calendar_days' }, { appliesToPending: true });
    const { rows } = await t.pool.query(
      `select (select s.body from trail.stated_reason s where s.entry_id = e.id) as stated_reason, c.body::json as content
        from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
        where e.tenant_id = $1 and e.operation = 'clocks.set-local-rule'`,
      [board.tenantId],
    );
    expect(rows).toMatchObject([
      {
        stated_reason: 'Beslut i nämnden',
        content: { ruleId: 'BU-020', version: 1, rejudged: { changed: 0, started: 1, cancelled: 0 } },
      },
    ]);
  });
});

describe('what is running', () => {
  beforeEach(async () => {
    await keepClock(t.pool, clock(), FOURTEEN_DAYS, place());
  });

  it('is judged by a target set for it at once', async () => {
    const { rejudged } = await set(
      'BU-020',
      { length: 10, unit: 'calendar_days' },
      { appliesToPending: true },
    );
    expect(rejudged).toEqual({ changed: 0, started: 1, cancelled: 0 });
    expect(await clocks()).toEqual([
      ['BU-020', '2026-12-04'],
      ['BU-020-L', '2026-11-30'],
    ]);
  });

  it('is left alone by one that is not', async () => {
    const { rejudged } = await set('BU-020', { length: 10, unit: 'calendar_days' });
    expect(rejudged).toEqual({ changed: 0, started: 0, cancelled: 0 });
    expect(await clocks()).toHaveLength(1);
  });

  it('is judged by one to come on the day on which it comes', async () => {
    await set(
      'BU-020',
      { length: 12, unit: 'calendar_days' },
      { appliesToPending: true, validFrom: '2026-11-25' },
    );
    expect(await clocks()).toHaveLength(1);
    const system: Actor = { ...board.eService, name: 'worker', authorityId: null, role: 'system' };
    expect(await runner.run(applyRules, system, {})).toEqual({ changed: 0, started: 0, cancelled: 0 });
    now = new Date('2026-11-25T00:00:00+01:00');
    expect(await runner.run(applyRules, system, {})).toEqual({ changed: 0, started: 1, cancelled: 0 });
    expect(await clocks()).toEqual([
      ['BU-020', '2026-12-04'],
      ['BU-020-L', '2026-12-02'],
    ]);
  });
});
