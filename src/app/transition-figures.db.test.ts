import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

interface Turned {
  readonly turns: string;
  readonly began: string;
  readonly turned?: string;
  readonly by18?: string;
  readonly heldIn?: string;
  readonly who?: string;
}

test('those who turned 18 and were not lost, of those who neither moved nor died', async () => {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const twice = newId();
  const all: readonly Turned[] = [
    { turns: '2026-10-01', began: '2026-04-01', turned: '2026-10-01', by18: 'goes_on' },
    { turns: '2026-10-02', began: '2026-04-02', turned: '2026-10-02', by18: 'declined' },
    { turns: '2026-10-03', began: '2026-04-03', turned: '2026-10-03', by18: 'not_reached' },
    // No outcome at all.
    { turns: '2026-10-04', began: '2026-04-04', turned: '2026-10-04' },
    { turns: '2026-10-05', began: '2026-04-05', turned: '2026-10-05', by18: 'moved' },
    // Had turned 18 before the board kept transitions.
    { turns: '2026-10-06', began: '2026-11-06', turned: '2026-10-06' },
    // Another case of somebody's, held in the first.
    { turns: '2026-10-01', began: '2026-04-01', turned: '2026-10-01', heldIn: newId() },
    // Two after one another of the same person: the later one says.
    { turns: '2026-10-07', began: '2026-04-07', turned: '2026-10-07', by18: 'no_need', who: twice },
    { turns: '2026-10-07', began: '2026-08-07', turned: '2026-10-07', by18: 'not_reached', who: twice },
    // Not 18 yet.
    { turns: '2027-03-01', began: '2026-09-01' },
  ];
  for (const one of all) {
    await t.pool.query(
      `insert into transitions.transition (tenant_id, case_id, id, authority_id, unit_id, individual, held_in, turns_18_on, began_on, owner,
          state, outcome_by_18, turned_on, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'case_holder', 'running', $10, $11, now())`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId('investigation'),
        one.who ?? newId(),
        one.heldIn ?? null,
        one.turns,
        one.began,
        one.by18 ?? null,
        one.turned ?? null,
      ],
    );
  }
  w.at('2027-01-02T09:00');
  const answer = await runner.run(showCount, w.berit, {
    measureId: 'transitions-not-lost',
    period: '2026-T3',
    by: 'outcome',
  });
  expect(shareInWords(answer.total)).toBe('2/5');
  expect(groupsInWords(answer)).toEqual([
    'Går vidare till vuxenenheten: 1',
    'Inget behov, överens: 0',
    'Avböjer, vet hur man kommer tillbaka: 1',
    'Inte nådd: 2',
    'Inget utfall: 1',
    'Flyttat: 1',
    'Avliden: 0',
  ]);
});
