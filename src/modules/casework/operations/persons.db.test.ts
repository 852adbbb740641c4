import { beforeEach, describe, expect, test } from 'vitest';
import { calendarDate, swedishDayOf } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { asKnownOn, type Coding, inForceWithin } from '../domain/codings.ts';
import { readCase } from '../read/case.ts';
import { caseLog } from '../read/case-log.ts';
import { casePersons } from '../read/case-persons.ts';
import { codings } from '../read/codings.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld, IVARS_NUMBER, refusal, type World } from '../testing/index.ts';
import { addRelation } from './add-relation.ts';
import { childrenCheck } from './children-check.ts';
import { codeProblems } from './code-problems.ts';
import { endCoding } from './end-coding.ts';
import { endPersonRelation } from './end-relation.ts';
import { existenceCheck } from './existence-check.ts';
import { identifyPerson } from './identify-person.ts';
import { identityPreview } from './identity-preview.ts';
import { joinPersonRecords } from './join-persons.ts';
import { savePerson } from './save-person.ts';
import { separatePersonRecords } from './separate-persons.ts';
import { setConflict } from './set-conflict.ts';
import { setProtection } from './set-protection.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

/** A guardian's, with a birth number that no living person has. */
const PETRAS_NUMBER = '198401019800';
const UNBORN = { unborn: true, ageText: 'Beräknad i februari' };
const personIdOf = async (caseId: string) =>
  (
    await w.rows<{ id: string }>('select person_id as id from access.case_fact where case_id = $1', [caseId])
  )[0]?.id ?? '';
const numberOf = async (caseId: string) => (await w.run(readCase, w.berit, { caseId })).caseNumber;
const identify = (caseId: string, identityNumber: string, by = w.jon, name: object = {}) =>
  w.run(identifyPerson, by, { caseId, identityNumber, reason: 'Mödravården har lämnat numret.', ...name });
const protect = async (caseId: string, protection: string) => {
  await t.pool.query('update casework.person set protection = $2 where id = $1', [
    await personIdOf(caseId),
    protection,
  ]);
  await t.pool.query('update access.case_fact set protection = $2 where case_id = $1', [caseId, protection]);
};

describe('ways to reach a person', () => {
  test('are saved, and what stood before is in the trail', async () => {
    const { caseId } = await aCase(w).build();
    await w.run(savePerson, w.jon, { caseId, version: 1, language: 'arabiska', interpreter: true });
    const view = await w.run(savePerson, w.jon, { caseId, version: 2, interpreter: false, phone: '070-1' });

    expect(view.person).toMatchObject({ version: 3, language: null, interpreter: false, phone: '070-1' });
    const rows = await w.rows<{ body: string }>(
      `select c.body from trail.content c join trail.entry e on e.id = c.entry_id
        where e.operation = 'casework.save-person' and e.tenant_id = $1 order by e.id desc limit 1`,
      [w.board.tenantId],
    );
    expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({
      before: { language: 'arabiska', interpreter: true },
      after: { language: null, phone: '070-1' },
    });
  });

  test('by whoever read an older version are refused', async () => {
    const { caseId } = await aCase(w).build();
    await w.run(savePerson, w.jon, { caseId, version: 1, interpreter: true });
    const late = w.run(savePerson, w.mira, { caseId, version: 1, interpreter: false });
    expect(await refusal(late)).toEqual({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' });
  });

  test('no address is held of somebody with protected registration', async () => {
    const { caseId } = await aCase(w).build();
    await protect(caseId, 'protected_registration');
    const save = w.run(savePerson, w.jon, { caseId, version: 1, interpreter: false, address: 'Åvägen 1' });
    expect(await refusal(save)).toMatchObject({ fields: ['address: address_not_held'] });
  });
});

describe('relations', () => {
  test('are proposed from the guardians and the other children of the report, until they are there', async () => {
    const made = await aCase(w)
      .reported({
        children: [aChild(), aChild({ givenName: 'Tindra' })],
        guardians: [{ name: 'Petra Norrgren', phone: '070-174 06 05' }],
      })
      .build();
    const { proposals } = await w.run(casePersons, w.jon, { caseId: made.caseId });
    expect(proposals).toEqual([
      { kind: 'guardian', name: 'Petra Norrgren', phone: '070-174 06 05', ofCase: null },
      { kind: 'sibling', name: 'Tindra Norrgren', phone: null, ofCase: made.caseIds[1] },
    ]);
    const view = await w.run(addRelation, w.jon, {
      caseId: made.caseId,
      kind: 'guardian',
      givenName: 'Petra',
      familyName: 'Norrgren',
      source: 'report',
    });
    expect(view.proposals.map((p) => p.name)).toEqual(['Tindra Norrgren']);
  });

  test('a child whose case one may not open is not proposed, and its case is not told of', async () => {
    const made = await aCase(w)
      .reported({ children: [aChild(), aChild({ givenName: 'Tindra' })] })
      .heldBy(w.siv)
      .build();
    expect((await w.run(casePersons, w.siv, { caseId: made.caseId })).proposals).toEqual([]);

    await w.run(addRelation, w.berit, {
      caseId: made.caseId,
      kind: 'sibling',
      givenName: 'Tindra',
      ofCase: made.caseIds[1] ?? '',
      source: 'guardian',
    });
    const [forSiv] = (await w.run(casePersons, w.siv, { caseId: made.caseId })).relations;
    const [forBerit] = (await w.run(casePersons, w.berit, { caseId: made.caseId })).relations;
    expect(forSiv).toMatchObject({ name: 'Tindra', cases: [] });
    expect(forBerit?.cases).toMatchObject([{ caseId: made.caseIds[1], open: true }]);
  });

  test('what is told in one file is not told in the other’s', async () => {
    const made = await aCase(w)
      .reported({ children: [aChild(), aChild({ givenName: 'Tindra' })] })
      .build();
    const [alva = '', tindra = ''] = made.caseIds;
    await w.run(addRelation, w.jon, {
      caseId: alva,
      kind: 'half_sibling',
      givenName: 'Tindra',
      ofCase: tindra,
      source: 'guardian',
    });
    expect((await w.run(casePersons, w.jon, { caseId: tindra })).relations).toEqual([]);
  });

  test('a number that is somebody’s and one that is nobody’s are answered alike', async () => {
    await aCase(w)
      .reported({ children: [aChild({ givenName: 'Ivar', identityNumber: IVARS_NUMBER })] })
      .heldBy(w.lova)
      .build();
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const add = (identityNumber: string) =>
      w.run(addRelation, w.siv, {
        caseId,
        kind: 'sibling',
        givenName: 'Ivar',
        identityNumber,
        source: 'guardian',
      });
    const known = (await add(IVARS_NUMBER)).relations.at(-1);
    const unknown = (await add(ALVAS_NUMBER)).relations.at(-1);
    expect({ ...known, relationId: '' }).toEqual({ ...unknown, relationId: '' });
    expect(JSON.stringify(known)).not.toContain(IVARS_NUMBER.slice(2));
  });

  test('end with a day and a reason, and are still to be read', async () => {
    const { caseId } = await aCase(w).build();
    const added = await w.run(addRelation, w.jon, {
      caseId,
      kind: 'lives_with',
      givenName: 'Kent',
      source: 'own_observation',
    });
    const relationId = added.relations[0]?.relationId ?? '';
    const end = () =>
      w.run(endPersonRelation, w.jon, { caseId, relationId, toOn: '2026-11-01', reason: 'Har flyttat.' });
    expect((await end()).relations).toMatchObject([
      { toOn: '2026-11-01', ended: { by: 'Jon Åkerlo', reason: 'Har flyttat.' } },
    ]);
    expect(await refusal(end())).toEqual({ code: 'NOT_FOUND' });
  });

  test('of another person’s file are not there to be ended', async () => {
    const { caseId } = await aCase(w).build();
    const other = await aCase(w).build();
    const { relations } = await w.run(addRelation, w.jon, {
      caseId,
      kind: 'guardian',
      givenName: 'Petra',
      source: 'report',
    });
    const end = w.run(endPersonRelation, w.jon, {
      caseId: other.caseId,
      relationId: relations[0]?.relationId ?? '',
      reason: 'Fel akt.',
    });
    expect(await refusal(end)).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('identity joined later', () => {
  test('an unborn child gets its number and name; what it was called stays, and the report as it came', async () => {
    const { caseId } = await aCase(w)
      .reported({ children: [UNBORN] })
      .build();
    const view = await identify(caseId, IVARS_NUMBER, w.jon, { givenName: 'Ivar', familyName: 'Tallmo' });

    expect(view.person).toMatchObject({
      name: 'Ivar Tallmo',
      identityNumber: '20190517-9808',
      birthDate: '2019-05-17',
      unborn: false,
    });
    expect(view.history).toMatchObject([
      {
        kind: 'identified',
        formerName: 'Ofött barn',
        formerKnownText: 'Beräknad i februari',
        by: 'Jon Åkerlo',
      },
    ]);
    const read = await w.run(readCase, w.jon, { caseId });
    expect(read.person.label).toBe('Ivar T.');
    expect(read.reports[0]?.ageText).toBe('Beräknad i februari');
    const { known } = await w.run(existenceCheck, w.jon, { identityNumber: IVARS_NUMBER, reason: 'Ny.' });
    expect(known).toMatchObject([{ label: 'Ivar T.', earlierReports: 1, relation: 'self' }]);
  });

  test('a number that is known gives the case to that person, with codings, relations and the trail', async () => {
    const known = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const { caseId } = await aCase(w)
      .reported({ children: [{ ageText: 'Cirka 14 år' }] })
      .build();
    await w.run(codeProblems, w.jon, { caseId, codes: ['neglect'], source: 'intake' });
    await w.run(addRelation, w.jon, { caseId, kind: 'guardian', givenName: 'Petra', source: 'report' });
    const preview = await w.run(identityPreview, w.jon, { caseId, identityNumber: ALVAS_NUMBER });
    expect(preview).toMatchObject({
      hindrance: null,
      effect: 'join',
      from: 'Okänt barn',
      into: { name: 'Alva Norrgren', caseNumbers: [await numberOf(known.caseId)] },
    });

    const view = await identify(caseId, ALVAS_NUMBER);

    expect(await personIdOf(caseId)).toBe(await personIdOf(known.caseId));
    expect(view.person.name).toBe('Alva Norrgren');
    expect(view.relations.map((r) => r.name)).toEqual(['Petra']);
    expect(view.history).toMatchObject([
      { kind: 'joined', formerName: 'Okänt barn', formerKnownText: 'Cirka 14 år' },
    ]);
    expect((await w.run(codings, w.jon, { caseId })).codings.map((c) => c.code)).toEqual(['neglect']);
    const { rows } = await w.run(caseLog, w.jon, { caseId });
    expect(rows.map((r) => r.operation)).toContain('casework.identify-person');
    const checked = await w.run(existenceCheck, w.jon, { identityNumber: ALVAS_NUMBER, reason: 'Ny.' });
    expect(checked.known).toMatchObject([{ earlierReports: 2 }]);
  });

  test('a caseworker gives nobody a number: it could be a protected person’s, whose file would then lie open', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    for (const run of [
      () => w.run(identityPreview, w.siv, { caseId, identityNumber: ALVAS_NUMBER }),
      () => w.run(identifyPerson, w.siv, { caseId, identityNumber: ALVAS_NUMBER, reason: 'Skolan.' }),
      () => w.run(joinPersonRecords, w.siv, { caseId, otherCaseNumber: 'BU-2026-0001', reason: 'Samma.' }),
    ])
      expect(await refusal(run())).toMatchObject({ code: 'FORBIDDEN' });
    expect((await w.run(casePersons, w.siv, { caseId })).allowed).not.toContain('casework.identify-person');
  });

  test('a manager, who checks no existence, is not told whether a number is somebody’s', async () => {
    await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const of = (identityNumber: string) => w.run(identityPreview, w.berit, { caseId, identityNumber });
    const [known, unknown] = [await of(ALVAS_NUMBER), await of(IVARS_NUMBER)];
    expect({ ...known, identityNumber: '', birthDate: '' }).toEqual({
      ...unknown,
      identityNumber: '',
      birthDate: '',
    });
    expect(known.effect).toBe('either');
  });

  test('whose case is closed to the asker by a conflict of interest is nobody, as in the existence check', async () => {
    const known = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .heldBy(w.siv)
      .build();
    const employeeId = w.jon.employeeId ?? '';
    await w.run(setConflict, w.berit, { ...known, scope: 'person', employeeId, reason: 'Granne.' });
    const { caseId } = await aCase(w)
      .reported({ children: [aChild({ givenName: undefined, familyName: undefined, ...UNBORN })] })
      .build();
    const of = (identityNumber: string) => w.run(identityPreview, w.jon, { caseId, identityNumber });
    const [barred, unknown] = [await of(ALVAS_NUMBER), await of(IVARS_NUMBER)];
    expect({ ...barred, identityNumber: '', birthDate: '' }).toEqual({
      ...unknown,
      identityNumber: '',
      birthDate: '',
    });
    expect(barred.effect).toBe('set');
  });

  test('all cases of a person take over the protection of the one they go to', async () => {
    const known = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    await protect(known.caseId, 'protected_registration');
    const { caseId } = await aCase(w).build();
    await identify(caseId, ALVAS_NUMBER);
    const [fact] = await w.rows('select protection from access.case_fact where case_id = $1', [caseId]);
    expect(fact).toEqual({ protection: 'protected_registration' });
    expect((await w.run(readCase, w.jon, { caseId })).person.protection).toBe('protected_registration');
  });

  test('what protects either record, and against whom, protects the person in all cases', async () => {
    const known = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const { caseId } = await aCase(w).build();
    await w.run(setProtection, w.jon, {
      caseId,
      kind: 'secrecy_marking',
      source: 'police',
      fromOn: '2026-11-20',
      against: [{ name: 'Håkan Norrgren', relation: 'Pappa' }],
    });
    await identify(caseId, ALVAS_NUMBER);

    for (const one of [caseId, known.caseId]) {
      expect((await w.run(readCase, w.jon, { caseId: one })).person.protection).toBe('secrecy_marking');
    }
    const rows = await w.rows(
      'select kind, against from casework.protection where person_id = $1 and ended_at is null',
      [await personIdOf(known.caseId)],
    );
    expect(rows).toEqual([
      {
        kind: 'secrecy_marking',
        against: [{ name: 'Håkan Norrgren', relation: 'Pappa', personId: null }],
      },
    ]);
  });

  test('who must not come near the person comes near none of the joined cases', async () => {
    const known = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    await w.run(setConflict, w.berit, {
      caseId: known.caseId,
      scope: 'person',
      employeeId: w.mira.employeeId ?? '',
      reason: 'Granne till familjen.',
    });
    const { caseId } = await aCase(w).heldBy(w.mira).build();
    await identify(caseId, ALVAS_NUMBER, w.jon);

    expect(await refusal(w.run(readCase, w.mira, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    const [fact] = await w.rows<{ holders: string[] }>(
      'select holder_functions as holders from access.case_fact where case_id = $1',
      [caseId],
    );
    expect(fact?.holders).not.toContain(w.mira.functionId);
  });

  test('a personal number is never changed into another: a new identity is a new person', async () => {
    const { caseId } = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const other = await aCase(w)
      .reported({ children: [aChild({ givenName: 'Ivar', identityNumber: IVARS_NUMBER })] })
      .build();
    const again = await refusal(identify(caseId, IVARS_NUMBER));
    expect(again).toEqual({ code: 'CONFLICT', reason: 'HAS_PERSONAL_NUMBER' });
    const join = w.run(joinPersonRecords, w.jon, {
      caseId,
      otherCaseNumber: await numberOf(other.caseId),
      reason: 'Samma barn.',
    });
    expect(await refusal(join)).toEqual({ code: 'CONFLICT', reason: 'IDENTITY_CONFLICT' });
    expect(await personIdOf(caseId)).not.toBe(await personIdOf(other.caseId));
  });

  test('the refusal is the same for a number that is somebody’s and for one that is nobody’s', async () => {
    const { caseId } = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .build();
    const before = await refusal(identify(caseId, IVARS_NUMBER));
    await aCase(w)
      .reported({ children: [aChild({ givenName: 'Ivar', identityNumber: IVARS_NUMBER })] })
      .heldBy(w.lova)
      .build();
    expect(await refusal(identify(caseId, IVARS_NUMBER))).toEqual(before);
  });

  test('two who give the same number at once make one person', async () => {
    const made = await Promise.all(
      [1, 2].map(() =>
        aCase(w)
          .reported({ children: [UNBORN] })
          .build(),
      ),
    );
    await Promise.all(made.map((m) => identify(m.caseId, IVARS_NUMBER)));
    const persons = await Promise.all(made.map((m) => personIdOf(m.caseId)));
    expect(new Set(persons).size).toBe(1);
  });
});

describe('joining two records without a number', () => {
  const two = async () => {
    const from = await aCase(w)
      .reported({ children: [{ ageText: 'Cirka 6 år' }] })
      .build();
    const into = await aCase(w).build();
    return { from: from.caseId, into: into.caseId };
  };
  const join = async (from: string, into: string, by = w.jon) =>
    w.run(joinPersonRecords, by, {
      caseId: from,
      otherCaseNumber: await numberOf(into),
      reason: 'Samma barn.',
    });

  test('is shown first, done, and taken back by who may; all of it stays to be read', async () => {
    const { from, into } = await two();
    await w.run(addRelation, w.jon, { caseId: from, kind: 'guardian', givenName: 'Petra', source: 'report' });
    const preview = await w.run(identityPreview, w.jon, {
      caseId: from,
      otherCaseNumber: await numberOf(into),
    });
    expect(preview).toMatchObject({ effect: 'join', from: 'Okänt barn', into: { name: 'Alva Norrgren' } });
    const joined = await join(from, into);
    expect(joined.person.name).toBe('Alva Norrgren');
    const historyId = joined.history[0]?.historyId ?? '';

    const separate = () =>
      w.run(separatePersonRecords, w.berit, { caseId: from, historyId, reason: 'Två olika barn.' });
    const apart = await separate();
    expect(apart.person).toMatchObject({ name: 'Okänt barn', knownText: 'Cirka 6 år' });
    expect(apart.relations.map((r) => r.name)).toEqual(['Petra']);
    const other = await w.run(casePersons, w.jon, { caseId: into });
    expect(other.relations).toEqual([]);
    expect(other.history.map((h) => [h.kind, h.undone])).toEqual([
      ['separated', false],
      ['joined', true],
    ]);
    const again = w.run(separatePersonRecords, w.berit, { caseId: into, historyId, reason: 'Igen.' });
    expect(await refusal(again)).toEqual({ code: 'CONFLICT', reason: 'ALREADY_SEPARATED' });
    expect((await w.run(readCase, w.jon, { caseId: from })).timeline.map((e) => e.kind).slice(0, 2)).toEqual([
      'persons_separated',
      'persons_joined',
    ]);
  });

  test.each(['secrecy_marking', 'protected_registration'])(
    'whoever has %s is no candidate, and is answered like a number that no case has',
    async (protection) => {
      const { from, into } = await two();
      await protect(into, protection);
      const nobody = await refusal(
        w.run(joinPersonRecords, w.jon, {
          caseId: from,
          otherCaseNumber: 'BU-1999-0001',
          reason: 'Samma barn.',
        }),
      );
      expect(await refusal(join(from, into))).toEqual(nobody);
    },
  );

  test('a case that one may not open is answered like one that is not there', async () => {
    const { from, into } = await two();
    await t.pool.query('update access.case_fact set unit_id = $2 where case_id = $1', [
      into,
      w.board.unitId('youth'),
    ]);
    const number = (
      await w.rows<{ n: string }>('select case_number as n from access.case_fact where case_id = $1', [into])
    )[0]?.n;
    const of = (otherCaseNumber: string) =>
      refusal(w.run(joinPersonRecords, w.jon, { caseId: from, otherCaseNumber, reason: 'Samma.' }));
    expect(await of(number ?? '')).toEqual(await of('BU-1999-0001'));
  });
});

describe('problem codings', () => {
  test('are proposed from the report, coded, replaced, and read with their history', async () => {
    const { caseId } = await aCase(w)
      .reported({ worries: ['school_absence', 'family_relations'] })
      .build();
    expect((await w.run(codings, w.jon, { caseId })).proposed).toEqual([
      'school_absence',
      'family_relations',
    ]);
    await w.run(codeProblems, w.jon, {
      caseId,
      codes: ['school_absence', 'family_relations'],
      source: 'intake',
    });
    w.at('2026-12-01T10:00');
    const { codings: first } = await w.run(codings, w.jon, { caseId });
    const codingId = first.find((c) => c.code === 'family_relations')?.codingId ?? '';
    const view = await w.run(endCoding, w.jon, {
      caseId,
      codingId,
      reason: 'replaced',
      replacedBy: 'honour',
    });
    expect(view.codings).toMatchObject([
      { code: 'honour', codedOn: '2026-12-01', source: 'intake', ended: null },
      { code: 'school_absence', codedOn: '2026-11-20', ended: null },
      { code: 'family_relations', ended: { on: '2026-12-01', reason: 'replaced', replacedBy: 'honour' } },
    ]);
    expect(view.proposed).toEqual([]);

    const rows = await w.rows<{
      code: 'honour';
      coded_on: string;
      at: Date;
      ended: string | null;
      ended_at: Date | null;
    }>(
      `select code, coded_on::text, recorded_at as at, ended_on::text as ended, ended_at
        from casework.problem_coding where case_id = $1`,
      [caseId],
    );
    const all = rows.map(
      (r): Coding => ({
        code: r.code,
        codedOn: calendarDate(r.coded_on),
        recordedOn: swedishDayOf(r.at),
        endedOn: r.ended ? calendarDate(r.ended) : null,
        endRecordedOn: r.ended_at ? swedishDayOf(r.ended_at) : null,
      }),
    );
    const inNovember = asKnownOn(all, calendarDate('2026-11-30')).filter((c) =>
      inForceWithin(c, calendarDate('2026-11-01'), calendarDate('2026-11-30')),
    );
    expect(inNovember.map((c) => c.code).sort()).toEqual(['family_relations', 'school_absence']);
  });

  test('that are in force are not coded again; ended ones may be', async () => {
    const { caseId } = await aCase(w).build();
    const code = () => w.run(codeProblems, w.jon, { caseId, codes: ['neglect'], source: 'intake' });
    const { codings: made } = await code();
    expect(await refusal(code())).toEqual({ code: 'CONFLICT', reason: 'ALREADY_CODED' });
    const end = { caseId, codingId: made[0]?.codingId ?? '', reason: 'not_confirmed' } as const;
    await w.run(endCoding, w.jon, end);
    expect(await refusal(w.run(endCoding, w.jon, end))).toEqual({
      code: 'CONFLICT',
      reason: 'ALREADY_ENDED',
    });
    expect((await code()).codings).toHaveLength(2);
  });

  test.each([['2026-11-21', 'codedOn: in_the_future']])('are not coded on %s', async (codedOn, fault) => {
    const { caseId } = await aCase(w).build();
    const code = w.run(codeProblems, w.jon, { caseId, codes: ['neglect'], codedOn, source: 'intake' });
    expect(await refusal(code)).toMatchObject({ fields: [fault] });
  });

  test('name what replaces them, when something does and only then', async () => {
    const { caseId } = await aCase(w).build();
    const { codings: made } = await w.run(codeProblems, w.jon, {
      caseId,
      codes: ['neglect'],
      source: 'intake',
    });
    const end = (more: object) =>
      refusal(
        w.run(endCoding, w.jon, { caseId, codingId: made[0]?.codingId ?? '', reason: 'ceased', ...more }),
      );
    expect(await end({ reason: 'replaced' })).toMatchObject({ fields: ['replacedBy: replaced_by_needed'] });
    expect(await end({ replacedBy: 'honour' })).toMatchObject({ fields: ['replacedBy: replaced_by_needed'] });
    expect(await end({ endedOn: '2026-11-19' })).toMatchObject({ fields: ['endedOn: before_first_day'] });
  });
});

describe('the existence check', () => {
  const family = async () => {
    const made = await aCase(w)
      .reported({ children: [aChild(), aChild({ givenName: 'Tindra' })] })
      .build();
    const [alva = '', tindra = ''] = made.caseIds;
    await w.run(addRelation, w.jon, {
      caseId: alva,
      kind: 'half_sibling',
      givenName: 'Tindra',
      ofCase: tindra,
      source: 'guardian',
    });
    return { alva, tindra };
  };
  const ask = (givenName: string, by = w.jon) =>
    w.run(existenceCheck, by, { givenName, familyName: 'Norrgren', reason: 'Ny anmälan.' });
  const told = async (givenName: string, by = w.jon) =>
    (await ask(givenName, by)).known.map((k) => [k.label, k.relation]);

  test('finds siblings and household from either end', async () => {
    await family();
    const both = [
      ['Alva N.', 'self'],
      ['Tindra N.', 'half_sibling'],
    ];
    expect(await told('Alva')).toEqual(both);
    expect(await told('Tindra', w.karin)).toEqual([
      ['Tindra N.', 'self'],
      ['Alva N.', 'half_sibling'],
    ]);
  });

  test('finds those who have a guardian in common, by number and never by name', async () => {
    const [a, b, c] = await Promise.all(
      ['Alva', 'Bo', 'Cia'].map(async (givenName) => {
        const child = aChild({ givenName });
        return (
          await aCase(w)
            .reported({ children: [child] })
            .build()
        ).caseId;
      }),
    );
    const guardian = (caseId = '', identityNumber?: string) =>
      w.run(addRelation, w.jon, {
        caseId,
        kind: 'guardian',
        givenName: 'Petra',
        familyName: 'Norrgren',
        source: 'report',
        ...(identityNumber ? { identityNumber } : {}),
      });
    await guardian(a, PETRAS_NUMBER);
    await guardian(b, PETRAS_NUMBER);
    await guardian(c);
    expect(await told('Alva')).toEqual([
      ['Alva N.', 'self'],
      ['Bo N.', 'same_guardian'],
    ]);
  });

  test('a relation that has ended leads to nobody', async () => {
    const { alva } = await family();
    const { relations } = await w.run(casePersons, w.jon, { caseId: alva });
    const relationId = relations[0]?.relationId ?? '';
    await w.run(endPersonRelation, w.jon, { caseId: alva, relationId, reason: 'Fel barn.' });
    expect(await told('Alva')).toEqual([['Alva N.', 'self']]);
  });

  test('protected registration is not found by name; by number its unit is told to those who may read it', async () => {
    const { caseId } = await aCase(w)
      .reported({ children: [aChild({ identityNumber: ALVAS_NUMBER })] })
      .heldBy(w.mira)
      .build();
    await protect(caseId, 'protected_registration');
    const byNumber = async (by: typeof w.jon) =>
      (await w.run(existenceCheck, by, { identityNumber: ALVAS_NUMBER, reason: 'Ny.' })).known[0];

    expect(await told('Alva')).toEqual([]);
    expect(await told('Alva', w.karin)).toEqual([]);
    expect(await byNumber(w.karin)).toMatchObject({
      openCase: true,
      withheld: true,
      unitName: null,
      holderName: null,
    });
    expect(await byNumber(w.jon)).toMatchObject({ withheld: false, holderName: 'Mira Dalholm' });
  });

  test('a hidden sibling is not told to whoever may not read protected persons', async () => {
    const { tindra } = await family();
    await protect(tindra, 'protected_registration');
    expect(await told('Alva', w.karin)).toEqual([['Alva N.', 'self']]);
    expect(await told('Alva', w.jon)).toHaveLength(2);
  });
});

describe('are there children', () => {
  const PETRA = { givenName: 'Petra', familyName: 'Norrgren', reason: 'Ny kontakt om skadligt bruk.' };
  const anAdultUnit = () =>
    t.pool.query("update org.unit set area = 'adult_misuse' where id = $1", [w.board.unitId('youth')]);
  const aGuardian = async (child = aChild()) => {
    const { caseId } = await aCase(w)
      .reported({ children: [child] })
      .build();
    await w.run(addRelation, w.jon, {
      caseId,
      kind: 'guardian',
      givenName: 'Petra',
      familyName: 'Norrgren',
      identityNumber: PETRAS_NUMBER,
      source: 'report',
    });
    return caseId;
  };

  test('tells that and how old, and nothing else', async () => {
    await anAdultUnit();
    await aGuardian();
    await aGuardian(UNBORN);
    const byName = await w.run(childrenCheck, w.lova, PETRA);
    expect(byName).toEqual({
      by: 'name',
      children: [
        { age: 14, unborn: false },
        { age: null, unborn: true },
      ],
    });
    const byNumber = { identityNumber: PETRAS_NUMBER, reason: 'Ny kontakt.' };
    expect(await w.run(childrenCheck, w.lova, byNumber)).toEqual({ ...byName, by: 'number' });
    expect(await w.run(childrenCheck, w.lova, { ...PETRA, givenName: 'Ingen' })).toEqual({
      by: 'name',
      children: [],
    });
  });

  test('leaves out who is of age, and who is hidden', async () => {
    await anAdultUnit();
    await aGuardian(aChild({ birthDate: '2008-11-20' }));
    const hidden = await aGuardian(aChild({ birthDate: '2010-01-01' }));
    await protect(hidden, 'protected_registration');
    const against = await aGuardian(aChild({ birthDate: '2011-01-01' }));
    await w.run(setProtection, w.jon, {
      caseId: against,
      kind: 'none',
      source: 'guardian',
      fromOn: '2026-11-20',
      against: [{ name: 'Petra Norrgren', relation: 'Mamma' }],
    });
    await aGuardian(aChild({ birthDate: '2008-11-21' }));
    expect((await w.run(childrenCheck, w.lova, PETRA)).children).toEqual([{ age: 17, unborn: false }]);
  });

  test('is in the trail with its reason and the children it told of', async () => {
    await anAdultUnit();
    const caseId = await aGuardian();
    const personId = await personIdOf(caseId);
    await w.run(childrenCheck, w.lova, PETRA);
    const rows = await w.rows(
      `select subject_id, kind, (select body from trail.stated_reason s where s.entry_id = e.id) as stated_reason from trail.entry e
        where operation = 'casework.children-check' and tenant_id = $1`,
      [w.board.tenantId],
    );
    // The file was opened to see whether the child is protected; that is in its log too.
    const read = { kind: 'read', stated_reason: PETRA.reason };
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { subject_id: personId, ...read },
        { subject_id: caseId, ...read },
      ]),
    );
  });

  test('is not for units that work with children', async () => {
    expect(await refusal(w.run(childrenCheck, w.siv, PETRA))).toEqual({ code: 'NOT_FOUND' });
  });
});
