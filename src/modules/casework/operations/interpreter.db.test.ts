import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { casePersons } from '../read/case-persons.ts';
import { cases } from '../read/cases.ts';
import { inbox } from '../read/inbox.ts';
import { printJournal } from '../read/journal/print.ts';
import { ALVAS_NUMBER, aCase, aChild, aWorld } from '../testing/index.ts';
import { savePerson } from './save-person.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const children = [aChild({ identityNumber: ALVAS_NUMBER })];

const say = async (caseId: string, interpreter: boolean, language = '') => {
  const { person } = await w.run(casePersons, w.berit, { caseId });
  await w.run(savePerson, w.berit, { caseId, version: person.version, interpreter, language });
};
const onCase = async (caseId: string) => (await w.run(readCase, w.berit, { caseId })).person.interpreter;

describe('whether an interpreter is needed', () => {
  test('is what the report says until somebody has said so of the person, and then what they said', async () => {
    const { caseId } = await aCase(w).reported({ interpreterLanguage: 'somaliska' }).build();
    expect(await onCase(caseId)).toBe('somaliska');
    const row = (await w.run(inbox, w.jon, {})).rows.find((r) => r.children[0]?.caseId === caseId);
    expect(row?.interpreters).toEqual(['somaliska']);
    await say(caseId, true, 'arabiska');
    expect(await onCase(caseId)).toBe('arabiska');
    await say(caseId, false);
    expect(await onCase(caseId)).toBeNull();
  });

  test('without a known language it is needed all the same', async () => {
    const { caseId } = await aCase(w).build();
    expect(await onCase(caseId)).toBeNull();
    await say(caseId, true);
    expect(await onCase(caseId)).toBe('');
  });

  test('follows the person into all their cases, lists and the print', async () => {
    const first = await aCase(w).reported({ children }).assessed().opened(w.siv).build();
    await say(first.caseId, true, 'tigrinska');
    const second = await aCase(w).reported({ children }).build();
    expect(await onCase(second.caseId)).toBe('tigrinska');
    await say(second.caseId, true, 'arabiska');
    expect(await onCase(first.caseId)).toBe('arabiska');
    const { rows } = await w.run(cases, w.siv, { show: 'mine' });
    expect(rows.find((r) => r.caseId === first.caseId)?.interpreter).toBe('arabiska');
    expect((await w.run(printJournal, w.siv, { caseId: first.caseId })).interpreter).toBe('arabiska');
  });
});
