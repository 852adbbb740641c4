import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations } from './modules.ts';

const t = await useTestDatabase();

interface Section {
  sectionId: string;
  state: string;
  version: number;
  dueOn: string;
  may: string[];
  parted: { sectionId: string; version: number }[];
  blocks: unknown[];
  figures: { number: number; figure: { state: string } }[];
  unreferenced: string[];
}
interface View {
  sections: Section[];
  hindrances: { hindrance: string; sectionTitle: string }[];
}
interface Saved {
  sectionId: string;
  version: number;
  parted: string | null;
}
interface Edition {
  edition: { number: number; differences: { was: string; is: string; reason: string | null }[] };
  document: { notice: string | null; blocks: { kind: string; text?: string }[] };
  newer: { was: string; is: string; reason: string | null }[];
}

/** A report that two units and the controller write. */
async function aBoardOfReports() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = async <T>(name: string, actor: Actor, input: unknown): Promise<T> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };
  const why = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (e: { code?: string; detail?: string; reason?: string; fields?: { code: string }[] }) =>
        e.fields?.[0]?.code ?? e.reason ?? e.detail ?? e.code,
    );
  const director = await w.board.actor('director', 'staff', 'Disa Alm');
  const controller = await w.board.actor('developer_quality', 'staff', 'Kim Dahl');
  const intake = await w.board.actor('unit_manager', 'intake', 'Mona Strand');
  const other = await w.board.actor('unit_manager', 'investigation', 'Olle Berg');
  const member = await w.board.actor('board_member', 'staff', 'Nils Ek');
  const reportId = newId();
  const ids = { intake: newId(), other: newId(), controller: newId() };
  const section = (key: keyof typeof ids, actor: Actor, dueOn = '2026-12-20') => ({
    sectionId: ids[key],
    key: 'unit',
    title: key,
    help: '',
    functionId: actor.functionId,
    dueOn,
  });
  await run('reports.start', controller, {
    reportId,
    kind: 'tertial_report',
    period: '2026-T2',
    title: 'Tertialrapport 2 2026',
    sections: [section('intake', intake), section('other', other), section('controller', controller)],
  });
  const show = (actor: Actor = controller) => run<View>('reports.workspace', actor, { reportId });
  const one = async (key: keyof typeof ids): Promise<Section> => {
    const found = (await show()).sections.find((s) => s.sectionId === ids[key]);
    if (!found) throw new Error(`No section ${key}`);
    return found;
  };
  const save = (actor: Actor, key: keyof typeof ids, text: string, more: object = {}) =>
    run<Saved>('reports.save-section', actor, {
      reportId,
      sectionId: ids[key],
      version: 0,
      writerId: newId(),
      body: { blocks: [{ kind: 'text', id: newId(), text }], figures: [] },
      ...more,
    });
  const handIn = async (actor: Actor, key: keyof typeof ids) =>
    run<View>('reports.hand-in', actor, { reportId, sectionId: ids[key], version: (await one(key)).version });
  const review = async (key: keyof typeof ids, input: object) =>
    run<View>('reports.review-section', controller, {
      reportId,
      sectionId: ids[key],
      version: (await one(key)).version,
      ...input,
    });
  const decide = (input: object = {}) =>
    run<Edition>('reports.decide', director, {
      reportId,
      editionId: newId(),
      decidedOn: '2026-11-18',
      reference: '§ 112',
      seenEditions: 0,
      ...input,
    });
  return {
    w,
    run,
    why,
    director,
    controller,
    intake,
    other,
    member,
    reportId,
    ids,

    show,
    one,
    save,
    handIn,
    review,
    decide,
  };
}

const owedOf = async (w: Awaited<ReturnType<typeof aWorld>>, functionId: string | null) =>
  (
    await w.rows<{ stopped: boolean }>(
      "select stopped_at is not null as stopped from clocks.clock where rule_id = 'LOK-061' and function_id = $1 order by stopped_at",
      [functionId],
    )
  ).map((row) => row.stopped);

test('a manager writes the section of the own unit alone, and hands it in; its clock stops', async () => {
  const { w, why, save, intake, other, handIn, one } = await aBoardOfReports();
  expect(await owedOf(w, intake.functionId)).toEqual([false]);
  expect(await why(save(other, 'intake', 'Inte mitt.'))).toBe('NOT_FOUND');
  expect(await save(intake, 'intake', 'Vi tog emot 143 anmälningar.')).toMatchObject({
    version: 1,
    parted: null,
  });
  expect(await one('intake')).toMatchObject({ state: 'writing', unreferenced: ['143'] });
  expect(await why(handIn(other, 'intake'))).toBe('NOT_FOUND');
  await handIn(intake, 'intake');
  expect((await one('intake')).state).toBe('handed_in');
  expect(await owedOf(w, intake.functionId)).toEqual([true]);
  // What is typed after it was handed in is kept beside it.
  expect(await save(intake, 'intake', 'Ett tillägg.', { version: 1 })).toMatchObject({
    parted: 'signed_elsewhere',
  });
});

test('what two write at once stands side by side until it is put together', async () => {
  const { run, save, intake, controller, ids, one, reportId } = await aBoardOfReports();
  const first = newId();
  await save(intake, 'intake', 'Monas text.', { writerId: first });
  // A window goes on from its own save, also when it never got the answer.
  expect(await save(intake, 'intake', 'Monas text, längre.', { writerId: first })).toMatchObject({
    version: 2,
  });
  const second = newId();
  const beside = await save(controller, 'intake', 'Kims text.', { writerId: second });
  expect(beside).toMatchObject({ sectionId: second, parted: 'written_elsewhere' });
  expect((await one('intake')).parted).toHaveLength(1);
  await run('reports.settle-section', intake, { reportId, sectionId: second, version: 1, how: 'take_in' });
  const { parted, blocks } = await one('intake');
  expect(parted).toEqual([]);
  expect(blocks).toEqual([
    { kind: 'paragraph', pieces: [{ text: 'Monas text, längre.', figure: null }] },
    { kind: 'paragraph', pieces: [{ text: 'Kims text.', figure: null }] },
  ]);
  expect(ids.intake).not.toBe(second);
});

test('what has no room in one section together is refused with why, and stays as it was', async () => {
  const { run, why, save, intake, controller, one, reportId } = await aBoardOfReports();
  const blocks = (n: number, text = 'Ett stycke.') =>
    Array.from({ length: n }, () => ({ kind: 'text', id: newId(), text }));
  const body = (n: number, text?: string) => ({ body: { blocks: blocks(n, text), figures: [] } });
  await save(intake, 'intake', '', body(150));
  const { sectionId } = await save(controller, 'intake', '', body(51));
  const settle = (version: number, how = 'take_in') =>
    run('reports.settle-section', intake, { reportId, sectionId, version, how });
  expect(await why(settle(1))).toBe('too_much_together');
  const { parted, blocks: said } = await one('intake');
  expect([said.length, parted.length]).toEqual([150, 1]);
  expect(await why(save(intake, 'intake', '', { ...body(11, 'x'.repeat(20_000)), version: 1 }))).toBe(
    'section_too_long',
  );
  const tables = Array.from({ length: 9 }, () => ({
    kind: 'table',
    id: newId(),
    caption: '',
    figures: Array.from({ length: 60 }, (_, i) => i + 1),
    across: 'units',
  }));
  const full = { body: { blocks: tables, figures: [] }, version: 1 };
  expect(await why(save(intake, 'intake', '', full))).toBe('tables_too_large');
  await save(controller, 'intake', '', { ...body(50), sectionId, version: 1 });
  await settle(2);
  expect((await one('intake')).blocks).toHaveLength(200);
});

test('beside a section stand as many texts as can be put together, and no more', async () => {
  const { why, save, intake, controller, one } = await aBoardOfReports();
  await save(intake, 'intake', 'Monas text.');
  const windows = Array.from({ length: 20 }, () => newId());
  for (const writerId of windows) await save(controller, 'intake', 'Kims text.', { writerId });
  expect(await why(save(controller, 'intake', 'Kims text.'))).toBe('too_many_beside');
  // A window that already has a text goes on in it.
  const [writerId] = windows;
  expect(await save(controller, 'intake', 'Kims text, längre.', { writerId })).toMatchObject({
    sectionId: writerId,
    version: 2,
  });
  expect((await one('intake')).parted).toHaveLength(20);
});

test("another's words are overwritten by nobody who has not seen them, whatever window they say they write in", async () => {
  const { why, save, intake, controller, one } = await aBoardOfReports();
  const window = newId();
  await save(intake, 'intake', 'Monas text.', { writerId: window });
  const beside = await save(controller, 'intake', 'Kims text.', { writerId: window });
  expect(beside).toMatchObject({ sectionId: window, parted: 'written_elsewhere' });
  expect((await one('intake')).blocks).toEqual([
    { kind: 'paragraph', pieces: [{ text: 'Monas text.', figure: null }] },
  ]);
  const over = { sectionId: window, writerId: newId() };
  expect(await why(save(intake, 'intake', 'Över Kims.', over))).toBe('CHANGED_MEANWHILE');
  const asTheWindow = { writerId: window, version: 7 };
  await save(controller, 'intake', 'Kims text, längre.', { ...asTheWindow, sectionId: window });
  expect(await save(intake, 'intake', 'Efter att ha sett den.', { ...over, version: 2 })).toMatchObject({
    version: 3,
  });
  expect(await why(save(controller, 'intake', 'Över Monas.', asTheWindow))).toBe('CHANGED_MEANWHILE');
});

test('a section is returned with words and a new day, and owed anew; all approved, the board decides', async () => {
  const {
    w,
    run,
    why,
    show,
    save,
    intake,
    other,
    controller,
    member,
    handIn,
    review,
    decide,

    one,
    reportId,
  } = await aBoardOfReports();
  await save(intake, 'intake', 'Läget är gott.');
  await handIn(intake, 'intake');
  expect(await why(review('intake', { step: 'returned' }))).toBe('required');
  await review('intake', { step: 'returned', words: 'Skriv varför.', dueOn: '2026-12-28' });
  expect(await one('intake')).toMatchObject({ state: 'returned', dueOn: '2026-12-28' });
  expect(await owedOf(w, intake.functionId)).toEqual([true, false]);
  await save(intake, 'intake', 'Läget är gott, för vi är fler.', { version: 1 });
  expect(await why(decide())).toBe('SECTION_NOT_APPROVED');
  await save(other, 'other', 'Här är det lugnt.');
  await save(controller, 'controller', 'Allt i allt.');
  for (const [key, actor] of [
    ['intake', intake],
    ['other', other],
    ['controller', controller],
  ] as const) {
    await handIn(actor, key);
    await review(key, { step: 'approved' });
  }
  expect((await show()).hindrances).toEqual([]);
  // Nobody on the board reads it before.
  expect(await why(run('reports.workspace', member, { reportId }))).toBe('ROLE_LACKS_PERMISSION');
  expect(await why(run('reports.edition', member, { reportId }))).toBe('NOT_FOUND');
  const { edition, document } = await decide();
  expect([edition.number, document.notice]).toEqual([1, null]);
  expect(await why(save(intake, 'intake', 'Nej.', { version: 9 }))).toBe('REPORT_DECIDED');
  expect((await run<Edition>('reports.edition', member, { reportId })).edition.number).toBe(1);
  expect(await why(decide({ seenEditions: 1, reason: 'Igen.' }))).toBe('NOTHING_NEWER');
});

test('a manager of another unit does not read what is being written elsewhere', async () => {
  const { w, run, why, reportId } = await aBoardOfReports();
  const stranger = await w.board.actor('unit_manager', 'care', 'Siri Lund');
  expect(await why(run('reports.workspace', stranger, { reportId }))).toBe('NOT_FOUND');
  expect(
    await why(run('reports.workspace', await w.board.actor('caseworker', 'intake', 'Alma Ek'), { reportId })),
  ).toBe('ROLE_LACKS_PERMISSION');
});

interface Tertial {
  groups: {
    title: string;
    figures: { title: string; text: string; state: string; edition: object | null }[];
  }[];
  count: { told: number; notMeasured: number };
  contradictions: { sentence: string }[];
}

test('all figures of a tertial are told by reference, what was not measured as such, and what does not add up', async () => {
  const { run, controller, member } = await aBoardOfReports();
  const take = (kind: string, fileName: string, content: string) =>
    run('steering.take-import', controller, { kind, fileName, year: 2026, content });
  await take(
    'measures',
    'matt-2026.csv',
    'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nM1;I tid;share;up;in_period;80;86;;90',
  );
  await take('counts', 'antal-2026.csv', 'id;period;numerator;denominator;remark\nM1;2026-T2;30;50;i texten');
  const told = await run<Tertial>('reports.tertial-figures', member, { period: '2026-T2' });
  const own = told.groups.flatMap((g) => g.figures).filter((f) => f.edition !== null);
  expect(own.map((f) => [f.title, f.text])).toEqual([
    ['I tid', '86\u00a0%'],
    ['I tid', '60\u00a0%'],
  ]);
  expect(told.count.told).toBe(2);
  expect(told.contradictions.some((c) => c.sentence.includes('30 av 50'))).toBe(true);
});

test('a section asks for the figures of some periods, not of hundreds', async () => {
  const { intake, save, why } = await aBoardOfReports();
  const of = (periods: number) => ({
    body: {
      blocks: [{ kind: 'text', id: newId(), text: 'Utvecklingen.' }],
      figures: Array.from({ length: periods }, (_, i) => ({
        number: i + 1,
        ref: { kind: 'measure', id: 'D02', period: `${2000 + i}`, unitId: null, part: null },
      })),
    },
  });
  expect(await why(save(intake, 'intake', '', of(25)))).toBe('too_many_periods');
  expect(await why(save(intake, 'intake', '', of(24)))).toBe('done');
});
