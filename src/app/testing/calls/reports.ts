import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

const WRITERS: readonly Role[] = ['unit_manager', 'director', 'developer_quality'];

/** The role's own function, where it writes sections; else the director's. */
const writer = async (walk: Walk, role: Role): Promise<string> =>
  (await walk.actor(WRITERS.includes(role) ? role : 'director')).functionId ?? newId();

const aStart = async (walk: Walk, role: Role) => ({
  reportId: newId(),
  kind: 'tertial_report',
  period: '2026-T3',
  title: 'Tertialrapport 3 2026',
  sections: [
    {
      sectionId: newId(),
      key: 'unit',
      title: 'Verksamheten',
      help: '',
      functionId: await writer(walk, role),
      dueOn: '2027-01-15',
    },
  ],
});

const A_BODY = { blocks: [{ kind: 'text', id: newId(), text: 'Läget är gott.' }], figures: [] };

/** A report with one section, as far as it has come. */
async function report(
  walk: Walk,
  role: Role,
  as: 'started' | 'written' | 'handed_in' | 'approved' | 'decided',
) {
  const input = await aStart(walk, role);
  const { reportId } = input;
  const sectionId = input.sections[0]?.sectionId ?? '';
  const done = (name: string, of: object) => walk.done(name, 'director', 'own', of, () => null);
  await done('reports.start', input);
  const made = { reportId, sectionId, version: as === 'started' ? 0 : 1 };
  if (as === 'started') return made;
  await done('reports.save-section', { ...made, version: 0, writerId: newId(), body: A_BODY });
  if (as === 'written') return made;
  await done('reports.hand-in', made);
  if (as === 'handed_in') return made;
  await done('reports.review-section', { ...made, step: 'approved' });
  if (as === 'decided') await done('reports.decide', decision(reportId));
  return made;
}

const decision = (reportId: string) => ({
  reportId,
  editionId: newId(),
  decidedOn: '2026-11-18',
  reference: '§ 112',
  seenEditions: 0,
});

/** A text that has parted: two windows began from the same version. */
async function parted(walk: Walk, role: Role) {
  const { reportId, sectionId } = await report(walk, role, 'written');
  const writerId = newId();
  const body = { ...A_BODY, blocks: [{ ...A_BODY.blocks[0], text: 'Läget är sämre.' }] };
  const input = { reportId, sectionId, version: 0, writerId, body };
  await walk.done('reports.save-section', 'director', 'own', input, () => null);
  return { reportId, sectionId: writerId, version: 1 };
}

export const reportsCalls: Calls = {
  'reports.list': nothing,
  'reports.start-choices': nothing,
  'reports.start': aStart,
  'reports.workspace': async (walk, role) => ({ reportId: (await report(walk, role, 'started')).reportId }),
  'reports.tertial-figures': () => ({ period: '2026-T2' }),
  'reports.figure-choices': () => ({ period: '2026-T2' }),
  'reports.save-section': async (walk, role) => ({
    ...(await report(walk, role, 'started')),
    writerId: newId(),
    body: A_BODY,
  }),
  'reports.settle-section': async (walk, role) => ({ ...(await parted(walk, role)), how: 'take_in' }),
  'reports.hand-in': (walk, role) => report(walk, role, 'written'),
  'reports.review-section': async (walk, role) => ({
    ...(await report(walk, role, 'handed_in')),
    step: 'approved',
  }),
  'reports.decide': async (walk, role) => decision((await report(walk, role, 'approved')).reportId),
  'reports.edition': async (walk, role) => ({ reportId: (await report(walk, role, 'decided')).reportId }),
  'reports.file': async (walk, role) => ({
    reportId: (await report(walk, role, 'decided')).reportId,
    form: 'pdf',
    number: 1,
  }),
};
