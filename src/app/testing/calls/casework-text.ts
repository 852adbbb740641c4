import type { Role } from '#core/access';
import { asRead, typedUnder } from '#modules/casework/testing';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf } from '#testing';
import type { Place } from '../outcomes.ts';
import { aLetter, nothing, upon } from './parts.ts';
import { type Calls, SOME_WORDS, type Walk } from './walk.ts';

const aDraft = async (walk: Walk, role: Role, place: Place, fresh: boolean) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
  draftId: newId(),
  writerId: newId(),
  version: 0,
});

const aCorrection = () => ({
  viewId: newId(),
  kind: 'correction',
  party: 'guardian',
  saidOn: '2026-11-20',
  text: 'Vi är fyra.',
});

export const caseworkTextCalls: Calls = {
  'casework.journal': upon,
  'casework.print-journal': upon,
  'casework.save-draft': async (walk, role, place, fresh) => ({
    ...(await aDraft(walk, role, place, fresh)),
    ...SOME_WORDS,
  }),
  'casework.discard-draft': async (walk, role, place, fresh) => {
    const { caseId, draftId } = await aDraft(walk, role, place, fresh);
    return { caseId, draftId };
  },
  'casework.sign-entry': async (walk, role, place, fresh) => ({
    ...(await aDraft(walk, role, place, fresh)),
    kind: 'fact',
    eventOn: '2026-11-20',
    text: 'Hembesök.',
  }),
  'casework.investigation-text': upon,
  'casework.print-investigation-text': async (walk, role, place) => {
    const text = await walk.text(role, place, 'signed');
    return { caseId: text.caseId };
  },
  'casework.begin-investigation-text': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
  }),
  'casework.save-section': async (walk, role, place) =>
    typedUnder(await walk.text(role, place), 'how', 'Vi har träffat familjen två gånger.'),
  'casework.settle-section': async (walk, role, place) => {
    const text = await walk.text(role, place);
    const typed = typedUnder(text, 'how', 'Vi har träffats.', { version: 999 });
    const parted = await walk.done(
      'casework.save-section',
      role,
      place,
      typed,
      (saved: { sectionId: string }) => saved.sectionId,
    );
    return { caseId: text.caseId, sectionId: parted ?? newId(), version: 1, how: 'take_in' };
  },
  'casework.record-view': async (walk, role, place) => ({
    caseId: (await walk.text(role, place)).caseId,
    ...aCorrection(),
  }),
  'casework.answer-correction': async (walk, role, place) => {
    const { caseId } = await walk.text(role, place);
    const view = aCorrection();
    await walk.done('casework.record-view', role, place, { caseId, ...view }, () => true);
    return { caseId, viewId: view.viewId, answer: 'changed', text: 'Rättat.' };
  },
  'casework.sign-investigation-text': async (walk, role, place) =>
    asRead(await walk.text(role, place, 'written')),
  'casework.add-addendum': async (walk, role, place) => ({
    caseId: (await walk.text(role, place, 'signed')).caseId,
    addendumId: newId(),
    text: 'Familjen är fyra.',
    reason: 'Fel antal.',
  }),
  'casework.text-template': nothing,
  'casework.set-text-template': async (walk) => await walk.template(),
  'casework.attachments': upon,
  'casework.attachment': async (walk, role, place) => {
    const { caseId } = await walk.case(role, place, false);
    return { caseId, attachmentId: await walk.attachment(caseId, place) };
  },
  'casework.add-attachment': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    attachmentId: newId(),
    file: await FileContent.of('brev.pdf', aPdf()),
  }),
  'casework.left-draft': async (walk, role) => ({ draftId: await walk.leftDraft(role) }),
  'casework.discard-left-draft': async (walk, role) => ({ draftId: await walk.leftDraft(role) }),
  'casework.sign-left-draft': async (walk, role) => ({
    draftId: await walk.leftDraft(role),
    version: 1,
    kind: 'fact',
    eventOn: '2026-11-20',
    text: 'Alva var i skolan i dag.',
  }),
  'casework.save-review-draft': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    note: 'Alva ska',
    actions: [],
    nextOn: '',
  }),
  'casework.draft-letter': aLetter,
};
