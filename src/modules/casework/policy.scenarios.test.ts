import { describe, expect, test } from 'vitest';
import { type Permission, ROLES, type Role } from '#core/access';
import { somebody } from '#core/access/testing';
import { grants } from './policy.ts';

const aCaseworker = () => somebody(grants, 'caseworker').inUnit('Utredning barn');
const anIntakeWorker = () => somebody(grants, 'intake').inUnit('Mottagning barn och unga');
const aUnitManager = () =>
  somebody(grants, 'unit_manager').inUnit('Barn och familj').leading('Barn och familj', 'Utredning barn');
const anOnCallWorker = () => somebody(grants, 'on_call').inUnit('Socialjouren');
const theEService = () => somebody(grants, 'e_service');

/** Roles that never come near a case: they follow up, decide, review or run the system. */
const OUTSIDE: readonly Role[] = ['director', 'coordinator', 'outreach', 'auditor', 'partner'];

test('what is owed to a child alone is ended on the birthday by the worker, and by nobody else', () => {
  for (const role of ROLES) {
    const asked = somebody(grants, role).doing('casework:case:turn-18');
    if (role === 'system') asked.isAllowed();
    else asked.isRefused('ROLE_LACKS_PERMISSION');
  }
});

describe('reading a case', () => {
  test('a caseworker reads the own case alone', () => {
    aCaseworker().readingOwnCase().isAllowed();
    aCaseworker().readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    aCaseworker().readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    aCaseworker().readingCaseOf('Mottagning barn och unga').isRefused('OTHER_UNIT');
  });
  test('intake reads what is in intake', () => {
    anIntakeWorker().readingCaseOf('Mottagning barn och unga').heldBy('Mottagning 2').isAllowed();
    anIntakeWorker().readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
  test('a manager reads the cases of the units below', () => {
    aUnitManager().readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isAllowed();
    aUnitManager().readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('the social emergency unit hands in and checks, and reads no case but in an emergency', () => {
    anOnCallWorker().doing('casework:report:register').isAllowed();
    anOnCallWorker().doing('casework:existence:check').isAllowed();
    anOnCallWorker().readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    anOnCallWorker().readingCaseOf('Utredning barn').havingBrokenTheGlass().isAllowedByGlass();
    anOnCallWorker()
      .doing('casework:case:log')
      .readingCaseOf('Utredning barn')
      .isRefused('ROLE_LACKS_PERMISSION');
  });
  test('the social emergency unit reads and acts in the cases of its board while it is on a shift', () => {
    for (const permission of [
      'casework:case:read',
      'casework:protection:assess',
      'casework:decision:record',
    ] as const) {
      anOnCallWorker().doing(permission).readingCaseOf('Utredning barn').onShift().isAllowed();
      anOnCallWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
      anOnCallWorker()
        .doing(permission)
        .readingCaseOf('Utredning barn')
        .ofAnotherBoard()
        .onShift()
        .isRefused('OTHER_AUTHORITY');
      anOnCallWorker()
        .doing(permission)
        .readingCaseOf('Utredning barn')
        .inConflictOfInterest()
        .onShift()
        .isRefused('CONFLICT_OF_INTEREST');
      // A person with protected registration is opened by an emergency opening, which is seen.
      anOnCallWorker()
        .doing(permission)
        .readingCaseOf('Utredning barn')
        .aboutProtectedPerson()
        .onShift()
        .isRefused('PROTECTED_PERSON');
    }
    anOnCallWorker()
      .readingCaseOf('Utredning barn')
      .aboutProtectedPerson()
      .onShift()
      .havingBrokenTheGlass()
      .isAllowedByGlass();
    anOnCallWorker()
      .doing('casework:decision:follow')
      .readingCaseOf('Utredning barn')
      .onShift()
      .isRefused('ROLE_LACKS_PERMISSION');
    anOnCallWorker()
      .doing('casework:case:close')
      .readingCaseOf('Utredning barn')
      .onShift()
      .isRefused('ROLE_LACKS_PERMISSION');
    anOnCallWorker()
      .doing('casework:case:assign')
      .readingCaseOf('Utredning barn')
      .onShift()
      .isRefused('ROLE_LACKS_PERMISSION');
    anOnCallWorker()
      .doing('casework:journal:read')
      .readingCaseOf('Utredning barn')
      .onShift()
      .isRefused('ROLE_LACKS_PERMISSION');
  });
  test('what becomes of a decision is followed by whoever has the case', () => {
    const follow = 'casework:decision:follow';
    aCaseworker().doing(follow).readingOwnCase().isAllowed();
    aCaseworker().doing(follow).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
    anIntakeWorker().doing(follow).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(follow).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(follow).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(follow).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('what was done on a shift is taken over by whoever has the case, and by nobody of the emergency unit', () => {
    const receive = 'casework:shift:receive';
    aCaseworker().doing(receive).readingOwnCase().isAllowed();
    aCaseworker().doing(receive).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
    anIntakeWorker().doing(receive).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(receive).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(receive).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(receive).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    anOnCallWorker()
      .doing(receive)
      .readingCaseOf('Utredning barn')
      .onShift()
      .isRefused('ROLE_LACKS_PERMISSION');
    aCaseworker().doing('casework:shift:work').isRefused('ROLE_LACKS_PERMISSION');
    anOnCallWorker().doing('casework:shift:work').isAllowed();
  });
  test('a person with protected registration is read by who holds the case, by intake and by the manager', () => {
    aCaseworker().readingOwnCase().aboutProtectedPerson().isAllowed();
    anIntakeWorker().readingCaseOf('Mottagning barn och unga').aboutProtectedPerson().isAllowed();
    aUnitManager().readingCaseOf('Utredning barn').aboutProtectedPerson().isAllowed();
    aCaseworker().readingCaseOf('Utredning barn').aboutProtectedPerson().isRefused('NOT_ASSIGNED');
  });
  test('a conflict of interest closes a case to its own holder', () => {
    aCaseworker().readingOwnCase().inConflictOfInterest().isRefused('CONFLICT_OF_INTEREST');
    anIntakeWorker()
      .readingCaseOf('Mottagning barn och unga')
      .inConflictOfInterest()
      .isRefused('CONFLICT_OF_INTEREST');
  });
});

describe('deciding', () => {
  test.each([
    'casework:protection:assess',
    'casework:preliminary:decide',
    'casework:preliminary:propose',
    'casework:preliminary:extend',
    'casework:preliminary:contact',
    'casework:preliminary:meeting',
    'casework:feedback:give',
    'casework:investigation:edit',
    'casework:investigation:extend',
    'casework:investigation:conclude',
    'casework:follow-up:end',
  ] as const)('%s reaches as far as reading', (permission) => {
    aCaseworker().doing(permission).readingOwnCase().isAllowed();
    aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
    anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('an investigation opened shortly after another is reviewed by the manager, and by nobody who may have opened it', () => {
    const review = 'casework:reopening:review';
    aUnitManager().doing(review).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(review).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    aCaseworker().doing(review).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
    anIntakeWorker()
      .doing(review)
      .readingCaseOf('Mottagning barn och unga')
      .isRefused('ROLE_LACKS_PERMISSION');
  });
  test('a case is given away by intake and managers, never by the caseworker who holds it', () => {
    anIntakeWorker().doing('casework:case:assign').readingCaseOf('Mottagning barn och unga').isAllowed();
    aUnitManager().doing('casework:case:assign').readingCaseOf('Utredning barn').isAllowed();
    aCaseworker().doing('casework:case:assign').readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('going through cases, and what is agreed there', () => {
  test('what was said and agreed is read and carried out as far as the case is read', () => {
    for (const permission of ['casework:review:read', 'casework:commitment:carry-out'] as const) {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
      anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      anOnCallWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('the manager leads a review and settles what was agreed, and nobody else', () => {
    for (const permission of ['casework:review:lead', 'casework:commitment:settle'] as const) {
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      aCaseworker().doing(permission).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
      anIntakeWorker()
        .doing(permission)
        .readingCaseOf('Mottagning barn och unga')
        .isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('who works beside in a case is said by intake and managers, as is who has it', () => {
    const edit = 'casework:co-worker:edit';
    anIntakeWorker().doing(edit).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(edit).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(edit).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(edit).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    aCaseworker().doing(edit).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
  test.each(OUTSIDE)('%s: has nothing to do with either', (role) => {
    for (const permission of [
      'casework:review:read',
      'casework:review:lead',
      'casework:co-worker:edit',
    ] as const)
      somebody(grants, role).doing(permission).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('the files of a case', () => {
  test.each(['casework:case:read', 'casework:attachment:add'] as const)(
    '%s: they are read and added by those who have the case',
    (permission) => {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      aCaseworker().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      aCaseworker()
        .doing(permission)
        .readingOwnCase()
        .inConflictOfInterest()
        .isRefused('CONFLICT_OF_INTEREST');
      anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
      anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    },
  );
  test('an emergency opening reads them and adds none', () => {
    anOnCallWorker().readingCaseOf('Utredning barn').havingBrokenTheGlass().isAllowedByGlass();
    anOnCallWorker()
      .doing('casework:attachment:add')
      .readingCaseOf('Utredning barn')
      .havingBrokenTheGlass()
      .isRefused('ROLE_LACKS_PERMISSION');
  });
  test('nobody outside case work adds any', () => {
    for (const role of OUTSIDE)
      somebody(grants, role)
        .inUnit('Utredning barn')
        .doing('casework:attachment:add')
        .readingCaseOf('Utredning barn')
        .isRefused('ROLE_LACKS_PERMISSION');
    theEService().doing('casework:attachment:add').isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('a draft in a case that has gone to somebody else', () => {
  const finish = 'casework:journal:finish';
  test('is finished by its author wherever in the board the case is now', () => {
    aCaseworker().doing(finish).readingCaseOf('Utredning unga').isAllowed();
    anIntakeWorker().doing(finish).readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing(finish).readingCaseOf('Utredning unga').isAllowed();
  });
  test('but not by who is barred, nor about somebody whose protection hides them, nor from outside', () => {
    aCaseworker()
      .doing(finish)
      .readingCaseOf('Utredning unga')
      .inConflictOfInterest()
      .isRefused('CONFLICT_OF_INTEREST');
    aCaseworker()
      .doing(finish)
      .readingCaseOf('Utredning unga')
      .aboutProtectedPerson()
      .isRefused('PROTECTED_PERSON');
    anOnCallWorker().doing(finish).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('the journal', () => {
  test.each(['casework:journal:read', 'casework:journal:write'] as const)(
    '%s follows the case',
    (permission) => {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingOwnCase().aboutProtectedPerson().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      aCaseworker().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      aCaseworker()
        .doing(permission)
        .readingOwnCase()
        .inConflictOfInterest()
        .isRefused('CONFLICT_OF_INTEREST');
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      anOnCallWorker().doing(permission).readingCaseOf('Socialjouren').isRefused('ROLE_LACKS_PERMISSION');
    },
  );
  test('is read and written by intake while the case is in intake', () => {
    for (const permission of ['casework:journal:read', 'casework:journal:write'] as const) {
      anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
      anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    }
  });
  test('is written by whoever stands in for the holder, in their own name', () => {
    aCaseworker()
      .standingInFor('Socialsekreterare 2')
      .doing('casework:journal:write')
      .readingCaseOf('Utredning barn')
      .heldBy('Socialsekreterare 2')
      .isAllowed();
  });
  test('of a closed case is still read and written by those who have the case', () => {
    aCaseworker().doing('casework:journal:write').readingOwnCase().closed().isAllowed();
    aUnitManager().doing('casework:journal:write').readingCaseOf('Utredning barn').closed().isAllowed();
    aCaseworker()
      .doing('casework:journal:write')
      .readingCaseOf('Utredning unga')
      .closed()
      .isRefused('OTHER_UNIT');
  });
});

describe('the written investigation', () => {
  test.each(['casework:investigation-text:read', 'casework:investigation-text:write'] as const)(
    '%s follows the case',
    (permission) => {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingOwnCase().closed().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      aCaseworker().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      aCaseworker()
        .doing(permission)
        .readingOwnCase()
        .inConflictOfInterest()
        .isRefused('CONFLICT_OF_INTEREST');
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      aUnitManager().doing(permission).readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      anOnCallWorker().doing(permission).readingCaseOf('Socialjouren').isRefused('ROLE_LACKS_PERMISSION');
    },
  );
  test('has headings that everybody who writes reads, and the administrator alone sets', () => {
    for (const who of [aCaseworker(), anIntakeWorker(), aUnitManager()]) {
      who.doing('casework:text-template:read').isAllowed();
      who.doing('casework:text-template:set').isRefused('ROLE_LACKS_PERMISSION');
    }
    const administrator = somebody(grants, 'administrator');
    administrator.doing('casework:text-template:set').isAllowed();
    administrator
      .doing('casework:investigation-text:read')
      .readingOwnCase()
      .isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('persons, codings and files', () => {
  test.each([
    'casework:person:edit',
    'casework:coding:edit',
    'casework:file:release',
    'casework:file:review',
  ] as const)('%s reaches as far as reading', (permission) => {
    aCaseworker().doing(permission).readingOwnCase().isAllowed();
    aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
    anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
    anOnCallWorker().doing(permission).readingCaseOf('Socialjouren').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('a wrong joining is taken back by intake and managers, never by the caseworker alone', () => {
    const separate = 'casework:person:separate';
    anIntakeWorker().doing(separate).readingCaseOf('Mottagning barn och unga').isAllowed();
    aUnitManager().doing(separate).readingCaseOf('Utredning barn').isAllowed();
    aCaseworker().doing(separate).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
  test('whether an adult has children is asked by caseworkers and managers, who must be in a unit for adults', () => {
    aCaseworker().doing('casework:children:check').isAllowed();
    aUnitManager().doing('casework:children:check').isAllowed();
    for (const other of [anIntakeWorker(), anOnCallWorker(), theEService()]) {
      other.doing('casework:children:check').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
});

describe('secrecy', () => {
  test('an emergency opening is for those who work with cases, and lets them read alone', () => {
    for (const staff of [aCaseworker(), anIntakeWorker(), aUnitManager(), anOnCallWorker()]) {
      staff.doing('casework:glass:break').isAllowed();
      staff.readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
      staff.readingCaseOf('Utredning unga').havingBrokenTheGlass().isAllowedByGlass();
      staff
        .readingCaseOf('Utredning unga')
        .havingBrokenTheGlass()
        .inConflictOfInterest()
        .isRefused('CONFLICT_OF_INTEREST');
    }
    aCaseworker()
      .doing('casework:protection:assess')
      .readingCaseOf('Utredning unga')
      .havingBrokenTheGlass()
      .isRefused('OTHER_UNIT');
    somebody(grants, 'log_reviewer').doing('casework:glass:break').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('an emergency opening is ended and watched by the manager of the unit that has the case', () => {
    aUnitManager().doing('casework:glass:follow').isAllowed();
    aUnitManager().doing('casework:glass:end').readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing('casework:glass:end').readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    for (const other of [aCaseworker(), anIntakeWorker(), anOnCallWorker()]) {
      other.doing('casework:glass:end').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('alarms of the log are judged by the log reviewer alone', () => {
    somebody(grants, 'log_reviewer').doing('casework:alarm:review').isAllowed();
    somebody(grants, 'log_reviewer').readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
    expect(grants.log_reviewer).toEqual({ 'casework:alarm:review': 'any' });
    for (const other of [aCaseworker(), anIntakeWorker(), aUnitManager(), anOnCallWorker()]) {
      other.doing('casework:alarm:review').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('a shielded reporter is read by the manager alone, not even by who holds the case', () => {
    aUnitManager().doing('casework:reporter:read-protected').readingCaseOf('Utredning barn').isAllowed();
    aUnitManager()
      .doing('casework:reporter:read-protected')
      .readingCaseOf('Utredning unga')
      .isRefused('OTHER_UNIT');
    aCaseworker()
      .doing('casework:reporter:read-protected')
      .readingOwnCase()
      .isRefused('ROLE_LACKS_PERMISSION');
    anIntakeWorker()
      .doing('casework:reporter:read-protected')
      .readingCaseOf('Mottagning barn och unga')
      .isRefused('ROLE_LACKS_PERMISSION');
  });
  test('the test of a reporter and the protection of a person are for those who have the case', () => {
    for (const permission of ['casework:reporter:test', 'casework:protection:set'] as const) {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      anOnCallWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('everybody declares an own conflict of interest; that of others is the manager’s to set', () => {
    aCaseworker().doing('casework:conflict:declare').readingOwnCase().isAllowed();
    aCaseworker().doing('casework:conflict:set').readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
    aUnitManager().doing('casework:conflict:set').readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing('casework:conflict:set').readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('what has been given out is recorded by those who have the case, and compiled for the manager alone', () => {
    aCaseworker().doing('casework:disclosure:record').readingOwnCase().isAllowed();
    aCaseworker()
      .doing('casework:disclosure:record')
      .readingCaseOf('Utredning barn')
      .heldBy('Socialsekreterare 2')
      .isRefused('NOT_ASSIGNED');
    aUnitManager().doing('casework:disclosure:list').isAllowed();
    anIntakeWorker().doing('casework:disclosure:list').isRefused('ROLE_LACKS_PERMISSION');
    aCaseworker().doing('casework:disclosure:list').isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('joining', () => {
  const JOIN = 'casework:report:join';
  const HAND_OVER = 'casework:report:hand-over';
  test('intake and managers join what is in their units, and nobody else does', () => {
    anIntakeWorker().doing(JOIN).readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().doing(JOIN).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
    aUnitManager().doing(JOIN).readingCaseOf('Utredning barn').isAllowed();
    for (const other of [aCaseworker(), anOnCallWorker(), theEService()]) {
      other.doing(JOIN).readingCaseOf('Mottagning barn och unga').isRefused('ROLE_LACKS_PERMISSION');
      other.doing(HAND_OVER).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('what is joined may be handed into any investigation of the board, but for a conflict of interest', () => {
    anIntakeWorker().doing(HAND_OVER).readingCaseOf('Utredning barn').isAllowed();
    anIntakeWorker().doing(HAND_OVER).readingCaseOf('Utredning unga').isAllowed();
    anIntakeWorker()
      .doing(HAND_OVER)
      .readingCaseOf('Utredning barn')
      .inConflictOfInterest()
      .isRefused('CONFLICT_OF_INTEREST');
  });
  test('which gives nobody the investigation to read', () => {
    anIntakeWorker().readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
});

describe('delegation', () => {
  test.each(['administrator', 'board_secretary'] as const)('%s sets it and comes near no case', (role) => {
    somebody(grants, role).doing('casework:delegation:set').isAllowed();
    somebody(grants, role).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
  test('those who decide by it read it and don’t set it', () => {
    for (const who of [anIntakeWorker(), aUnitManager(), aCaseworker()]) {
      who.doing('casework:delegation:read').isAllowed();
      who.doing('casework:delegation:set').isRefused('ROLE_LACKS_PERMISSION');
    }
    somebody(grants, 'practitioner').doing('casework:delegation:read').isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('risk instruments', () => {
  test('are kept by those who keep routines, and read by those who assess', () => {
    for (const role of ['administrator', 'developer_quality'] as const)
      somebody(grants, role).doing('casework:instrument:set').isAllowed();
    for (const who of [aCaseworker(), anIntakeWorker(), aUnitManager()]) {
      who.doing('casework:instrument:read').isAllowed();
      who.doing('casework:instrument:set').isRefused('ROLE_LACKS_PERMISSION');
    }
    anOnCallWorker().doing('casework:instrument:read').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('are used by whoever has the case; what is missing is followed by the manager alone', () => {
    for (const who of [aCaseworker(), anIntakeWorker(), aUnitManager()])
      who.doing('casework:assessment:record').isAllowed();
    anOnCallWorker().doing('casework:assessment:record').isRefused('ROLE_LACKS_PERMISSION');
    aUnitManager().doing('casework:assessment:follow').isAllowed();
    for (const who of [aCaseworker(), anIntakeWorker(), anOnCallWorker()])
      who.doing('casework:assessment:follow').isRefused('ROLE_LACKS_PERMISSION');
  });
});

describe('handing in', () => {
  test('the public form may hand in and do nothing else', () => {
    theEService().doing('casework:report:submit').isAllowed();
    theEService().doing('casework:report:add-files').isAllowed();
    const toAnything = ['casework:report:submit', 'casework:report:add-files', 'casework:protected:read'];
    expect(Object.keys(grants.e_service ?? {})).toEqual(toAnything);
    for (const staff of [aCaseworker(), anIntakeWorker(), aUnitManager(), anOnCallWorker()])
      staff.doing('casework:report:add-files').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('staff register; nobody on the staff uses the public door', () => {
    for (const staff of [aCaseworker(), anIntakeWorker(), aUnitManager(), anOnCallWorker()]) {
      staff.doing('casework:report:register').isAllowed();
      staff.doing('casework:report:submit').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('the existence check is for intake and the social emergency unit', () => {
    anIntakeWorker().doing('casework:existence:check').isAllowed();
    anOnCallWorker().doing('casework:existence:check').isAllowed();
    aCaseworker().doing('casework:existence:check').isRefused('ROLE_LACKS_PERMISSION');
    aUnitManager().doing('casework:existence:check').isRefused('ROLE_LACKS_PERMISSION');
  });
});

/** Roles that keep the register of the organisations that report and nothing else of case work. */
const KEEPERS: readonly Role[] = ['administrator', 'developer_quality'];

describe('the register of organisations that report', () => {
  test.each(KEEPERS)('is kept by %s, who comes near nothing else', (role) => {
    somebody(grants, role).doing('casework:organisation:list').isAllowed();
    somebody(grants, role).doing('casework:organisation:edit').isAllowed();
    const others =
      role === 'administrator'
        ? [
            'casework:delegation:read',
            'casework:delegation:set',
            'casework:text-template:read',
            'casework:text-template:set',
            'casework:letter-template:read',
            'casework:letter-template:set',
          ]
        : [];
    expect(Object.keys(grants[role] ?? {})).toEqual([
      'casework:organisation:list',
      'casework:organisation:edit',
      ...others,
      'casework:instrument:read',
      'casework:instrument:set',
    ]);
    somebody(grants, role).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
  test('is looked up by whoever registers a report, and changed by none of them', () => {
    for (const staff of [aCaseworker(), anIntakeWorker(), aUnitManager(), anOnCallWorker()]) {
      staff.doing('casework:organisation:find').isAllowed();
      staff.doing('casework:organisation:edit').isRefused('ROLE_LACKS_PERMISSION');
    }
    for (const staff of [aCaseworker(), aUnitManager(), anOnCallWorker()]) {
      staff.doing('casework:organisation:list').isRefused('ROLE_LACKS_PERMISSION');
    }
    theEService().doing('casework:organisation:find').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('has what somebody typed read and placed by intake alone: it may be a person’s name', () => {
    anIntakeWorker().doing('casework:organisation:list').isAllowed();
    anIntakeWorker().doing('casework:organisation:names').isAllowed();
    for (const role of ROLES.filter((r) => r !== 'intake')) {
      somebody(grants, role).doing('casework:organisation:names').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
});

describe('the meetings of committees', () => {
  const aSecretary = () => somebody(grants, 'board_secretary').inUnit('Stab och nämnd');
  const aMember = () => somebody(grants, 'board_member').inUnit('Stab och nämnd');
  const READING = ['casework:case:read', 'casework:journal:read', 'casework:case:list'] as const;
  test('an item is prepared where one may decide, and let go by whoever leads the unit', () => {
    aCaseworker().doing('casework:item:prepare').readingOwnCase().isAllowed();
    aCaseworker().doing('casework:item:prepare').readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
    aCaseworker().doing('casework:item:release').readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
    aUnitManager().doing('casework:item:release').readingCaseOf('Utredning barn').isAllowed();
    aUnitManager().doing('casework:item:release').readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('members read papers and adjust minutes, and no case', () => {
    aMember().doing('casework:papers:read').isAllowed();
    aMember().doing('casework:papers:declare').isAllowed();
    aMember().doing('casework:minutes:adjust').isAllowed();
    for (const permission of [...READING, 'casework:item:decide', 'casework:meeting:keep'] as const) {
      aMember().doing(permission).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
    }
  });
  test('a manager reads what is in it of their own units, and does not send it', () => {
    expect(grants.unit_manager?.['casework:unexecuted:read']).toBe('unit');
    somebody(grants, 'unit_manager').inUnit('Utredning barn').doing('casework:unexecuted:read').isAllowed();
  });
  test.each(['director', 'board_secretary'] as const)(
    '%s reports the decisions that are not executed',
    (role) => {
      somebody(grants, role).inUnit('Utredning barn').doing('casework:unexecuted:report').isAllowed();
    },
  );
  test.each(['unit_manager', 'caseworker', 'intake', 'administrator', 'auditor'] as const)(
    '%s does not',
    (role) => {
      somebody(grants, role)
        .inUnit('Utredning barn')
        .doing('casework:unexecuted:report')
        .isRefused('ROLE_LACKS_PERMISSION');
    },
  );
  test('the secretary keeps the meetings and writes decisions into cases, but reads none', () => {
    aSecretary().doing('casework:meeting:keep').isAllowed();
    aSecretary().doing('casework:committee:set').isAllowed();
    aSecretary().doing('casework:item:decide').readingCaseOf('Utredning barn').isAllowed();
    aSecretary()
      .doing('casework:item:decide')
      .readingCaseOf('Utredning barn')
      .aboutProtectedPerson()
      .isAllowed();
    aSecretary()
      .doing('casework:item:decide')
      .readingCaseOf('Utredning barn')
      .inConflictOfInterest()
      .isRefused('CONFLICT_OF_INTEREST');
    for (const permission of READING) {
      aSecretary().doing(permission).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
    }
    aSecretary().doing('casework:minutes:adjust').isRefused('ROLE_LACKS_PERMISSION');
  });
  test.each(['administrator', 'auditor', 'director', 'log_reviewer', 'caseworker', 'intake'] as const)(
    '%s reads no papers',
    (role) => {
      somebody(grants, role).doing('casework:papers:read').isRefused('ROLE_LACKS_PERMISSION');
    },
  );
});

describe('a practitioner', () => {
  const aPractitioner = () => somebody(grants, 'practitioner').inUnit('Öppenvård');
  const OWN: readonly Permission[] = [
    'casework:case:read',
    'casework:case:log',
    'casework:journal:read',
    'casework:journal:write',
    'casework:attachment:add',
    'casework:review:read',
    'casework:commitment:carry-out',
    'casework:conflict:declare',
  ];
  test.each(OWN)('has in the own case alone %s', (permission) => {
    aPractitioner().doing(permission).readingOwnCase().isAllowed();
    aPractitioner()
      .doing(permission)
      .readingCaseOf('Öppenvård')
      .heldBy('Behandlare 2')
      .isRefused('NOT_ASSIGNED');
    aPractitioner().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
  test('may report a worry, and finishes an own draft wherever the case is', () => {
    aPractitioner().doing('casework:report:register').isAllowed();
    aPractitioner().doing('casework:journal:finish').readingCaseOf('Öppenvård').isAllowed();
  });
  test.each([
    'casework:case:assign',
    'casework:glass:break',
    'casework:decision:record',
    'casework:investigation:edit',
    'casework:file:release',
    'casework:secrecy:read',
    'casework:existence:check',
  ] as const)('never has %s', (permission) => {
    aPractitioner().doing(permission).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
});

test.each(OUTSIDE)('%s has no permission at all in case work', (role) => {
  somebody(grants, role).readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  // The director reads what the board reports of a quarter: numbers of cases, days and codes.
  expect(grants[role]).toEqual(
    role === 'director'
      ? { 'casework:unexecuted:read': 'any', 'casework:unexecuted:report': 'any' }
      : undefined,
  );
});

test('every role is spoken of here', () => {
  const spokenOf = [
    ...OUTSIDE,
    ...KEEPERS,
    'practitioner',
    'board_secretary',
    'board_member',
    'log_reviewer',
    'caseworker',
    'intake',
    'unit_manager',
    'on_call',
    'e_service',
    'system',
  ];
  expect(spokenOf.sort()).toEqual([...ROLES].sort());
});

describe('letters', () => {
  test.each(['casework:letter:write', 'casework:letter:print'] as const)(
    '%s reaches as far as reading, and no further by an emergency opening',
    (permission) => {
      aCaseworker().doing(permission).readingOwnCase().isAllowed();
      aCaseworker().doing(permission).readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
      anIntakeWorker().doing(permission).readingCaseOf('Mottagning barn och unga').isAllowed();
      anIntakeWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
      aUnitManager().doing(permission).readingCaseOf('Utredning barn').isAllowed();
      anOnCallWorker().doing(permission).readingCaseOf('Utredning barn').isRefused('ROLE_LACKS_PERMISSION');
      for (const role of OUTSIDE) somebody(grants, role).doing(permission).isRefused('ROLE_LACKS_PERMISSION');
    },
  );
  test("the board's words are read by whoever writes, and set by the administrator alone", () => {
    aCaseworker().doing('casework:letter-template:read').isAllowed();
    aCaseworker().doing('casework:letter-template:set').isRefused('ROLE_LACKS_PERMISSION');
    aUnitManager().doing('casework:letter-template:set').isRefused('ROLE_LACKS_PERMISSION');
    somebody(grants, 'administrator').doing('casework:letter-template:set').isAllowed();
    somebody(grants, 'administrator').doing('casework:letter:print').isRefused('ROLE_LACKS_PERMISSION');
  });
});
