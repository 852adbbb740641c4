import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { findOrganisation } from '../../read/find-organisation.ts';
import { organisation } from '../../read/organisation.ts';
import { organisations } from '../../read/organisations.ts';
import { aReport, aWorld, refusal, someoneAt, type World } from '../../testing/index.ts';
import { registerReport } from '../register-report.ts';
import { submitConcernReport } from '../submit-concern-report.ts';
import { addOrganisation } from './add-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';
import { matchOrganisation } from './match-organisation.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { undoMerge } from './undo-merge.ts';

const t = await useTestDatabase();

/** A board with its register, and the one who keeps it. */
async function aRegister() {
  const w = await aWorld(t.pool);
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  const add = async (name: string, more: { category?: 'school' | 'preschool' } = {}) => {
    const organisationId = newId();
    await w.run(addOrganisation, elis, { organisationId, name, category: 'school', ...more });
    return organisationId;
  };
  const detail = (organisationId: string) => w.run(organisation, elis, { organisationId });
  const found = async (text: string, by: Actor = w.jon) =>
    (await w.run(findOrganisation, by, { text })).organisations.map((o) => [o.name, o.foundAs]);
  /** What intake sees: those who read the reports anyway. */
  const unmatched = async () => {
    const { unmatched: names, unmatchedCount } = await w.run(organisations, w.jon, {});
    expect(names).toHaveLength(unmatchedCount);
    return names ?? [];
  };
  return { w, elis, add, detail, found, unmatched, list: () => w.run(organisations, elis, {}) };
}

const written = async (w: World, organisationName: string, category: 'school' | 'other' = 'school') =>
  await w.run(submitConcernReport, w.board.eService, {
    ...aReport({ reporter: someoneAt(organisationName, category) }),
    reportId: newId(),
  });

/** What stands on the head of the latest report. */
const headOf = async (w: World) =>
  (
    await w.rows<{
      organisation: string | null;
      name: string | null;
      written: string;
      nameOf: string | null;
    }>(
      `select r.organisation_id as organisation, r.reporter_organisation as written, n.name, n.organisation_id as "nameOf"
        from casework.report r left join casework.organisation_name n
          on n.tenant_id = r.tenant_id and n.id = r.organisation_name_id
        where r.tenant_id = $1 order by r.reference desc limit 1`,
      [w.board.tenantId],
    )
  )[0];

describe('an organisation', () => {
  test('is added, and found by a part of its name by whoever registers a report', async () => {
    const { w, add, found } = await aRegister();
    await add('Norrängens skola');
    await add('Tallgårdsskolan');
    await add('Norrskenets förskola', { category: 'preschool' });
    expect(await found('norr')).toEqual([
      ['Norrskenets förskola', null],
      ['Norrängens skola', null],
    ]);
    expect(await found('skolan tall')).toEqual([['Tallgårdsskolan', null]]);
    expect(await found('%')).toEqual([]);
    expect(await found('tall', w.karin)).toEqual([['Tallgårdsskolan', null]]);
  });

  test('is one, though the button is pressed twice; and a name is one organisation’s of its kind', async () => {
    const { w, elis, add, list } = await aRegister();
    const input = { organisationId: newId(), name: 'Norrängens skola', category: 'school' as const };
    await w.run(addOrganisation, elis, input);
    await w.run(addOrganisation, elis, input);
    expect(await refusal(add('norrängens SKOLA'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['name: name_taken'],
    });
    await add('Norrängens skola', { category: 'preschool' });
    expect((await list()).organisations.map((o) => o.category).sort()).toEqual(['preschool', 'school']);
  });

  test('is renamed and keeps the name that it had, which still finds it', async () => {
    const { w, elis, add, detail, found } = await aRegister();
    const organisationId = await add('Kvarnbackens skola');
    const change = {
      organisationId,
      seenVersion: 1,
      name: 'Kvarnbackens skola F–6',
      category: 'school' as const,
      district: 'Kvarnbacken',
      otherNames: ['Kvarnis', 'Kvarnbackens skola'],
    };
    await w.run(changeOrganisation, elis, change);
    const { organisation: row, names, history, version } = await detail(organisationId);
    expect([row.name, row.district, version]).toEqual(['Kvarnbackens skola F–6', 'Kvarnbacken', 2]);
    expect(names.map((n) => [n.name, n.kind])).toEqual([
      ['Kvarnbackens skola', 'former'],
      ['Kvarnbackens skola F–6', 'current'],
      ['Kvarnis', 'also'],
    ]);
    expect(history.map((h) => [h.kind, h.text, h.by]).sort()).toEqual([
      ['added', 'Kvarnbackens skola', 'Elis Bergkvist'],
      ['district_changed', null, 'Elis Bergkvist'],
      ['name_added', 'Kvarnis', 'Elis Bergkvist'],
      ['renamed', 'Kvarnbackens skola', 'Elis Bergkvist'],
    ]);
    expect(await found('kvarnis')).toEqual([['Kvarnbackens skola F–6', 'Kvarnis']]);
    expect(await refusal(w.run(changeOrganisation, elis, change))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('that is closed, or part of another, is not offered any longer and is still in the register', async () => {
    const { w, elis, add, found, list } = await aRegister();
    const closed = await add('Forsens skola');
    const base = { seenVersion: 1, category: 'school' as const, otherNames: [] };
    await w.run(changeOrganisation, elis, {
      ...base,
      organisationId: closed,
      name: 'Forsens skola',
      activeTo: '2026-06-30',
    });
    const [old, into] = [await add('Strömmens skola'), await add('Havets skola')];
    await w.run(mergeOrganisations, elis, {
      organisationId: old,
      seenVersion: 1,
      intoId: into,
      on: '2026-08-01',
    });
    expect(await found('skola')).toEqual([['Havets skola', null]]);
    const rows = (await list()).organisations;
    expect(rows.map((o) => [o.name, o.activeTo, o.mergedInto?.name ?? null])).toEqual([
      ['Forsens skola', '2026-06-30', null],
      ['Havets skola', null, null],
      ['Strömmens skola', '2026-07-31', 'Havets skola'],
    ]);
    const ended = await w.run(organisations, elis, { standing: 'ended', text: 'STRÖMMEN' });
    expect(ended.organisations.map((o) => o.name)).toEqual(['Strömmens skola']);
  });

  test('is merged into one that is there, once, and it can be taken back', async () => {
    const { w, elis, add, detail } = await aRegister();
    const [a, b, c] = [await add('Alskolan'), await add('Björkskolan'), await add('Cederskolan')];
    const merge = (organisationId: string, intoId: string, on?: string) =>
      w.run(mergeOrganisations, elis, { organisationId, seenVersion: 1, intoId, ...(on ? { on } : {}) });
    expect(await refusal(merge(a, a))).toMatchObject({ fields: ['intoId: same_organisation'] });
    await merge(a, b, '2026-08-01');
    expect(await refusal(merge(b, a))).toMatchObject({ fields: ['intoId: merged_already'] });
    expect(
      await refusal(w.run(mergeOrganisations, elis, { organisationId: a, seenVersion: 2, intoId: c })),
    ).toMatchObject({ reason: 'ALREADY_MERGED' });
    expect((await detail(b)).tookOver).toEqual([{ organisationId: a, name: 'Alskolan', on: '2026-08-01' }]);
    await w.run(undoMerge, elis, { organisationId: a, seenVersion: 2 });
    const { organisation: row, history } = await detail(a);
    expect([row.mergedInto, row.activeTo]).toEqual([null, null]);
    expect(history.map((h) => [h.kind, h.text])).toEqual([
      ['merge_undone', 'Björkskolan'],
      ['merged', 'Björkskolan'],
      ['added', 'Alskolan'],
    ]);
    expect(await refusal(w.run(undoMerge, elis, { organisationId: a, seenVersion: 3 }))).toMatchObject({
      reason: 'NOT_MERGED',
    });
  });

  test('of another board is not there', async () => {
    const { add } = await aRegister();
    const organisationId = await add('Norrängens skola');
    const other = await aRegister();
    expect((await other.list()).organisations).toEqual([]);
    expect(await refusal(other.detail(organisationId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await refusal(
        other.w.run(registerReport, other.w.jon, {
          ...aReport(),
          reportId: newId(),
          channel: 'phone',
          organisationId,
        }),
      ),
    ).toEqual({ code: 'INVALID_INPUT', fields: ['organisationId: not_in_list'] });
  });
});

describe('a report', () => {
  test('that intake chose the organisation of has it beside the written name', async () => {
    const { w, add, unmatched } = await aRegister();
    const organisationId = await add('Norrängens skola');
    await w.run(registerReport, w.jon, {
      ...aReport(),
      reportId: newId(),
      channel: 'phone',
      organisationId,
    });
    expect(await headOf(w)).toEqual({
      organisation: organisationId,
      written: 'Norrängens skola',
      name: null,
      nameOf: null,
    });
    expect(await unmatched()).toEqual([]);
  });

  test('from outside finds the organisation by its name, also when the reporter calls its kind another', async () => {
    const { w, add, unmatched } = await aRegister();
    const organisationId = await add('Norrängens skola');
    await written(w, 'NORRÄNGENS  skola!');
    expect(await headOf(w)).toMatchObject({ written: 'NORRÄNGENS  skola!', nameOf: organisationId });
    await written(w, 'Norrängens skola', 'other');
    expect(await headOf(w)).toMatchObject({ nameOf: organisationId });
    expect(await unmatched()).toEqual([]);
  });

  test('under a name that is nobody’s, or could be two, is listed until somebody says whose; then it follows', async () => {
    const { w, elis, add, unmatched, detail } = await aRegister();
    const school = await add('Tallgården');
    await add('Tallgården', { category: 'preschool' });
    await written(w, 'Tallgården', 'other');
    await written(w, 'Norrängsskolan');
    await written(w, 'norrängsskolan');
    const names = await unmatched();
    expect(names.map((n) => [n.name, n.category, n.writtenOn]).sort()).toEqual([
      ['Norrängsskolan', 'school', '2026-11-20'],
      ['Tallgården', 'other', '2026-11-20'],
    ]);
    const nameId = names.find((n) => n.category === 'other')?.nameId ?? '';
    await w.run(matchOrganisation, w.jon, { nameId, organisationId: school });
    const other = names.find((n) => n.category === 'school')?.nameId ?? '';
    const added = await add('Norrängens skola');
    await w.run(matchOrganisation, w.jon, { nameId: other, organisationId: added });
    expect(await unmatched()).toEqual([]);
    expect(await headOf(w)).toMatchObject({ written: 'norrängsskolan', nameOf: added });
    const { names: placed, history } = await detail(added);
    expect(placed.map((n) => [n.name, n.kind])).toEqual([
      ['Norrängens skola', 'current'],
      ['Norrängsskolan', 'also'],
    ]);
    expect(history.map((h) => [h.kind, h.text, h.by]).sort()).toEqual([
      ['added', 'Norrängens skola', 'Elis Bergkvist'],
      ['name_added', 'Norrängsskolan', 'Jon Åkerlo'],
    ]);
    // It can't be said twice, and a wrong one is taken back by taking the name away.
    expect(await refusal(w.run(matchOrganisation, w.jon, { nameId, organisationId: added }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await w.run(changeOrganisation, elis, {
      organisationId: added,
      seenVersion: 1,
      name: 'Norrängens skola',
      category: 'school',
      otherNames: [],
    });
    expect((await unmatched()).map((n) => n.name)).toEqual(['Norrängsskolan']);
  });

  test('under what may be the name of a person tells whoever keeps the register that there is one, and not what', async () => {
    const { w, elis, add, unmatched, list, detail } = await aRegister();
    const school = await add('Norrängens skola');
    await written(w, 'Maja Påhitt', 'other');
    expect(await list()).toMatchObject({ unmatchedCount: 1, unmatched: null });
    const nameId = (await unmatched())[0]?.nameId ?? '';
    expect(nameId).not.toBe('');
    expect(await refusal(w.run(matchOrganisation, elis, { nameId, organisationId: school }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const answers = [
      await list(),
      await w.run(organisations, elis, { text: 'Maja' }),
      await w.run(organisations, elis, { category: 'other', standing: 'active' }),
      await detail(school),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/maja|påhitt/i);
  });

  test('of someone private has none', async () => {
    const { w, unmatched } = await aRegister();
    await w.run(submitConcernReport, w.board.eService, {
      ...aReport({ reporter: { kind: 'anonymous' } }),
      reportId: newId(),
    });
    expect(await headOf(w)).toEqual({ organisation: null, written: null, name: null, nameOf: null });
    expect(await unmatched()).toEqual([]);
  });
});

test('an organisation that gets the name that was written has the reports at once', async () => {
  const { w, add, unmatched } = await aRegister();
  await written(w, 'Norrängens skola');
  const organisationId = await add('Norrängens Skola');
  expect(await unmatched()).toEqual([]);
  expect(await headOf(w)).toMatchObject({ name: 'Norrängens Skola', nameOf: organisationId });
});
