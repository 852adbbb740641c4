import { describe, expect, test } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { createRunner } from '#core/operation';
import { grants as caseworkGrants } from '#modules/casework';
import { aWorld, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from '../../policy.ts';
import { openService } from '../../read/open-service/open-service.ts';
import { setCatalogueEntry } from '../set-catalogue-entry.ts';
import { recordOpenService } from './record-open-service.ts';

const t = await useTestDatabase();

const NOBODY = { child: 0, teen: 0, young: 0, adult: 0, age_unknown: 0 };

/** A board that gives three things to whoever asks: two counted without anybody, one that is documented. */
async function aBoardThatGives() {
  const w = await aWorld(t.pool);
  const { run } = createRunner({ pool: t.pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  const keeper = await w.board.actor('developer_quality', 'intake', 'Tove Brunnslid');
  const given = await w.board.actor('practitioner', 'youth', 'Moa Hultgård');
  const add = async (name: string, other: object) => {
    const entryId = newId();
    await run(setCatalogueEntry, keeper, {
      entryId,
      seenVersion: 0,
      name,
      regime: 'own',
      assessed: false,
      activeFrom: '2026-01-01',
      reason: 'Ny',
      ...other,
    });
    return entryId;
  };
  const group = await add('Föräldrastöd i grupp', { identity: 'exempted', exemption: 'SN § 88' });
  const talks = await add('Råd och stöd', { identity: 'counselling' });
  const kept = await add('Mini-Maria', {});
  const assessed = await add('Familjebehandling', { assessed: true });
  const one = (entryId: string, other: object = {}) => ({
    id: newId(),
    seenVersion: 0,
    unitId: w.board.unitId('youth'),
    entryId,
    heldOn: '2026-11-12',
    form: 'group' as const,
    occasions: 1,
    came: NOBODY,
    ...other,
  });
  const list = (by: Actor = given, other: object = {}) =>
    run(openService, by, { period: '2026-T3', ...other });
  return { w, run, given, group, talks, kept, assessed, one, list };
}

describe('what is given to whoever asks', () => {
  test('is counted without anybody, by what was given and by age', async () => {
    const { run, given, group, talks, one, list } = await aBoardThatGives();
    await run(recordOpenService, given, one(group, { came: { ...NOBODY, adult: 9, child: 2 } }));
    await run(recordOpenService, given, one(group, { heldOn: '2026-11-19', came: { ...NOBODY, adult: 7 } }));
    await run(
      recordOpenService,
      given,
      one(talks, { form: 'talk', occasions: 4, came: { ...NOBODY, teen: 3, age_unknown: 1 } }),
    );
    // Another tertial's.
    await run(recordOpenService, given, one(talks, { heldOn: '2026-08-31', form: 'talk' }));

    const shown = await list();
    // By hand: 1 + 1 + 4 times; 11 + 7 + 4 came.
    expect(shown.total).toEqual({
      occasions: 6,
      participants: 22,
      came: { child: 2, teen: 3, young: 0, adult: 16, age_unknown: 1 },
    });
    expect(shown.byService.map((s) => [s.name, s.occasions, s.participants])).toEqual([
      ['Föräldrastöd i grupp', 2, 18],
      ['Råd och stöd', 4, 4],
    ]);
    expect(shown.rows.map((r) => [r.heldOn, r.setBy, r.before])).toEqual([
      ['2026-11-19', 'Moa Hultgård', []],
      ['2026-11-12', 'Moa Hultgård', []],
      ['2026-11-12', 'Moa Hultgård', []],
    ]);
    expect((await list(given, { period: '2026-T2' })).total.occasions).toBe(1);
  });

  test('is put right by a new version; what stood before can be read, and is in no figure', async () => {
    const { run, given, group, one, list } = await aBoardThatGives();
    const first = one(group, { came: { ...NOBODY, adult: 9 } });
    await run(recordOpenService, given, first);
    const right = { ...first, seenVersion: 1, came: { ...NOBODY, adult: 6 } };
    expect(await run(recordOpenService, given, right).catch((e: unknown) => e)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field: 'why', code: 'reason_needed' }],
    });
    await run(recordOpenService, given, { ...right, why: 'numbers' });
    const shown = await list();
    expect(shown.total.participants).toBe(6);
    expect(shown.rows.map((r) => [r.version, r.participants])).toEqual([[2, 6]]);
    expect(shown.rows[0]?.before.map((b) => [b.version, b.participants, b.why])).toEqual([[1, 9, 'numbers']]);

    await run(recordOpenService, given, { ...right, seenVersion: 2, why: 'twice', withdrawn: true });
    expect((await list()).total.occasions).toBe(0);
    expect((await list()).rows).toEqual([]);
  });

  test('a second press of the button is the same, and nobody writes over another', async () => {
    const { run, given, group, one, list } = await aBoardThatGives();
    const first = one(group, { came: { ...NOBODY, adult: 9 } });
    await run(recordOpenService, given, first);
    await run(recordOpenService, given, first);
    expect((await list()).registered).toBe(1);
    const both = await Promise.allSettled(
      [3, 4].map((adult) =>
        run(recordOpenService, given, {
          ...first,
          seenVersion: 1,
          came: { ...NOBODY, adult },
          why: 'numbers',
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await list()).rows[0]?.version).toBe(2);
  });

  test.each([
    ['what needs an assessment', 'assessed', {}, 'entryId', 'needs_assessment'],
    ['what documents who comes', 'kept', {}, 'entryId', 'identity_kept'],
    ['a day to come', 'group', { heldOn: '2026-12-31' }, 'heldOn', 'in_the_future'],
    ['a day before it was given', 'group', { heldOn: '2025-12-31' }, 'heldOn', 'not_given_then'],
    ['what was never registered', 'group', { withdrawn: true }, 'withdrawn', 'not_registered'],
  ] as const)('refuses %s', async (_what, which, other, field, code) => {
    const made = await aBoardThatGives();
    const error = await made
      .run(recordOpenService, made.given, made.one(made[which], other))
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field, code }] });
    expect((await made.list()).registered).toBe(0);
  });

  test('is of one’s own units, to read and to register', async () => {
    const { w, run, given, group, one, list } = await aBoardThatGives();
    const registered = one(group, { came: { ...NOBODY, adult: 9 } });
    await run(recordOpenService, given, registered);
    const elsewhere = await w.board.actor('practitioner', 'investigation', 'Per Solvik');
    expect((await list(elsewhere)).total.occasions).toBe(0);
    expect(await refusal(list(elsewhere, { unitId: w.board.unitId('youth') }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(run(recordOpenService, elsewhere, one(group)))).toMatchObject({ code: 'NOT_FOUND' });
    // Nor may it be taken over by saying that it was theirs.
    const taken = {
      ...registered,
      seenVersion: 1,
      unitId: w.board.unitId('investigation'),
      why: 'other' as const,
    };
    expect(await refusal(run(recordOpenService, elsewhere, taken))).toMatchObject({ code: 'NOT_FOUND' });
    const auditor = await w.board.actor('auditor', 'intake', 'Petter Holmsund');
    expect(await refusal(list(auditor))).toEqual({ code: 'FORBIDDEN', reason: 'ROLE_LACKS_PERMISSION' });
  });

  test('a number is put right though the catalogue has since come to say that it is documented', async () => {
    const { w, run, given, group, one, list } = await aBoardThatGives();
    const first = one(group, { came: { ...NOBODY, adult: 9 } });
    await run(recordOpenService, given, first);
    const keeper = await w.board.actor('administrator', 'intake', 'Ulf Katalog');
    await run(setCatalogueEntry, keeper, {
      entryId: group,
      seenVersion: 1,
      name: 'Föräldrastöd i grupp',
      regime: 'own',
      assessed: false,
      activeFrom: '2026-01-01',
      reason: 'Dokumenteras från och med nu',
    });
    await run(recordOpenService, given, {
      ...first,
      seenVersion: 1,
      came: { ...NOBODY, adult: 8 },
      why: 'numbers',
    });
    expect((await list()).total.participants).toBe(8);
  });

  test('leaves in the trail what was registered, and by whom', async () => {
    const { w, run, given, group, one } = await aBoardThatGives();
    await run(recordOpenService, given, one(group));
    const rows = await w.rows<{ kind: string; event: string }>(
      `select kind, event from trail.entry where tenant_id = $1 and operation = 'interventions.record-open-service'`,
      [w.board.tenantId],
    );
    expect(rows).toEqual([{ kind: 'change', event: 'open-service.recorded' }]);
  });
});
