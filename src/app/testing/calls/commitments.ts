import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import { grants } from '../../modules.ts';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

/** Whether the role can be asked to keep a promise. */
const owes = (role: Role): boolean => grants[role]?.['commitments:board:carry-out'] !== undefined;

export const commitmentsCalls: Calls = {
  'commitments.list': nothing,
  'commitments.proof-choices': nothing,
  'commitments.recheck': nothing,
  'commitments.targets': nothing,
  'commitments.show': async (walk, role) => ({ commitmentId: await walk.promise(role) }),
  'commitments.make': async (walk, role) => ({
    commitmentId: newId(),
    title: 'Se över rutinen',
    functionId: (await walk.actor(role)).functionId ?? newId(),
    dueOn: '2026-12-01',
  }),
  'commitments.carry-out': async (walk, role) => ({
    commitmentId: await walk.promise(role),
    step: 'begun',
  }),
  'commitments.prove': async (walk, role) => ({
    commitmentId: await walk.promise(role, owes(role)),
    proof: [{ kind: 'measure_target', id: await walk.limit() }],
  }),
  'commitments.check-effect': async (walk, role) => ({
    commitmentId: await walk.promise(role, owes(role)),
    words: 'Det har hjälpt.',
  }),
  // What one owes oneself somebody else lets go, and whoever leads a unit no more than what they have asked it for.
  'commitments.settle': async (walk, role) => ({
    commitmentId: await walk.promise('caseworker', false, role === 'unit_manager' ? role : 'director'),
    step: 'dropped',
    words: 'Behövs inte längre.',
  }),
  'commitments.hand-over': async (walk, role) => ({
    commitmentId: await walk.promise(owes(role) ? role : 'caseworker'),
    functionId: (await walk.actor(role)).functionId ?? newId(),
    words: 'Enheten har fått uppdraget.',
  }),
  'commitments.set-target': (walk) => ({
    targetId: newId(),
    measureId: 'investigations-due',
    direction: 'at_most',
    threshold: walk.next() / 100_000,
  }),
  'commitments.withdraw-target': async (walk) => ({ targetId: await walk.limit(), why: 'Nytt mål.' }),
};
