import { expect } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { type CaseFact, decide, type Grants, type Permission, type RefusalReason } from '../decide.ts';

/** A stable id for a name, so that a scenario can speak of units and boards as people do. */
const idOf = (name: string): string => `id of ${name}`;

const BOARD = 'Socialnämnden';
const MUNICIPALITY = 'Björkvik';

/**
 * A sentence about access that can be read aloud: who, where, doing what with whose case, and what the answer must be. Without more said
 * all are of one municipality and one board, and the case is ordinary, open and held by nobody.
 */
export class Scenario {
  readonly #grants: Grants;
  readonly #actor: Actor;
  readonly #permission: Permission;
  readonly #fact: CaseFact | undefined;
  readonly #brokenGlass: ReadonlySet<string>;
  readonly #onShift: boolean;

  constructor(
    grants: Grants,
    actor: Actor,
    permission: Permission,
    fact?: CaseFact,
    brokenGlass: ReadonlySet<string> = new Set(),
    onShift = false,
  ) {
    this.#grants = grants;
    this.#actor = actor;
    this.#permission = permission;
    this.#fact = fact;
    this.#brokenGlass = brokenGlass;
    this.#onShift = onShift;
  }

  inUnit(unit: string): Scenario {
    return this.#by({ unitId: idOf(unit), unitIds: [idOf(unit)] });
  }

  /** A manager's units: the own one and those below it. */
  leading(...units: string[]): Scenario {
    return this.#by({ unitIds: units.map(idOf) });
  }

  ofBoard(board: string): Scenario {
    return this.#by({ authorityId: idOf(board) });
  }

  ofMunicipality(municipality: string): Scenario {
    return this.#by({ tenantId: idOf(municipality) });
  }

  /** Also holds the cases of this function, as its deputy. */
  standingInFor(title: string): Scenario {
    return this.#by({ functionIds: [...this.#actor.functionIds, idOf(title)] });
  }

  doing(permission: Permission): Scenario {
    return new Scenario(this.#grants, this.#actor, permission, this.#fact, this.#brokenGlass, this.#onShift);
  }

  readingCaseOf(unit: string): Scenario {
    return this.#with({ unitId: idOf(unit) });
  }

  /** A case that the actor's own function holds, in the actor's unit. */
  readingOwnCase(): Scenario {
    return this.#with({
      unitId: this.#actor.unitId ?? '',
      holderFunctions: this.#actor.functionId ? [this.#actor.functionId] : [],
    });
  }

  heldBy(title: string): Scenario {
    return this.#with({ holderFunctions: [idOf(title)] });
  }

  ofAnotherBoard(): Scenario {
    return this.#with({ authorityId: idOf('Utbildningsnämnden') });
  }

  ofAnotherMunicipality(): Scenario {
    return this.#with({ tenantId: idOf('Norrvik') });
  }

  aboutProtectedPerson(): Scenario {
    return this.#with({ protection: 'protected_registration' });
  }

  aboutPersonWithSecrecyMarking(): Scenario {
    return this.#with({ protection: 'secrecy_marking' });
  }

  /** Jäv: the actor must never open this case. */
  inConflictOfInterest(): Scenario {
    return this.#with({ excludedEmployees: [this.#actor.employeeId ?? ''] });
  }

  closed(): Scenario {
    return this.#with({ open: false });
  }

  /** Nödöppning: the actor has opened this case in an emergency, and the time is not out. */
  havingBrokenTheGlass(): Scenario {
    const fact = this.#fact ?? ordinaryCase;
    return new Scenario(
      this.#grants,
      this.#actor,
      this.#permission,
      fact,
      new Set([fact.caseId]),
      this.#onShift,
    );
  }

  /** On duty in the social emergency unit. */
  onShift(): Scenario {
    return new Scenario(this.#grants, this.#actor, this.#permission, this.#fact, this.#brokenGlass, true);
  }

  isAllowedByGlass(): void {
    expect(this.#answer()).toEqual({ allowed: true, byGlass: true });
  }

  isAllowed(): void {
    expect(this.#answer()).toEqual({ allowed: true });
  }

  isRefused(reason: RefusalReason): void {
    expect(this.#answer()).toEqual({ allowed: false, reason });
  }

  #answer() {
    return decide(this.#grants, this.#actor, this.#permission, this.#fact, this.#brokenGlass, this.#onShift);
  }

  #by(change: Partial<Actor>): Scenario {
    return new Scenario(
      this.#grants,
      { ...this.#actor, ...change },
      this.#permission,
      this.#fact,
      this.#brokenGlass,
      this.#onShift,
    );
  }

  #with(change: Partial<CaseFact>): Scenario {
    const fact = { ...(this.#fact ?? ordinaryCase), ...change };
    return new Scenario(this.#grants, this.#actor, this.#permission, fact, this.#brokenGlass, this.#onShift);
  }
}

const ordinaryCase: CaseFact = {
  tenantId: idOf(MUNICIPALITY),
  caseId: 'a case',
  authorityId: idOf(BOARD),
  unitId: idOf('Mottagning barn och unga'),
  personId: 'a child',
  caseNumber: 'BU-2026-0001',
  holderFunctions: [],
  excludedEmployees: [],
  protection: 'none',
  open: true,
  investigating: false,
  orderedBy: null,
};

/** Somebody in this role, by the given grants. Reads a case unless told to do something else. */
export const somebody = (
  grants: Grants,
  role: Role,
  permission: Permission = 'casework:case:read',
): Scenario => {
  const actor: Actor = {
    kind: 'employee',
    name: 'Siv Rönnfors',
    tenantId: idOf(MUNICIPALITY),
    authorityId: idOf(BOARD),
    employeeId: 'an employee',
    functionId: 'own function',
    functionIds: ['own function'],
    unitId: idOf('Utredning barn'),
    unitIds: [idOf('Utredning barn')],
    role,
  };
  return new Scenario(grants, actor, permission);
};
