import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, ROLES } from './actor.ts';
import { type CaseFact, decide, type Grants, joinGrants, type Reach } from './decide.ts';
import { somebody } from './testing/index.ts';

const grants: Grants = {
  caseworker: {
    'casework:case:read': 'assigned',
    'casework:case:assign': 'assigned',
    'casework:glass:break': 'any',
  },
  intake: { 'casework:case:read': 'unit', 'casework:protected:read': 'unit' },
  practitioner: { 'casework:case:read': 'unit' },
  unit_manager: { 'casework:case:read': 'unit', 'casework:protected:read': 'unit' },
  director: { 'casework:case:read': 'authority' },
  on_call: {
    'casework:report:register': 'any',
    'casework:case:read': 'glass',
    'casework:glass:break': 'any',
  },
};

const aCaseworker = () => somebody(grants, 'caseworker');
const anIntakeWorker = () => somebody(grants, 'intake').inUnit('Mottagning barn och unga');
const aPractitioner = () => somebody(grants, 'practitioner').inUnit('Öppenvård');
const aUnitManager = () => somebody(grants, 'unit_manager');
const aDirector = () => somebody(grants, 'director').inUnit('Ledning');
const anAuditor = () => somebody(grants, 'auditor');
const anOnCallWorker = () => somebody(grants, 'on_call').inUnit('Socialjouren');

describe('ROLE_LACKS_PERMISSION', () => {
  test('an auditor has no permission to read cases, whoever holds them', () => {
    anAuditor().isRefused('ROLE_LACKS_PERMISSION');
    anAuditor().readingOwnCase().isRefused('ROLE_LACKS_PERMISSION');
  });
  test('a permission that is granted for one act is not granted for another', () => {
    anOnCallWorker().doing('casework:report:register').isAllowed();
    anOnCallWorker().doing('casework:case:assign').isRefused('ROLE_LACKS_PERMISSION');
  });
  test('a permission that concerns no case is judged by the role alone', () => {
    aCaseworker().isAllowed();
  });
});

describe('OTHER_UNIT', () => {
  test('a caseworker does not read the case of another unit, but reads their own', () => {
    aCaseworker().inUnit('Utredning barn').readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    aCaseworker().inUnit('Utredning barn').readingOwnCase().isAllowed();
  });
  test('intake reads the cases of intake, and not those that have left it', () => {
    anIntakeWorker().readingCaseOf('Mottagning barn och unga').isAllowed();
    anIntakeWorker().readingCaseOf('Utredning barn').isRefused('OTHER_UNIT');
  });
  test('a manager reads the cases of the units below, and of no other', () => {
    const manager = aUnitManager().inUnit('Barn och familj').leading('Barn och familj', 'Utredning barn');
    manager.readingCaseOf('Utredning barn').isAllowed();
    manager.readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
  });
  test('whoever holds a case in another unit than their own may read it', () => {
    aCaseworker().inUnit('Utredning barn').readingOwnCase().readingCaseOf('Utredning unga').isAllowed();
  });
});

describe('NOT_ASSIGNED', () => {
  test('a caseworker does not read a case that a colleague in the unit holds', () => {
    aCaseworker().readingCaseOf('Utredning barn').heldBy('Socialsekreterare 2').isRefused('NOT_ASSIGNED');
    aCaseworker().readingOwnCase().isAllowed();
  });
  test('nor a case of the unit that nobody holds', () => {
    aCaseworker().readingCaseOf('Utredning barn').isRefused('NOT_ASSIGNED');
  });
  test('a deputy reads the cases of the function stood in for', () => {
    aCaseworker().readingCaseOf('Utredning unga').heldBy('Socialsekreterare 2').isRefused('OTHER_UNIT');
    aCaseworker()
      .standingInFor('Socialsekreterare 2')
      .readingCaseOf('Utredning unga')
      .heldBy('Socialsekreterare 2')
      .isAllowed();
  });
});

describe('OTHER_AUTHORITY', () => {
  test('the boundary is the board, also for whoever reaches all of it', () => {
    aDirector().readingCaseOf('Utredning unga').isAllowed();
    aDirector().readingCaseOf('Utredning unga').ofAnotherBoard().isRefused('OTHER_AUTHORITY');
  });
  test('also for a case that the own function is said to hold', () => {
    aCaseworker().readingOwnCase().ofAnotherBoard().isRefused('OTHER_AUTHORITY');
    aCaseworker().ofBoard('Kommunstyrelsen').readingOwnCase().isRefused('OTHER_AUTHORITY');
  });
});

describe('OTHER_TENANT', () => {
  test('nobody reads the case of another municipality', () => {
    aCaseworker().readingOwnCase().ofAnotherMunicipality().isRefused('OTHER_TENANT');
    aDirector().ofMunicipality('Norrvik').readingCaseOf('Utredning unga').isRefused('OTHER_TENANT');
  });
});

describe('PROTECTED_PERSON', () => {
  test('protected registration asks for a permission of its own, or to hold the case', () => {
    aPractitioner().readingCaseOf('Öppenvård').isAllowed();
    aPractitioner().readingCaseOf('Öppenvård').aboutProtectedPerson().isRefused('PROTECTED_PERSON');
    aPractitioner().readingOwnCase().aboutProtectedPerson().isAllowed();
    anIntakeWorker().readingCaseOf('Mottagning barn och unga').aboutProtectedPerson().isAllowed();
  });
  test('a secrecy marking is a warning and closes nothing', () => {
    aPractitioner().readingCaseOf('Öppenvård').aboutPersonWithSecrecyMarking().isAllowed();
  });
});

describe('CONFLICT_OF_INTEREST', () => {
  test('closes the case to that employee, even to who holds it and who leads the unit', () => {
    aCaseworker().readingOwnCase().inConflictOfInterest().isRefused('CONFLICT_OF_INTEREST');
    aUnitManager().readingCaseOf('Utredning barn').inConflictOfInterest().isRefused('CONFLICT_OF_INTEREST');
    aUnitManager().readingCaseOf('Utredning barn').isAllowed();
  });
});

describe('an emergency opening', () => {
  test('lets one read a case of the own board that one may otherwise not, and says that it did', () => {
    aCaseworker().readingCaseOf('Utredning unga').havingBrokenTheGlass().isAllowedByGlass();
    anOnCallWorker().readingCaseOf('Utredning unga').isRefused('OTHER_UNIT');
    anOnCallWorker().readingCaseOf('Utredning unga').havingBrokenTheGlass().isAllowedByGlass();
  });
  test('is not what one reads an own case by', () => {
    aCaseworker().readingOwnCase().havingBrokenTheGlass().isAllowed();
  });
  test('lets nobody do anything but read', () => {
    aCaseworker()
      .doing('casework:case:assign')
      .readingCaseOf('Utredning unga')
      .havingBrokenTheGlass()
      .isRefused('OTHER_UNIT');
  });
  test('opens the case of a protected person', () => {
    aCaseworker()
      .readingCaseOf('Utredning unga')
      .aboutProtectedPerson()
      .havingBrokenTheGlass()
      .isAllowedByGlass();
  });
  test('never one with a conflict of interest, nor one of another board or municipality', () => {
    const broken = aCaseworker().readingCaseOf('Utredning unga').havingBrokenTheGlass();
    broken.inConflictOfInterest().isRefused('CONFLICT_OF_INTEREST');
    broken.ofAnotherBoard().isRefused('OTHER_AUTHORITY');
    broken.ofAnotherMunicipality().isRefused('OTHER_TENANT');
  });
  test('is nothing in a role that may not break the glass', () => {
    aPractitioner().readingCaseOf('Utredning barn').havingBrokenTheGlass().isRefused('OTHER_UNIT');
    anAuditor().readingCaseOf('Utredning barn').havingBrokenTheGlass().isRefused('ROLE_LACKS_PERMISSION');
  });
});

test('a closed case is read by the same rules as an open one', () => {
  aCaseworker().readingOwnCase().closed().isAllowed();
  aCaseworker().readingCaseOf('Utredning unga').closed().isRefused('OTHER_UNIT');
});

const names = fc.constantFrom('a', 'b', 'c');
const anyActor: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom('employee' as const, 'system' as const),
  name: fc.constant('N'),
  tenantId: names,
  authorityId: fc.option(names),
  employeeId: fc.option(names),
  functionId: fc.option(names),
  functionIds: fc.array(names, { maxLength: 2 }),
  unitId: fc.option(names),
  unitIds: fc.array(names, { maxLength: 3 }),
  role: fc.constantFrom(...ROLES),
});
const anyFact: fc.Arbitrary<CaseFact> = fc.record({
  tenantId: names,
  caseId: fc.constant('x'),
  authorityId: names,
  unitId: names,
  personId: fc.constant('p'),
  caseNumber: fc.constant('n'),
  holderFunctions: fc.array(names, { maxLength: 2 }),
  excludedEmployees: fc.array(names, { maxLength: 2 }),
  protection: fc.constantFrom('none' as const, 'secrecy_marking' as const, 'protected_registration' as const),
  open: fc.boolean(),
  investigating: fc.boolean(),
  orderedBy: fc.constant(null),
});
const reaches = fc.constantFrom<Reach>('glass', 'assigned', 'unit', 'authority', 'any');
const anyGlass = fc.constantFrom(new Set<string>(), new Set(['x']), new Set(['y']), new Set(['x', 'y']));
const anyGrants: fc.Arbitrary<Grants> = fc.dictionary(
  fc.constantFrom(...ROLES),
  fc.dictionary(
    fc.constantFrom(
      'm:s:a',
      'm:s:b',
      'casework:case:read',
      'casework:protected:read',
      'casework:glass:break',
    ),
    reaches,
  ),
) as fc.Arbitrary<Grants>;

describe('whatever the grants, the actor and the case', () => {
  const both = fc.option(anyFact, { nil: undefined });

  test('without a grant the answer is no', () => {
    fc.assert(
      fc.property(anyGrants, anyActor, both, (given, actor, fact) => {
        const answer = decide(given, actor, 'm:s:never', fact);
        expect(answer).toEqual({ allowed: false, reason: 'ROLE_LACKS_PERMISSION' });
      }),
    );
  });

  test('a yes to a case means the same municipality and board, no conflict, and a hold on it or a reach that takes it in', () => {
    fc.assert(
      fc.property(anyGrants, anyActor, anyFact, (given, actor, fact) => {
        if (!decide(given, actor, 'm:s:a', fact).allowed) return;
        const reach = given[actor.role]?.['m:s:a'];
        expect(reach).toBeDefined();
        expect([fact.tenantId, fact.authorityId]).toEqual([actor.tenantId, actor.authorityId]);
        expect(fact.excludedEmployees).not.toContain(actor.employeeId);
        const holds = fact.holderFunctions.some((f) => actor.functionIds.includes(f));
        const within =
          reach === 'any' ||
          reach === 'authority' ||
          (reach === 'unit' && actor.unitIds.includes(fact.unitId));
        expect((holds && reach !== 'glass') || within).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('an emergency opening adds reading, of its own case, within the board, without a conflict, to roles that may break the glass', () => {
    fc.assert(
      fc.property(anyGrants, anyActor, anyFact, anyGlass, (given, actor, fact, glass) => {
        for (const permission of ['m:s:a', 'casework:case:read'] as const) {
          const without = decide(given, actor, permission, fact);
          const answer = decide(given, actor, permission, fact, glass);
          if (without.allowed || !answer.allowed) {
            expect(answer).toEqual(without);
            continue;
          }
          expect(answer).toEqual({ allowed: true, byGlass: true });
          expect(permission).toBe('casework:case:read');
          expect(given[actor.role]).toHaveProperty(['casework:glass:break']);
          expect(given[actor.role]).toHaveProperty(['casework:case:read']);
          expect(glass.has(fact.caseId)).toBe(true);
          expect([fact.tenantId, fact.authorityId]).toEqual([actor.tenantId, actor.authorityId]);
          expect(fact.excludedEmployees).not.toContain(actor.employeeId);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('taking a grant away never turns a no into a yes', () => {
    fc.assert(
      fc.property(anyGrants, anyActor, anyFact, (given, actor, fact) => {
        const { [actor.role]: _own, ...fewer } = given;
        expect(decide(fewer, actor, 'm:s:a', fact).allowed).toBe(false);
      }),
    );
  });
});

describe('joining the grants of modules', () => {
  test('keeps what each grants', () => {
    const joined = joinGrants([
      { intake: { 'a:b:c': 'unit' } },
      { intake: { 'd:e:f': 'any' }, auditor: { 'a:b:c': 'any' } },
    ]);
    expect(joined).toEqual({
      intake: { 'a:b:c': 'unit', 'd:e:f': 'any' },
      auditor: { 'a:b:c': 'any' },
    });
  });
  test('refuses a permission that two modules grant to the same role', () => {
    expect(() => joinGrants([{ intake: { 'a:b:c': 'unit' } }, { intake: { 'a:b:c': 'any' } }])).toThrow(
      'a:b:c is granted twice to intake',
    );
  });
});
