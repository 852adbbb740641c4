import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigation } from '../../read/investigation/investigation.ts';
import { investigationText } from '../../read/investigation/text/text.ts';
import { aCase, aChild, aWorld, refusal, type World } from '../../testing/index.ts';
import { startRelease } from '../start-release.ts';
import { recordStandpoint } from './record-standpoint.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const GUARDIANS = [{ name: 'Petra Norrgren' }, { name: 'Håkan Norrgren' }];
const opened = async (birthDate = '2013-04-05'): Promise<string> => {
  const told = { children: [aChild({ birthDate })], guardians: GUARDIANS };
  return (await aCase(w).reported(told).assessed().opened(w.siv).build()).caseId;
};
const aStand = (caseId: string, name = 'Petra Norrgren') => ({
  caseId,
  standpointId: newId(),
  party: 'guardian' as const,
  name,
  informedOn: '2026-11-17',
  heard: true,
  heardOn: '2026-11-19',
  text: '”Vi vill ha hjälp, men inte att skolan blandas in.”',
  toInvestigation: 'consents' as const,
  toIntervention: 'partly' as const,
});

describe('how those who speak for the child stand (SoL 3:4)', () => {
  test('stands in the way until each guardian is heard, or it is written why not', async () => {
    const caseId = await opened();
    const before = await w.run(investigation, w.siv, { caseId });
    expect(before.hindrances).toContain('PARTIES_NOT_HEARD');
    expect(before.standpoints.parties.map((p) => [p.name, p.inForce])).toEqual([
      ['Petra Norrgren', null],
      ['Håkan Norrgren', null],
    ]);
    const one = await w.run(recordStandpoint, w.siv, aStand(caseId));
    expect(one.hindrances).toContain('PARTIES_NOT_HEARD');
    const { text: _text, ...not } = { ...aStand(caseId, 'Håkan Norrgren'), heard: false };
    expect((await refusal(w.run(recordStandpoint, w.siv, not))).fields).toEqual(['whyNot: reason_missing']);
    const both = await w.run(recordStandpoint, w.siv, { ...not, whyNot: 'Har inte gått att nå.' });
    expect(both.hindrances).not.toContain('PARTIES_NOT_HEARD');
    expect(both.standpoints.parties.map((p) => p.inForce)).toMatchObject([
      { toInvestigation: 'consents', toIntervention: 'partly', heardOn: '2026-11-19', whyNot: null },
      { toInvestigation: 'not_asked', heardOn: null, whyNot: 'Har inte gått att nå.' },
    ]);
  });

  test('is as it was said last, and what was said before is kept', async () => {
    const caseId = await opened();
    const first = aStand(caseId);
    await w.run(recordStandpoint, w.siv, first);
    w.at('2026-11-20T09:16');
    const last = { ...aStand(caseId), text: 'Har ändrat sig.', toIntervention: 'does_not' as const };
    const { standpoints } = await w.run(recordStandpoint, w.siv, last);
    expect(standpoints.parties[0]).toMatchObject({
      inForce: { standpointId: last.standpointId, toIntervention: 'does_not' },
      earlier: [{ standpointId: first.standpointId, toIntervention: 'partly' }],
    });
    const { documented } = await w.run(investigationText, w.siv, { caseId });
    const drawn = documented.filter((d) => d.kind === 'standpoint');
    expect(drawn.map((d) => [d.id, d.nature, d.saidBy, d.corrected])).toEqual(
      expect.arrayContaining([
        [first.standpointId, 'statement', 'Petra Norrgren', true],
        [last.standpointId, 'statement', 'Petra Norrgren', false],
      ]),
    );
  });

  test('is the young person’s own from 15', async () => {
    const own = async (birthDate: string) => {
      const { standpoints } = await w.run(investigation, w.siv, { caseId: await opened(birthDate) });
      return standpoints.parties.some((p) => p.party === 'child');
    };
    expect(await own('2011-11-20')).toBe(true);
    expect(await own('2011-11-21')).toBe(false);
  });

  test.each([
    ['somebody who speaks for the child', { name: 'Rut Ekdala' }, 'party: not_in_list'],
    ['no child under 15', { party: 'child' as const, name: 'Alva' }, 'party: not_in_list'],
    ['in their own words', { text: '' }, 'text: standpoint_needed'],
    ['on a day that has been', { heardOn: '2026-11-21' }, 'heardOn: in_the_future'],
    ['after being informed', { informedOn: '2026-11-21' }, 'informedOn: in_the_future'],
  ])('is of %s', async (_what, wrong, field) => {
    const caseId = await opened();
    const { fields } = await refusal(w.run(recordStandpoint, w.siv, { ...aStand(caseId), ...wrong }));
    expect(fields).toEqual([field]);
  });

  test('sent twice is one, and goes out with the file with who it was in a field of its own', async () => {
    const caseId = await opened();
    const stand = aStand(caseId);
    await w.run(recordStandpoint, w.siv, stand);
    const { standpoints } = await w.run(recordStandpoint, w.siv, stand);
    expect(standpoints.parties[0]?.earlier).toEqual([]);
    const release = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Håkan Norrgren',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa akten.',
    });
    const part = release.source.find((p) => p.kind === 'standpoint');
    expect(part?.fields.map((f) => [f.field, f.value])).toContainEqual(['concerned', 'Petra Norrgren']);
    expect(release.namesLeft.map((f) => f.partId)).toContain(`standpoint-${stand.standpointId}`);
  });

  test('is for those who have the case, while it is investigated', async () => {
    const caseId = await opened();
    await expect(w.run(recordStandpoint, w.olle, aStand(caseId))).rejects.toThrow('NOT_FOUND');
    const { caseId: other } = await aCase(w).assessed().heldBy(w.siv).build();
    expect((await refusal(w.run(recordStandpoint, w.siv, aStand(other)))).reason).toBe('NOT_INVESTIGATING');
  });
});
