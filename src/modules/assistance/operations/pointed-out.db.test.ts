import { expect, test } from 'vitest';
import { startRelease } from '#modules/casework';
import { useTestDatabase } from '#testing';
import '../module.ts';
import { anAssistingUnit } from '../testing/index.ts';
import { setHousehold } from './set-household.ts';

const t = await useTestDatabase();

test('who lives with whoever applied, and what a child says, is pointed out in a file that is let out', async () => {
  const a = await anAssistingUnit(t.pool, 'economic_assistance');
  const { caseId } = await a.begun({ ableToWork: true });
  await a.run(setHousehold, a.lova, {
    caseId,
    seenVersion: 0,
    fromOn: '2026-11-20',
    members: [
      { name: 'Sten Hedvret', relation: 'applicant' },
      { name: 'Tova Granvik', relation: 'child', view: 'Tova är rädd när pappa dricker.' },
    ],
  });
  const { namesLeft } = await a.run(startRelease, a.lova, {
    caseId,
    recipientKind: 'the_person',
    recipientName: 'Sten Hedvret',
    legalBasis: 'the_person_itself',
    request: 'Vill läsa akten.',
  });
  expect([...new Set(namesLeft.map((n) => n.text))]).toEqual(
    expect.arrayContaining(['Tova Granvik', 'Tova']),
  );
});
