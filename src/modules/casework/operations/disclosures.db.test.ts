import { describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { useTestDatabase } from '#testing';
import { disclosures } from '../read/disclosures.ts';
import { secrecy } from '../read/secrecy.ts';
import { aCase, aChild, aWorld, refusal } from '../testing/index.ts';
import { assignCase } from './assign-case.ts';
import { recordDisclosure } from './record-disclosure.ts';

const t = await useTestDatabase();

const toThePolice = {
  recipientKind: 'police',
  recipient: 'Polisen, region Mitt',
  what: 'Vilken skola Alva går i.',
  legalBasis: 'suspected_crime',
  ground: 'Misstanke om grov fridskränkning; minimistraffet är minst ett år.',
} as const;

describe('what is given out of a case', () => {
  test('stands in its register with recipient, right, weighing and decider', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const view = await w.run(recordDisclosure, w.siv, { caseId, ...toThePolice, disclosedOn: '2026-11-19' });
    expect(view.disclosures).toEqual([
      {
        ...toThePolice,
        disclosureId: expect.any(String),
        disclosedOn: '2026-11-19',
        section: 'OSL 10:20-24',
        unconfirmed: false,
        decidedBy: 'Siv Rönnfors',
        decidedByFunction: 'caseworker, Siv Rönnfors',
      },
    ]);
    expect((await w.run(secrecy, w.berit, { caseId })).disclosures).toEqual(view.disclosures);
  });

  test('is refused by name when the law does not carry it, and nothing is kept', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const give = (legalBasis: 'general_clause' | 'law_enforcement_request' | 'help_within_care') =>
      refusal(w.run(recordDisclosure, w.siv, { caseId, ...toThePolice, legalBasis }));
    expect(await give('general_clause')).toEqual({
      code: 'CONFLICT',
      reason: 'BASIS_NOT_FOR_SOCIAL_SERVICES',
    });
    expect((await give('law_enforcement_request')).reason).toBe('BASIS_EXCEPTS_SOCIAL_SERVICES');
    expect((await give('help_within_care')).reason).toBe('RECIPIENT_NOT_IN_BASIS');
    expect((await w.run(secrecy, w.siv, { caseId })).disclosures).toEqual([]);
  });

  test('goes by the age on the day on which it was given', async () => {
    const w = await aWorld(t.pool);
    const grown = aChild({ birthDate: '2005-11-20' });
    const { caseId } = await aCase(w)
      .reported({ children: [grown] })
      .build();
    const give = (disclosedOn: string) =>
      w.run(recordDisclosure, w.jon, {
        caseId,
        ...toThePolice,
        legalBasis: 'prevent_crime_under_21',
        disclosedOn,
      });
    expect((await refusal(give('2026-11-20'))).reason).toBe('PERSON_TOO_OLD_FOR_BASIS');
    expect((await give('2026-11-19')).disclosures).toHaveLength(1);
    expect((await refusal(give('2026-11-21'))).fields).toEqual(['disclosedOn: in_the_future']);
  });
});

describe('the register of the units', () => {
  test('counts by right and lists to their manager, and says how many have left', async () => {
    const w = await aWorld(t.pool);
    const here = await aCase(w).heldBy(w.siv).build();
    const left = await aCase(w).heldBy(w.olle).build();
    await w.run(recordDisclosure, w.siv, { caseId: here.caseId, ...toThePolice });
    await w.run(recordDisclosure, w.olle, { caseId: left.caseId, ...toThePolice, legalBasis: 'consent' });
    await w.run(assignCase, w.berit, { caseId: left.caseId, functionId: w.lova.functionId ?? '' });
    const register = await w.run(disclosures, w.berit, {});
    expect(register).toMatchObject({ total: 2, closedToYou: 1 });
    expect(register.counts).toEqual([
      { legalBasis: 'consent', count: 1 },
      { legalBasis: 'suspected_crime', count: 1 },
    ]);
    expect(register.rows.map((r) => [r.caseId, r.recipient])).toEqual([
      [here.caseId, 'Polisen, region Mitt'],
    ]);
    expect(await w.run(disclosures, w.berit, { to: '2026-11-19' })).toMatchObject({ total: 0, rows: [] });
  });

  test('shows its content to a transaction that has opened the case, and to none that only leads the unit', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await w.run(recordDisclosure, w.siv, { caseId, ...toThePolice });
    const reach = { tenant: w.board.tenantId, authority: w.board.authorityId, units: w.berit.unitIds };
    const contents = (opened: string[]) =>
      inTransaction(t.pool, { ...reach, opened }, ({ query }) =>
        query('select recipient from casework.disclosure_content'),
      );
    expect(await contents([])).toEqual([]);
    expect(await contents([caseId])).toHaveLength(1);
  });
});
