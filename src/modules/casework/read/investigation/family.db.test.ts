import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { addRelation } from '../../operations/add-relation.ts';
import { assignCase } from '../../operations/assign-case.ts';
import { setConflict } from '../../operations/set-conflict.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, IVARS_NUMBER, type World } from '../../testing/index.ts';
import { family } from './family.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const siblings = [
  aChild({ identityNumber: ALVAS_NUMBER }),
  aChild({ givenName: 'Ivar', identityNumber: IVARS_NUMBER }),
];
const give = (caseId: string, to: World['siv']) =>
  w.run(assignCase, w.berit, { caseId, functionId: to.functionId ?? '' });
/** Two children of one report, the first with Siv. */
const twoChildren = async (): Promise<[string, string]> => {
  const { caseIds } = await aCase(w).reported({ children: siblings }).assessed().opened(w.siv).build();
  return [caseIds[0] ?? '', caseIds[1] ?? ''];
};
const seen = async (by: World['siv'], caseId: string) => (await w.run(family, by, { caseId })).cases;

describe('the family of a case', () => {
  test('has the children of the same report whose cases the reader may open, with their clocks', async () => {
    const [alva, ivar] = await twoChildren();
    await give(ivar, w.siv);
    expect(await seen(w.siv, alva)).toMatchObject([
      { caseId: ivar, label: 'Ivar N.', isOfSameReport: true, holderName: 'Siv Rönnfors' },
    ]);
    const [one] = await seen(w.siv, ivar);
    expect(one).toMatchObject({ caseId: alva, investigationOpenedOn: '2026-11-20' });
    expect(one?.clocks.map((c) => c.ruleId)).toContain('BU-040');
  });

  test('tells nothing of a case that the reader may not open, not even that it is there', async () => {
    const [alva, ivar] = await twoChildren();
    await give(ivar, w.olle);
    const view = await w.run(family, w.siv, { caseId: alva });
    expect(view).toEqual({ today: '2026-11-20', caseId: alva, cases: [] });
    expect(JSON.stringify(view)).not.toContain(ivar);
    // The manager of both has both.
    expect((await seen(w.berit, alva)).map((c) => c.caseId)).toEqual([ivar]);
    await give(ivar, w.lova);
    expect(await seen(w.siv, alva)).toEqual([]);
    expect(await seen(w.berit, alva)).toEqual([]);
  });

  test('leaves out a case closed by jäv, and is not there for who has not the case itself', async () => {
    const [alva, ivar] = await twoChildren();
    await give(ivar, w.siv);
    const employeeId = w.siv.employeeId ?? '';
    await w.run(setConflict, w.berit, { caseId: ivar, scope: 'case', employeeId, reason: 'Släkt.' });
    expect(await seen(w.siv, alva)).toEqual([]);
    await expect(w.run(family, w.olle, { caseId: alva })).rejects.toThrow('NOT_FOUND');
    await expect(w.run(family, w.lova, { caseId: alva })).rejects.toThrow('NOT_FOUND');
  });

  test('is found by a relation of either file, and says what the other is', async () => {
    const one = async (child: (typeof siblings)[number]) =>
      (
        await aCase(w)
          .reported({ children: [child] })
          .assessed()
          .opened(w.siv)
          .build()
      ).caseId;
    const [first, second] = siblings;
    const alva = await one(first ?? aChild());
    const ivar = await one(second ?? aChild());
    expect(await seen(w.siv, alva)).toEqual([]);
    await w.run(addRelation, w.siv, {
      caseId: alva,
      kind: 'half_sibling',
      givenName: 'Ivar',
      familyName: 'Norrgren',
      identityNumber: IVARS_NUMBER,
      source: 'guardian',
    });
    expect(await seen(w.siv, alva)).toMatchObject([
      { caseId: ivar, relations: ['half_sibling'], isOfSameReport: false },
    ]);
    expect(await seen(w.siv, ivar)).toMatchObject([{ caseId: alva, relations: ['half_sibling'] }]);
    await give(ivar, w.olle);
    expect(await seen(w.siv, alva)).toEqual([]);
    expect(await seen(w.olle, ivar)).toEqual([]);
  });

  test('is traced in each case that it shows, and in no other', async () => {
    const [alva, ivar] = await twoChildren();
    const traced = async () =>
      (
        await w.rows<{ subject: string }>(
          "select subject_id::text as subject from trail.entry where tenant_id = $1 and operation = 'casework.family' and subject_kind = 'case'",
          [w.board.tenantId],
        )
      ).map((r) => r.subject);
    await give(ivar, w.olle);
    await seen(w.siv, alva);
    expect(await traced()).toEqual([alva]);
    await give(ivar, w.siv);
    await seen(w.siv, alva);
    expect((await traced()).toSorted()).toEqual([alva, alva, ivar].toSorted());
  });
});
