import { type RefusalReason, ROLES, type Role } from '#core/access';

/** Whose case, or function, somebody asks for. */
export const PLACES = ['own', 'ownUnit', 'otherUnit', 'otherBoard', 'missing'] as const;
export type Place = (typeof PLACES)[number];

/** What the caller gets: the answer, or the reason that stands in the trail. A fault in the input is no refusal. */
export type Answer = 'allowed' | RefusalReason | 'INVALID_INPUT';

/** What an operation is about decides how a reach is answered. */
const REACHES = {
  /** A case: those of other units and boards are told from one that is not there in the trail alone. */
  case: {
    own: {
      own: 'allowed',
      ownUnit: 'NOT_ASSIGNED',
      otherUnit: 'OTHER_UNIT',
      otherBoard: 'OTHER_AUTHORITY',
      missing: 'NO_SUCH_CASE',
    },
    unit: {
      own: 'allowed',
      ownUnit: 'allowed',
      otherUnit: 'OTHER_UNIT',
      otherBoard: 'OTHER_AUTHORITY',
      missing: 'NO_SUCH_CASE',
    },
    // An auditor's drawn file, and nothing else.
    board: {
      own: 'allowed',
      ownUnit: 'allowed',
      otherUnit: 'allowed',
      otherBoard: 'OTHER_AUTHORITY',
      missing: 'NO_SUCH_CASE',
    },
    glass: {
      own: 'NOT_ASSIGNED',
      ownUnit: 'NOT_ASSIGNED',
      otherUnit: 'OTHER_UNIT',
      otherBoard: 'OTHER_AUTHORITY',
      missing: 'NO_SUCH_CASE',
    },
  },
  /** A function or an employee: that they are there is no secret within the municipality. */
  function: {
    own: undefined,
    unit: {
      own: 'allowed',
      ownUnit: 'allowed',
      otherUnit: 'OTHER_UNIT',
      otherBoard: 'OTHER_UNIT',
      missing: 'INVALID_INPUT',
    },
    board: undefined,
    glass: undefined,
  },
  /** A unit's figures: a unit of another board and one that is not there are alike. */
  unit: {
    own: undefined,
    unit: {
      own: 'allowed',
      ownUnit: 'allowed',
      otherUnit: 'OTHER_UNIT',
      otherBoard: 'OTHER_UNIT',
      missing: 'OTHER_UNIT',
    },
    board: {
      own: 'allowed',
      ownUnit: 'allowed',
      otherUnit: 'allowed',
      otherBoard: 'OTHER_UNIT',
      missing: 'OTHER_UNIT',
    },
    glass: undefined,
  },
} as const satisfies Record<
  string,
  Record<'own' | 'unit' | 'board' | 'glass', Readonly<Record<Place, Answer>> | undefined>
>;

/**
 * Who may call an operation, and how far: `own` what their functions hold, `unit` also what is in their units, `board` what is in any unit of
 * their board, `all` where it is about no case; `boardless` may when they act for a board, which they don't here; `elsewhere` may in units of
 * another kind than the one they are in here; `none` are told that their role may not. Every role stands in exactly one of the lists.
 */
export interface Stated {
  readonly about: 'case' | 'function' | 'unit' | 'nobody';
  readonly own?: readonly Role[];
  readonly unit?: readonly Role[];
  readonly board?: readonly Role[];
  /** Read nothing but what they have opened in an emergency, which they have not here. */
  readonly glass?: readonly Role[];
  readonly boardless?: readonly Role[];
  readonly elsewhere?: readonly Role[];
  readonly all?: readonly Role[];
  readonly none: readonly Role[];
}

/** The answer by place, or undefined for a role that is not stated or stated twice. */
export function answersOf(stated: Stated, role: Role): Readonly<Record<Place, Answer>> | undefined {
  const lists = (['own', 'unit', 'board', 'glass', 'boardless', 'elsewhere', 'all', 'none'] as const).filter(
    (list) => stated[list]?.includes(role),
  );
  const [list] = lists;
  if (lists.length !== 1 || !list) return undefined;
  if (list === 'none') return everywhere('ROLE_LACKS_PERMISSION');
  if (list === 'all') return everywhere('allowed');
  if (list === 'boardless') return everywhere('OTHER_AUTHORITY');
  if (list === 'elsewhere') return everywhere('OTHER_UNIT');
  return stated.about === 'nobody' ? undefined : REACHES[stated.about][list];
}

const everywhere = (answer: Answer): Record<Place, Answer> => ({
  own: answer,
  ownUnit: answer,
  otherUnit: answer,
  otherBoard: answer,
  missing: answer,
});

/** Roles that never come near an authority's cases. */
const FAR: readonly Role[] = [
  'director',
  'developer_quality',
  'coordinator',
  'outreach',
  'board_secretary',
  'board_member',
  'auditor',
  'log_reviewer',
  'administrator',
  'partner',
  'system',
];
const only = (...roles: Role[]): Role[] => ROLES.filter((r) => !roles.includes(r));

const reading: Stated = {
  about: 'case',
  own: ['caseworker'],
  unit: ['intake', 'unit_manager'],
  none: ['on_call', 'e_service', 'practitioner', ...FAR],
};
/** What is done in a performer's case too: whoever performs has no part in the cases of the authority that are asked for here. */
const working: Stated = {
  ...reading,
  glass: ['practitioner'],
  none: ['on_call', 'e_service', ...FAR],
};
/** What is done in a performer's case alone. */
const performing: Stated = {
  about: 'case',
  own: ['caseworker', 'practitioner'],
  unit: ['unit_manager'],
  none: only('caseworker', 'practitioner', 'unit_manager'),
};
/** To follow up asks for a degree where a child is concerned (SoL 25:1): whoever takes reports in or performs does not. */
const followingUp: Stated = {
  about: 'case',
  own: ['caseworker'],
  unit: ['unit_manager'],
  none: ['intake', 'on_call', 'e_service', 'practitioner', ...FAR],
};
/** What is done from either of a commission's cases; here from the one that ordered. */
const fromBothSides: Stated = {
  ...followingUp,
  glass: ['practitioner'],
  none: ['intake', 'on_call', 'e_service', ...FAR],
};
const readingOrGlass: Stated = {
  ...reading,
  glass: ['on_call', 'practitioner'],
  none: ['e_service', ...FAR],
};
/** In the social emergency unit while on a shift, which they are not here. */
const readingOrShift: Stated = {
  ...reading,
  glass: ['on_call'],
  none: ['e_service', 'practitioner', ...FAR],
};
const GIVERS: readonly Role[] = ['caseworker', 'intake', 'practitioner', 'unit_manager'];
const ofOwnUnit: Stated = { about: 'unit', unit: GIVERS, none: only(...GIVERS) };
/** Risks and internal control: kept by those who follow up, and by these beside them. */
const controlling = (...beside: Role[]): Stated => {
  const all: Role[] = ['director', 'developer_quality', ...beside];
  return { about: 'nobody', all, none: only(...all) };
};
const CHECKING: readonly Role[] = ['unit_manager', 'intake'];
const checkingDrawn: Stated = { about: 'case', unit: CHECKING, none: only(...CHECKING) };
const onCall: Stated = { about: 'nobody', all: ['on_call'], none: only('on_call') };
const leading: Stated = { about: 'case', unit: ['unit_manager'], none: only('unit_manager') };
/** One's own draft, whoever has the case. */
const finishing: Stated = {
  about: 'nobody',
  all: ['caseworker', 'intake', 'practitioner', 'unit_manager'],
  none: only('caseworker', 'intake', 'practitioner', 'unit_manager'),
};
const giving: Stated = {
  about: 'case',
  unit: ['intake', 'unit_manager'],
  none: ['caseworker', 'on_call', 'e_service', 'practitioner', ...FAR],
};
const listing: Stated = {
  about: 'nobody',
  all: ['caseworker', 'intake', 'unit_manager'],
  none: ['on_call', 'e_service', 'practitioner', ...FAR],
};
/** Of one's cases, whatever kind they are. */
const listingOwn: Stated = {
  ...listing,
  all: ['caseworker', 'intake', 'unit_manager', 'practitioner'],
  none: ['on_call', 'e_service', ...FAR],
};
const own: Stated = {
  about: 'nobody',
  all: ['caseworker', 'intake', 'unit_manager', 'on_call'],
  none: ['e_service', 'practitioner', ...FAR],
};
const everyDay: Stated = { ...own, all: [...(own.all ?? []), 'practitioner'], none: ['e_service', ...FAR] };
/** The board's own rules: who decides what, when the office is open. */
const ordering: Stated = {
  about: 'nobody',
  all: ['administrator', 'board_secretary'],
  none: only('administrator', 'board_secretary'),
};
/** The meetings of committees: who keeps them, and who sits in them. */
const keepingMeetings: Stated = { about: 'nobody', all: ['board_secretary'], none: only('board_secretary') };
const sitting: Stated = {
  about: 'nobody',
  all: ['board_secretary', 'board_member'],
  none: only('board_secretary', 'board_member'),
};
/** What waits between the own units and others. */
const handingOver: Stated = { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') };
/** The board's report of a quarter on decisions that are not executed: no case is opened. */
const unexecuting: Stated = {
  about: 'nobody',
  all: ['unit_manager', 'director', 'board_secretary'],
  none: only('unit_manager', 'director', 'board_secretary'),
};
/** The register of the organisations that report. */
const register: Stated = {
  about: 'nobody',
  all: ['intake', 'administrator', 'developer_quality'],
  none: only('intake', 'administrator', 'developer_quality'),
};
const keeping: Stated = {
  about: 'nobody',
  all: ['administrator', 'developer_quality'],
  none: only('administrator', 'developer_quality'),
};
/** Forms of one's own units; that those of others are not there is for forms.db.test.ts to show. */
const formReading: Stated = {
  about: 'nobody',
  all: ['intake', 'unit_manager'],
  none: only('intake', 'unit_manager'),
};
const accounts: Stated = {
  about: 'nobody',
  all: ['administrator', 'system'],
  none: only('administrator', 'system'),
};
const staffing: Stated = {
  about: 'function',
  unit: ['unit_manager', 'director'],
  none: only('unit_manager', 'director'),
};

const FOLLOWING_UP: readonly Role[] = ['director', 'developer_quality', 'auditor', 'board_member'];

const AREA_READERS: readonly Role[] = [
  'caseworker',
  'intake',
  'unit_manager',
  'director',
  'developer_quality',
  'coordinator',
  'auditor',
  'administrator',
];
/** Figures that are typed in or imported: nobody is in them. The command line acts for a board, which it doesn't here. */
const FIGURE_READERS: readonly Role[] = ['unit_manager', 'board_secretary', 'administrator', ...FOLLOWING_UP];
const figures: Stated = {
  about: 'nobody',
  all: FIGURE_READERS,
  boardless: ['system'],
  none: only('system', ...FIGURE_READERS),
};
const keepingFigures: Stated = {
  about: 'nobody',
  all: ['developer_quality', 'administrator'],
  boardless: ['system'],
  none: only('developer_quality', 'administrator', 'system'),
};

const steeringMoney: Stated = {
  about: 'nobody',
  all: ['director', 'developer_quality', 'administrator'],
  boardless: ['system'],
  none: only('director', 'developer_quality', 'administrator', 'system'),
};
/** A manager that of the own units, the others that of any. */
const ofOneArea: Stated = {
  about: 'unit',
  unit: ['unit_manager'],
  board: ['director', 'developer_quality', 'administrator'],
  boardless: ['system'],
  none: only('unit_manager', 'director', 'developer_quality', 'administrator', 'system'),
};

const CATALOGUE_READERS: readonly Role[] = [
  'caseworker',
  'intake',
  'practitioner',
  'unit_manager',
  'coordinator',
  'board_secretary',
  'administrator',
  ...FOLLOWING_UP,
];

const OVERSEERS: readonly Role[] = ['unit_manager', 'board_secretary', ...FOLLOWING_UP];

/** Whoever can hold a function can be told something. */
const NEVER_TOLD: readonly Role[] = ['auditor', 'board_member', 'partner', 'e_service', 'system'];
const told: Stated = { about: 'nobody', all: only(...NEVER_TOLD), none: NEVER_TOLD };

/** Everybody who works in the product. */
const NEVER_GUIDED: readonly Role[] = ['partner', 'e_service', 'system'];
const guided: Stated = { about: 'nobody', all: only(...NEVER_GUIDED), none: NEVER_GUIDED };

/** For every operation of the product. One that is not here, or a role that it does not name, fails the walk. */
const editionsRead: Stated = {
  about: 'nobody',
  all: ['unit_manager', ...FOLLOWING_UP],
  none: only('unit_manager', ...FOLLOWING_UP),
};

/** Who can owe the board something. */
const OWING: readonly Role[] = [
  'caseworker',
  'intake',
  'practitioner',
  'coordinator',
  'outreach',
  'unit_manager',
  'director',
  'developer_quality',
  'board_secretary',
  'administrator',
];
const PROMISING: readonly Role[] = ['unit_manager', 'director', 'developer_quality'];
const promised: Stated = {
  about: 'nobody',
  all: [...OWING, 'board_member', 'auditor'],
  boardless: ['system'],
  none: only(...OWING, 'board_member', 'auditor', 'system'),
};
const keepingPromises: Stated = { about: 'nobody', all: OWING, none: only(...OWING) };
const promising: Stated = { about: 'nobody', all: PROMISING, none: only(...PROMISING) };
const GOAL_READERS: readonly Role[] = [
  'unit_manager',
  'director',
  'developer_quality',
  'board_secretary',
  'board_member',
  'auditor',
];
const goalsRead: Stated = {
  about: 'nobody',
  all: GOAL_READERS,
  boardless: ['system'],
  none: only('system', ...GOAL_READERS),
};
const OVERSEEING: readonly Role[] = ['director', 'developer_quality', 'board_member', 'auditor'];
const settingLimits: Stated = {
  about: 'nobody',
  all: ['director', 'developer_quality'],
  none: only('director', 'developer_quality'),
};

const PLAN_READERS: readonly Role[] = [
  'unit_manager',
  'coordinator',
  'director',
  'developer_quality',
  'board_secretary',
  'board_member',
  'auditor',
];
const planned = (...roles: readonly Role[]): Stated => ({
  about: 'nobody',
  all: roles,
  none: only(...roles),
});
const plansRead = planned(...PLAN_READERS);
const plansWritten = planned('unit_manager', 'director', 'developer_quality');
const plansDecided = planned('director', 'developer_quality', 'board_secretary');

const reporting = (...roles: readonly Role[]): Stated => ({
  about: 'nobody',
  all: roles,
  none: only(...roles),
});
const reportsPublished: Stated = {
  about: 'nobody',
  all: ['unit_manager', 'director', 'developer_quality', 'board_secretary', 'board_member', 'auditor'],
  boardless: ['system'],
  none: only(
    'unit_manager',
    'director',
    'developer_quality',
    'board_secretary',
    'board_member',
    'auditor',
    'system',
  ),
};
const AUDIT_READERS: readonly Role[] = [
  'unit_manager',
  'director',
  'developer_quality',
  'board_secretary',
  'board_member',
  'auditor',
];
const auditsRead = reporting(...AUDIT_READERS);
const auditsSet = reporting('director', 'developer_quality');
const auditsKept = reporting('director', 'developer_quality', 'board_secretary');
const auditorsOwn = reporting('auditor');
const auditsDirected = reporting('director');
const reportsRead = reporting('unit_manager', 'director', 'developer_quality', 'board_secretary');
const reportsWritten = reporting('unit_manager', 'director', 'developer_quality');
const reportsKept = reporting('director', 'developer_quality');

export const OUTCOMES: Readonly<Record<string, Stated>> = {
  'casework.case': readingOrGlass,
  'casework.case-log': working,
  'casework.investigation': readingOrGlass,
  'casework.check-safety': reading,
  'casework.record-notice': reading,
  'casework.record-questions': reading,
  'casework.record-child-talk': reading,
  'casework.record-standpoint': reading,
  'casework.set-investigation-plan': reading,
  'casework.statements': readingOrGlass,
  'casework.record-statement': reading,
  'casework.request-statement': reading,
  'casework.follow-request': reading,
  'casework.family': readingOrGlass,
  'casework.journal': working,
  'casework.print-journal': working,
  'casework.save-draft': working,
  'casework.discard-draft': working,
  'casework.sign-entry': working,
  'casework.attachments': readingOrGlass,
  'casework.attachment': readingOrGlass,
  'casework.add-attachment': working,
  'casework.case-persons': readingOrGlass,
  'casework.save-person': reading,
  'casework.add-relation': reading,
  'casework.end-relation': reading,
  'casework.identity-preview': giving,
  'casework.identify-person': giving,
  'casework.join-persons': giving,
  'casework.separate-persons': giving,
  'casework.codings': readingOrGlass,
  'casework.code-problems': reading,
  'casework.risk-assessments': readingOrGlass,
  'casework.record-risk-assessment': reading,
  'casework.waive-assessment': reading,
  'casework.missing-assessments': {
    about: 'nobody',
    all: ['unit_manager'],
    none: only('unit_manager'),
  },
  'casework.instrument-rules': {
    about: 'nobody',
    all: ['caseworker', 'intake', 'unit_manager', 'administrator', 'developer_quality'],
    none: only('caseworker', 'intake', 'unit_manager', 'administrator', 'developer_quality'),
  },
  'assistance.areas': { about: 'nobody', all: AREA_READERS, none: only(...AREA_READERS) },
  'assistance.set-area': keeping,
  'assistance.situation': reading,
  'assistance.begin': reading,
  'assistance.end': reading,
  'assistance.set-household': reading,
  'assistance.record-month': reading,
  'assistance.check-month': reading,
  'assistance.record-eviction': reading,
  'assistance.answer-eviction': reading,
  'assistance.set-plan': reading,
  'assistance.review-plan': reading,
  'assistance.review-decision': reading,
  'assistance.list': listing,
  'interventions.catalogue': { about: 'nobody', all: CATALOGUE_READERS, none: only(...CATALOGUE_READERS) },
  'interventions.set-catalogue-entry': keeping,
  'interventions.commissions': working,
  'interventions.commission': working,
  'interventions.send-commission': reading,
  'interventions.change-order': reading,
  'interventions.open-service': ofOwnUnit,
  'interventions.record-open-service': ofOwnUnit,
  'interventions.published-open-care': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'interventions.published-rows': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'interventions.handovers': handingOver,
  'interventions.hold-handover': handingOver,
  // Of meetings of the own units; what is refused to others performing.db.test.ts shows.
  'interventions.handover-minutes': handingOver,
  'interventions.receive-commission': leading,
  'interventions.return-commission': leading,
  'interventions.record-first-contact': performing,
  'interventions.start-commission': performing,
  'interventions.pause-commission': performing,
  'interventions.resume-commission': performing,
  'interventions.settle-return': reading,
  'interventions.plan': working,
  'interventions.print-plan': working,
  'interventions.set-plan': performing,
  'interventions.agree-plan': performing,
  'interventions.review-plan': performing,
  'interventions.my-commissions': { about: 'nobody', all: ['practitioner'], none: only('practitioner') },
  'interventions.follow-ups': working,
  'interventions.record-follow-up': followingUp,
  'interventions.record-measurement': fromBothSides,
  'interventions.end-commission': fromBothSides,
  'interventions.scales': { about: 'nobody', all: CATALOGUE_READERS, none: only(...CATALOGUE_READERS) },
  'interventions.set-scale': keeping,
  'adults.situation': reading,
  'adults.note-violence': reading,
  'adults.record-contact': reading,
  'adults.see-to-children': reading,
  'adults.set-safety-plan': reading,
  'adults.record-safety-answer': reading,
  'adults.take-housing-step': reading,
  'adults.review-housing': reading,
  'adults.record-leaving-step': reading,
  'adults.record-relative-support': reading,
  'adults.violence-contacts': listing,
  'adults.housing-chain': listing,
  'youth.notices': reading,
  'youth.record-notice': reading,
  'youth.withdraw-notice': reading,
  'youth.offer-talk': reading,
  'youth.record-talk': reading,
  'youth.talks': listing,
  'youth.risks': reading,
  'youth.identify-risk-child': reading,
  'youth.withdraw-risk': reading,
  'youth.offer-support': reading,
  'youth.answer-offer': reading,
  'youth.record-received': reading,
  'youth.risk-children': listing,
  'placements.placement': reading,
  'placements.list': listing,
  'placements.overview': {
    about: 'nobody',
    all: OVERSEERS,
    none: only(...OVERSEERS),
  },
  'placements.begin': reading,
  'placements.change-basis': reading,
  'placements.move': reading,
  'placements.set-contact-limit': reading,
  'placements.end-contact-limit': reading,
  'placements.record-plan': reading,
  'placements.end': reading,
  'placements.record-follow-up': reading,
  'placements.duties': reading,
  'placements.record-health-step': reading,
  'placements.record-school-follow-up': reading,
  'placements.record-shelter-school': reading,
  'placements.record-visit': reading,
  'casework.set-instrument': keeping,
  'casework.set-requirement': keeping,
  'casework.end-coding': reading,
  'casework.file-releases': readingOrGlass,
  'casework.file-release': reading,
  'casework.release-document': reading,
  'casework.start-release': reading,
  'casework.mask-release': reading,
  'casework.review-release': reading,
  'casework.release-file': reading,
  'casework.discontinue-release': reading,
  'casework.refuse-release': leading,
  'casework.reserve-release': leading,
  // In units for adults alone; here they are in one for children.
  'casework.children-check': {
    about: 'nobody',
    elsewhere: ['caseworker', 'unit_manager'],
    none: only('caseworker', 'unit_manager'),
  },
  'casework.assignable-functions': reading,
  'casework.assess-protection': readingOrShift,
  'casework.decide-preliminary': reading,
  'casework.left-draft': finishing,
  'casework.sign-left-draft': finishing,
  'casework.discard-left-draft': finishing,
  'casework.propose-decision': reading,
  'casework.return-proposal': reading,
  'casework.extend-preliminary': reading,
  'casework.extend-investigation': reading,
  'casework.conclude-investigation': reading,
  'casework.decisions': readingOrGlass,
  'casework.record-decision': readingOrShift,
  'casework.correct-decision': reading,
  'casework.tell-decision': reading,
  'casework.record-execution': reading,
  'casework.unexecuted': unexecuting,
  'casework.report-unexecuted': {
    about: 'nobody',
    all: ['director', 'board_secretary'],
    none: only('director', 'board_secretary'),
  },
  'casework.custodies': readingOrGlass,
  'casework.case-items': readingOrGlass,
  'casework.prepare-item': reading,
  'casework.release-item': leading,
  'casework.return-item': leading,
  'casework.withdraw-item': leading,
  'casework.meetings': {
    about: 'nobody',
    all: ['board_secretary', 'board_member', 'unit_manager'],
    none: only('board_secretary', 'board_member', 'unit_manager'),
  },
  // Of the own committee; what is refused to others committee.db.test.ts shows.
  'casework.meeting': sitting,
  'casework.item-papers': sitting,
  'casework.set-committee': keepingMeetings,
  'casework.plan-meeting': keepingMeetings,
  'casework.cancel-meeting': keepingMeetings,
  'casework.send-papers': keepingMeetings,
  'casework.hold-meeting': keepingMeetings,
  'casework.report-matters': keepingMeetings,
  'casework.decide-item': keepingMeetings,
  'casework.adjust-minutes': { about: 'nobody', all: ['board_member'], none: only('board_member') },
  'casework.declare-item-conflict': { about: 'nobody', all: ['board_member'], none: only('board_member') },
  'casework.letters': readingOrGlass,
  'casework.draft-letter': reading,
  'casework.preview-letter': reading,
  'casework.send-letter': reading,
  'casework.print-queue': listing,
  'casework.print-batch': reading,
  'casework.mark-letters': reading,
  'casework.letter-templates': {
    about: 'nobody',
    all: ['caseworker', 'intake', 'unit_manager', 'administrator'],
    none: only('caseworker', 'intake', 'unit_manager', 'administrator'),
  },
  'casework.try-letter-template': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'casework.set-letter-template': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'casework.close-case': reading,
  'casework.record-custody-step': readingOrShift,
  'casework.correct-custody-step': reading,
  'casework.shift': onCall,
  'casework.open-shift': onCall,
  'casework.note-in-shift': onCall,
  'casework.find-in-shift': onCall,
  'casework.close-shift': onCall,
  'casework.shift-handovers': listing,
  'casework.take-over-from-shift': reading,
  'casework.receive-appeal': reading,
  'casework.handle-appeal': reading,
  'casework.propose-extension': reading,
  'casework.propose-conclusion': reading,
  'casework.end-follow-up': reading,
  'casework.review-reopening': leading,
  'casework.record-contact': reading,
  'casework.record-meeting': reading,
  'casework.give-feedback': reading,
  'casework.join-report': giving,
  'casework.intake-rules': {
    about: 'nobody',
    all: ['intake', 'caseworker', 'unit_manager', 'administrator', 'board_secretary'],
    none: only('intake', 'caseworker', 'unit_manager', 'administrator', 'board_secretary'),
  },
  'casework.set-delegation': ordering,
  'casework.set-reopening-limit': ordering,
  'casework.set-office-hours': ordering,
  'casework.investigation-text': reading,
  'casework.print-investigation-text': reading,
  'casework.begin-investigation-text': reading,
  'casework.save-section': reading,
  'casework.settle-section': reading,
  'casework.record-view': reading,
  'casework.answer-correction': reading,
  'casework.sign-investigation-text': reading,
  'casework.add-addendum': reading,
  'casework.text-template': {
    about: 'nobody',
    all: ['caseworker', 'intake', 'unit_manager', 'administrator'],
    none: only('caseworker', 'intake', 'unit_manager', 'administrator'),
  },
  'casework.set-text-template': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'casework.assign-case': giving,
  'casework.assign-cases': giving,
  'casework.secrecy': reading,
  'casework.record-disclosure': reading,
  'casework.test-reporter-secrecy': reading,
  'casework.read-reporter': leading,
  'casework.set-protection': reading,
  'casework.declare-conflict': working,
  'casework.set-conflict': leading,
  'casework.end-conflict': leading,
  'casework.break-glass': own,
  'casework.end-glass': own,
  'casework.my-glass': own,
  'casework.end-opening': leading,
  'casework.unit-openings': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'casework.log-alarms': { about: 'nobody', all: ['log_reviewer'], none: only('log_reviewer') },
  'casework.judge-alarm': { about: 'nobody', all: ['log_reviewer'], none: only('log_reviewer') },
  'casework.disclosures': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'casework.my-day': everyDay,
  'casework.my-watch': everyDay,
  'casework.counts': everyDay,
  'casework.notices': everyDay,
  'casework.register-report': everyDay,
  'casework.cases': listingOwn,
  'casework.find': listingOwn,
  'casework.inbox': {
    about: 'nobody',
    all: ['intake', 'unit_manager'],
    none: ['caseworker', 'on_call', 'e_service', 'practitioner', ...FAR],
  },
  'casework.watch': {
    about: 'nobody',
    all: ['intake', 'unit_manager'],
    none: ['caseworker', 'on_call', 'e_service', 'practitioner', ...FAR],
  },
  'casework.unit-overview': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'casework.handover': { about: 'function', unit: ['unit_manager'], none: only('unit_manager') },
  'casework.existence-check': {
    about: 'nobody',
    all: ['intake', 'on_call'],
    none: ['caseworker', 'practitioner', 'unit_manager', 'e_service', ...FAR],
  },
  'casework.find-organisation': everyDay,
  'casework.organisations': register,
  'casework.organisation': register,
  'casework.add-organisation': keeping,
  'casework.change-organisation': keeping,
  'casework.merge-organisations': keeping,
  'casework.undo-merge': keeping,
  'casework.match-organisation': { about: 'nobody', all: ['intake'], none: only('intake') },
  'casework.submit-concern-report': { about: 'nobody', all: ['e_service'], none: only('e_service') },
  'eservices.receive-form': { about: 'nobody', all: ['e_service'], none: only('e_service') },
  'eservices.reread-form': { about: 'nobody', all: ['e_service'], none: only('e_service') },
  'eservices.waiting-forms': formReading,
  'eservices.form': formReading,
  'eservices.register-form': formReading,
  'eservices.set-aside-form': formReading,
  'eservices.form-file': formReading,
  'eservices.polling': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'eservices.set-polling': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'eservices.poll-now': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'eservices.form-mappings': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'eservices.set-form-mapping': { about: 'nobody', all: ['administrator'], none: only('administrator') },
  'casework.add-co-worker': giving,
  'casework.end-co-worker': giving,
  'casework.review-overview': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'casework.review-list': { about: 'function', unit: ['unit_manager'], none: only('unit_manager') },
  'casework.begin-review': { about: 'function', unit: ['unit_manager'], none: only('unit_manager') },
  'casework.end-review': { about: 'function', unit: ['unit_manager'], none: only('unit_manager') },
  'casework.save-review-draft': leading,
  'casework.review-case': leading,
  'casework.case-reviews': working,
  'casework.carry-out-commitment': working,
  'casework.settle-commitment': leading,
  'trail.search': { about: 'nobody', all: ['log_reviewer'], none: only('log_reviewer') },
  'organisation.users': accounts,
  'organisation.add-user': accounts,
  'organisation.disable-user': accounts,
  'organisation.set-mail-address': accounts,
  'organisation.staffing': {
    about: 'nobody',
    all: ['unit_manager', 'director'],
    none: only('unit_manager', 'director'),
  },
  'organisation.report-absence': staffing,
  'organisation.end-absence': staffing,
  'organisation.appoint': staffing,
  'organisation.end-holding': staffing,
  'organisation.competences': {
    about: 'nobody',
    all: ['unit_manager', 'director'],
    none: only('unit_manager', 'director'),
  },
  'organisation.note-competence': staffing,
  'organisation.end-competence': staffing,
  'guide.tour': guided,
  'guide.keep-tour': guided,
  'reminders.mine': told,
  'reminders.unread': told,
  'reminders.mark-read': told,
  'audits.questions': auditsRead,
  'audits.question': auditsRead,
  'audits.adopt': auditsSet,
  'audits.set-question': auditsSet,
  'audits.evidence-choices': auditsSet,
  'audits.recheck': { about: 'nobody', boardless: ['system'], none: only('system') },
  'audits.keep-paper': auditorsOwn,
  'audits.papers': auditorsOwn,
  'audits.working-paper': auditsRead,
  'audits.list': auditsRead,
  'audits.show': auditsRead,
  'audits.register': auditsKept,
  'audits.ask-respite': auditsKept,
  'audits.settle-respite': auditsKept,
  'audits.answer': auditsSet,
  'audits.send-answer': auditsSet,
  'audits.letter': auditsRead,
  'audits.follow-up': auditsSet,
  'audits.samples': auditsRead,
  'audits.decide-sample': auditsDirected,
  'audits.end-sample': auditsDirected,
  'audits.sample': auditorsOwn,
  'audits.open-file': { about: 'case', board: ['auditor'], none: only('auditor') },
  'steering.figure-checks': figures,
  'steering.manual-measures': figures,
  'steering.imports': figures,
  'steering.import': figures,
  'steering.preview-import': keepingFigures,
  'steering.take-import': keepingFigures,
  'steering.withdraw-import': keepingFigures,
  'steering.set-manual-value': {
    about: 'unit',
    unit: ['unit_manager'],
    board: ['developer_quality', 'administrator'],
    boardless: ['system'],
    none: only('unit_manager', 'developer_quality', 'administrator', 'system'),
  },
  'economy.overview': figures,
  'economy.mapping': figures,
  'economy.funds': figures,
  'economy.export': figures,
  'economy.ledgers': steeringMoney,
  'economy.preview-ledger': keepingFigures,
  'economy.take-ledger': keepingFigures,
  'economy.withdraw-ledger': keepingFigures,
  'economy.set-mapping': keepingFigures,
  'economy.set-budget': steeringMoney,
  'economy.add-fund': steeringMoney,
  'economy.state-use': steeringMoney,
  'economy.rows': ofOneArea,
  'economy.set-forecast': ofOneArea,
  'plans.list': plansRead,
  'plans.plan': plansRead,
  'plans.choices': plansWritten,
  'plans.set-plan': plansWritten,
  'plans.add-activity': plansWritten,
  'plans.decide-plan': plansDecided,
  'plans.end-plan': plansDecided,
  'plans.projects': plansRead,
  'plans.project': plansRead,
  'plans.set-project': plansWritten,
  'plans.plan-report': plansWritten,
  'plans.drop-report': plansWritten,
  'plans.end-project': plansWritten,
  'plans.send-report': planned('unit_manager', 'coordinator', 'director', 'developer_quality'),
  'plans.follow-up': planned('unit_manager', 'coordinator', 'director', 'developer_quality'),
  'goals.list': goalsRead,
  'goals.show': goalsRead,
  'goals.make': settingLimits,
  'goals.change': settingLimits,
  'goals.indicator-choices': settingLimits,
  'goals.add-indicator': settingLimits,
  'goals.set-target': settingLimits,
  'goals.withdraw-indicator': settingLimits,
  'goals.comment': {
    about: 'unit',
    unit: ['unit_manager'],
    board: ['director', 'developer_quality'],
    none: only('unit_manager', 'director', 'developer_quality'),
  },
  'goals.assess': settingLimits,
  'goals.copy': settingLimits,
  'goals.overview': { about: 'nobody', all: OVERSEEING, none: only(...OVERSEEING) },
  'control.year': controlling('unit_manager', 'board_secretary', 'board_member', 'auditor'),
  'control.add-risk': controlling(),
  'control.assess-risk': controlling(),
  'control.handle-risk': controlling(),
  'control.add-control': controlling(),
  'control.withdraw-control': controlling(),
  'control.decide-plan': controlling('board_secretary'),
  'control.perform': controlling('unit_manager'),
  'control.draw-sample': controlling(),
  'control.carry-over': controlling(),
  'control.make-action': controlling('unit_manager'),
  'control.sample': { about: 'nobody', all: CHECKING, none: only(...CHECKING) },
  'control.drawn-case': checkingDrawn,
  'control.check-case': checkingDrawn,
  'reports.list': reportsPublished,
  'reports.edition': reportsPublished,
  'reports.tertial-figures': reportsPublished,
  'reports.file': reportsPublished,
  'reports.workspace': reportsRead,
  'reports.figure-choices': reportsRead,
  'reports.start-choices': reportsKept,
  'reports.start': reportsKept,
  'reports.review-section': reportsKept,
  'reports.save-section': reportsWritten,
  'reports.settle-section': reportsWritten,
  'reports.hand-in': reportsWritten,
  'reports.decide': reporting('director', 'board_secretary'),
  'commitments.list': promised,
  'commitments.show': promised,
  'commitments.proof-choices': promised,
  'commitments.make': promising,
  'commitments.carry-out': keepingPromises,
  'commitments.prove': keepingPromises,
  'commitments.check-effect': keepingPromises,
  'commitments.settle': promising,
  'commitments.hand-over': promising,
  'commitments.recheck': { about: 'nobody', boardless: ['system'], none: only('system') },
  'commitments.targets': {
    about: 'nobody',
    all: [...PROMISING, 'board_secretary', 'board_member', 'auditor'],
    boardless: ['system'],
    none: only(...PROMISING, 'board_secretary', 'board_member', 'auditor', 'system'),
  },
  'commitments.set-target': settingLimits,
  'commitments.withdraw-target': settingLimits,
  'measures.list': {
    about: 'nobody',
    all: ['unit_manager', 'system', ...FOLLOWING_UP],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.show': {
    about: 'unit',
    unit: ['unit_manager'],
    board: FOLLOWING_UP,
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'clocks.rules': { about: 'nobody', all: only('partner', 'e_service'), none: ['partner', 'e_service'] },
  'clocks.rule': { about: 'nobody', all: only('partner', 'e_service'), none: ['partner', 'e_service'] },
  'clocks.set-local-rule': {
    about: 'nobody',
    all: ['administrator', 'developer_quality'],
    none: only('administrator', 'developer_quality'),
  },
  'transitions.list': listing,
  'transitions.transition': reading,
  'transitions.record-attempt': reading,
  'transitions.apply': reading,
  'transitions.record-outcome': reading,
  'transitions.settle': leading,
  'transitions.confirm': reading,
  'transitions.send-back': reading,
  'transitions.set-owner': reading,
  'transitions.owner-setting': {
    about: 'nobody',
    all: ['caseworker', 'intake', 'unit_manager', 'administrator', 'developer_quality'],
    none: only('caseworker', 'intake', 'unit_manager', 'administrator', 'developer_quality'),
  },
  'transitions.set-owner-setting': keeping,
  'casework.turn-18': { about: 'nobody', boardless: ['system'], none: only('system') },
  'transitions.begin': { about: 'nobody', boardless: ['system'], none: only('system') },
  'clocks.apply-rules': { about: 'nobody', all: ['system'], none: only('system') },
  'measures.count': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.series': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.crossed': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.groups': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.groups-export': editionsRead,
  'measures.trends': {
    about: 'nobody',
    all: ['unit_manager', ...FOLLOWING_UP],
    boardless: ['system'],
    none: only('unit_manager', 'system', ...FOLLOWING_UP),
  },
  'measures.count-rows': { about: 'unit', unit: ['unit_manager'], none: only('unit_manager') },
  'measures.rows': { about: 'unit', unit: ['unit_manager'], none: only('unit_manager') },
  'measures.publish': {
    about: 'nobody',
    all: ['developer_quality'],
    none: only('developer_quality'),
  },
  'measures.editions': editionsRead,
  'measures.edition': editionsRead,
  'measures.period-standing': editionsRead,
  'measures.export': editionsRead,
  'measures.edition-rows': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
  'measures.known-then': { about: 'nobody', all: ['unit_manager'], none: only('unit_manager') },
};
