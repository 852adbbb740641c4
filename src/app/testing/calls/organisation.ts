import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const organisationCalls: Calls = {
  'organisation.users': nothing,
  'organisation.staffing': nothing,
  'organisation.add-user': () => ({
    username: `user-${newId()}`,
    password: null,
    givenName: 'Alma',
    familyName: 'Ek',
  }),
  'organisation.set-mail-address': async (walk) => ({
    username: await walk.account(),
    email: 'alma.ek@kommun.example',
  }),
  'organisation.disable-user': async (walk) => ({ username: await walk.account() }),
  'organisation.report-absence': async (walk, _role, place, fresh) => ({
    employeeId: (await walk.seat(place, fresh)).employeeId,
    fromOn: '2026-11-20',
  }),
  'organisation.end-absence': async (walk, _role, place, fresh) => ({
    absenceId: await walk.absence(place, fresh),
    lastDay: '2026-11-23',
  }),
  'organisation.appoint': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
    employeeId: walk.world.siv.employeeId,
    as: 'deputy',
    fromOn: '2026-11-20',
  }),
  'organisation.competences': nothing,
  'organisation.note-competence': async (walk, _role, place, fresh) => ({
    competenceId: newId(),
    employeeId: (await walk.seat(place, fresh)).employeeId,
    code: 'trained:patriark',
    fromOn: '2026-11-20',
    restsOn: 'Kursintyg',
    seenOn: '2026-11-20',
  }),
  'organisation.end-competence': async (walk, _role, place, fresh) => ({
    competenceId: await walk.competence(place, fresh),
    lastDay: '2026-11-30',
    reason: 'Har slutat.',
  }),
  'organisation.end-holding': async (walk, _role, place, fresh) => ({
    ...(await walk.seat(place, fresh)),
    lastDay: '2026-11-30',
  }),
};
