import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import { aMeeting } from '../meetings.ts';
import type { Place } from '../outcomes.ts';
import { anItem, nothing, rulesSeen, upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A release of the case, as far as it must have come; one that is not there in a place that one can't reach. */
async function aRelease(
  walk: Walk,
  role: Role,
  place: Place,
  fresh: boolean,
  isReviewed = false,
): Promise<{ caseId: string; releaseId: string; version: number }> {
  const { caseId } = await walk.case(role, place, fresh);
  const taken = (r: { releaseId: string; version: number }) => ({
    caseId,
    releaseId: r.releaseId,
    version: r.version,
  });
  const started = await walk.done('casework.start-release', role, place, { caseId, ...A_REQUEST }, taken);
  if (!started) return { caseId, releaseId: newId(), version: 1 };
  if (!isReviewed) return started;
  const review = { ...started, note: 'Ensam i tjänst.' };
  return (await walk.done('casework.review-release', role, place, review, taken)) ?? started;
}

const A_REQUEST = {
  recipientKind: 'guardian',
  recipientName: 'Petra Norrgren',
  legalBasis: 'guardian_of_child',
  request: 'Vill läsa akten.',
};

export const caseworkSecrecyCalls: Calls = {
  'casework.file-releases': upon,
  'casework.file-release': async (walk, role, place, fresh) => {
    const { caseId, releaseId } = await aRelease(walk, role, place, fresh);
    return { caseId, releaseId };
  },
  'casework.release-document': async (walk, role, place) => {
    // In a case of its own: files that are nobody's word yet would stand in the way of the review.
    const reviewed = await aRelease(walk, role, place, true, true);
    const { caseId, releaseId } = reviewed;
    const handed = { ...reviewed, note: 'Lämnad i handen.' };
    await walk.done('casework.release-file', role, place, handed, () => reviewed);
    return { caseId, releaseId, which: 'file' };
  },
  'casework.start-release': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    ...A_REQUEST,
  }),
  'casework.mask-release': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh)),
    masks: [],
  }),
  'casework.review-release': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh)),
    note: 'Ensam i tjänst.',
  }),
  'casework.release-file': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh, true)),
    note: 'Lämnad i handen.',
  }),
  'casework.refuse-release': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh)),
    reasons: 'Uppgifterna rör andra.',
    grounds: ['osl_26_1'],
  }),
  'casework.reserve-release': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh)),
    reservation: { terms: 'Adressen får inte föras vidare.', reasons: 'Annars röjs var barnet är.' },
  }),
  'casework.discontinue-release': async (walk, role, place, fresh) => ({
    ...(await aRelease(walk, role, place, fresh)),
    note: 'Återtog sin begäran.',
  }),
  'casework.secrecy': upon,
  'casework.disclosures': nothing,
  'casework.my-glass': nothing,
  'casework.unit-openings': nothing,
  'casework.end-opening': async (walk, role, place, fresh) => await walk.opening(role, place, fresh),
  'casework.log-alarms': nothing,
  'casework.judge-alarm': async (walk) => ({
    ...(await walk.alarm()),
    verdict: 'in_order',
    reason: 'Jouren behövde veta vem som är trygg.',
  }),
  'casework.end-glass': upon,
  // A closed case too can be opened in an emergency; by whom, the role says.
  'casework.break-glass': async (walk, role) => {
    const { caseId } = await walk.case(role, 'otherUnit', true);
    return { number: await walk.caseNumber(caseId), reason: 'Akut läge, barnet är försvunnet.' };
  },
  'casework.test-reporter-secrecy': async (walk, role, place, fresh) => {
    const { caseId, reportId } = await walk.case(role, place, fresh);
    return { caseId, reportId, outcome: 'protected', reasons: 'Hot har uttalats.' };
  },
  'casework.read-reporter': async (walk, role, place, fresh) => {
    const { caseId, reportId } = await walk.case(role, place, fresh);
    return { caseId, reportId, reason: 'Polisen behöver nå anmälaren.' };
  },
  'casework.set-protection': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    kind: 'secrecy_marking',
    source: 'Folkbokföringen',
    fromOn: '2026-11-20',
    against: [{ name: 'Håkan Norrgren', relation: 'Pappa' }],
  }),
  'casework.declare-conflict': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    scope: 'case',
    reason: 'Granne.',
  }),
  'casework.set-conflict': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    scope: 'case',
    employeeId: walk.world.lova.employeeId,
    reason: 'Släkt.',
  }),
  'casework.end-conflict': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return { caseId, conflictId: await walk.conflict(caseId, fresh), reason: 'Inte längre granne.' };
  },
  'casework.record-disclosure': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    recipientKind: 'police',
    recipient: 'Polisen',
    what: 'Uppgift om barnets skola.',
    legalBasis: 'suspected_crime',
    ground: 'Misstanke om grov misshandel.',
  }),
  'casework.release-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    const { meetingId } = await aMeeting(walk, role, 'planned');
    return { caseId: item.caseId, itemId: item.itemId, meetingId, version: 1 };
  },
  'casework.declare-item-conflict': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'sent');
    return { meetingId, itemId, reason: 'Min systers barn.' };
  },
  'casework.review-reopening': async (walk, role, place) => ({
    caseId: (await walk.reopened(role, place)).caseId,
    judgement: 'new_facts',
    text: 'Det är en ny händelse.',
  }),
  'casework.set-reopening-limit': async (walk) => ({
    days: 45,
    reason: 'Nämndens beslut.',
    seenVersions: (await rulesSeen(walk)).reopeningLimit.versions.length,
  }),
};
