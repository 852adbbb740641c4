import type { Kysely } from 'kysely';
import {
  type AccessTables,
  type Actor,
  BREAK_GLASS,
  type BrokenGlass,
  brokenGlassOf,
  type CaseFact,
  caseFacts,
  casesBarredTo,
  type Decision,
  decide,
  type GlassTables,
  type Grants,
  keepBrokenGlass,
  lockedCaseFactsOfPerson,
  mayBeOpenedByGlass,
  type Permission,
  putCaseFact,
  type Reach,
  type RefusalReason,
  type Shift,
  type ShiftTables,
  shiftOf,
} from '#core/access';
import { type Organisation, type OrganisationTables, readOrganisation } from '#core/organisation';
import type { Subject } from '#core/trail';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import {
  type OpenTransaction,
  ROLE_APP,
  ROLE_EVIDENCE,
  ROLE_LOGIN,
  ROLE_MEASURES,
  type Role,
} from '#platform/db';

/** Thrown inside a transaction; the runner rolls back, traces the refusal and answers. */
export class Refused extends Error {
  readonly reason: RefusalReason;
  readonly subjects: readonly Subject[];
  constructor(reason: RefusalReason, subjects: readonly Subject[] = []) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
    this.subjects = subjects;
  }
}

/** Thrown where an answer would be gathered that nobody reads: the operation's work is done, and it ends there. */
export class NotRead extends Error {}

/** An offer in a record: what this actor may do with it now, or why not. */
export interface Offer {
  readonly operation: string;
  readonly permission: Permission;
  /** The named reason why the record's state does not allow it; null when it does. */
  readonly hindrance: string | null;
}

const READ_CASE: Permission = 'casework:case:read';

const glassCases = (glass: readonly BrokenGlass[] | undefined): ReadonlySet<string> =>
  new Set(glass?.map((g) => g.caseId));

/** What an operation has at hand: who, when, and a database that shows only what has been opened. */
export class Context {
  readonly actor: Actor;
  /** The domain's time; movable in demo and tests. */
  readonly now: Date;
  readonly #grants: Grants;
  readonly #tx: OpenTransaction<unknown>;
  readonly #opened = new Map<string, CaseFact>();
  readonly #persons = new Set<string>();
  readonly #contentIds = new Set<string>();
  readonly #files = new Set<string>();
  readonly #reporters = new Set<string>();
  readonly #receiving = new Set<string>();
  readonly #about: Subject[] = [];
  #barred: readonly string[] = [];
  #brokenGlass: readonly BrokenGlass[] | undefined;
  #usedGlass: BrokenGlass | undefined;
  /** Undefined until somebody has asked. */
  #shift: Shift | null | undefined;
  #organisation: Promise<Organisation> | undefined;
  #content: unknown;
  #carriesOn = false;
  readonly #isRead: boolean;

  /** @param isRead false when nobody waits for the answer */
  constructor(actor: Actor, now: Date, grants: Grants, tx: OpenTransaction<unknown>, isRead = true) {
    this.actor = actor;
    this.#isRead = isRead;
    this.now = now;
    this.#grants = grants;
    this.#tx = tx;
  }

  /** To be called when all is done and only the answer is left to gather. Comes back only if somebody reads it. */
  beforeAnswer(): void {
    if (!this.#isRead) throw new NotRead();
  }

  /** Today in Sweden. */
  get today(): CalendarDate {
    return swedishDayOf(this.now);
  }

  /** The actor's authority. Operations on cases are granted only to actors who have one. */
  get authorityId(): string {
    if (!this.actor.authorityId) throw new Refused('OTHER_AUTHORITY');
    return this.actor.authorityId;
  }

  /** The organisation with its history, read once per operation. */
  organisation(): Promise<Organisation> {
    this.#organisation ??= readOrganisation(this.tables<OrganisationTables>(), this.actor.tenantId);
    return this.#organisation;
  }

  /** After a change to the organisation: the next to ask reads it anew. */
  forgetOrganisation(): void {
    this.#organisation = undefined;
  }

  /** The transaction's queries, typed by the tables that the caller's module may know. */
  tables<T>(): Kysely<T> {
    return this.#tx.db as unknown as Kysely<T>;
  }

  /** Before anything is read: a conflict of interest hides its cases from every list and count. The runner asks for it. */
  async barConflicts(): Promise<void> {
    const { tenantId, employeeId } = this.actor;
    if (!employeeId) return;
    const barred = await casesBarredTo(this.tables<AccessTables>(), tenantId, employeeId);
    this.#barred = barred;
    if (barred.length > 0) this.#tx.set({ barred });
  }

  may(permission: Permission, fact?: CaseFact): Decision {
    return decide(
      this.#grants,
      this.actor,
      permission,
      fact,
      glassCases(this.#brokenGlass),
      Boolean(this.#shift),
    );
  }

  /** How far the actor's grant reaches; undefined without one. For what concerns units and no single case. */
  reach(permission: Permission): Reach | undefined {
    return this.#grants[this.actor.role]?.[permission];
  }

  /**
   * Opens a case or refuses: no such case and no right to it are the same to the caller, and told apart in the trail.
   * @param lock for what changes the case: two who do so at once come one after the other, and each is judged by what then holds
   */
  async open(caseId: string, permission: Permission, lock = false): Promise<CaseFact> {
    const [[fact]] = await Promise.all([this.#facts([caseId], lock), this.onShift()]);
    const subject: Subject = { kind: 'case', id: caseId };
    if (!fact) throw new Refused('NO_SUCH_CASE', [subject]);
    await this.#loadGlass(permission, [fact]);
    const decision = this.may(permission, fact);
    if (!decision.allowed)
      throw new Refused(decision.reason, [subject, { kind: 'person', id: fact.personId }]);
    if (decision.byGlass) this.#usedGlass = this.#brokenGlass?.find((g) => g.caseId === caseId);
    await this.#show([fact]);
    return fact;
  }

  /** Opens those of the cases that the actor may open and passes the others over in silence. */
  async openAllowed(caseIds: readonly string[], permission: Permission): Promise<CaseFact[]> {
    const [facts] = await Promise.all([this.#facts(caseIds), this.onShift()]);
    const allowed = facts.filter((f) => this.may(permission, f).allowed);
    await this.#show(allowed);
    return allowed;
  }

  /**
   * Opens a case in an emergency, for a while, to an actor who has no other right to read it. Never one of another board, nor one in which the
   * actor has a conflict of interest; one that is not there is refused alike.
   * @returns the opening; null when the actor may read the case anyway, and nothing was broken
   */
  async breakGlass(
    caseId: string,
    glass: Omit<BrokenGlass, 'caseId' | 'brokenAt'>,
  ): Promise<BrokenGlass | null> {
    const [[fact], shift] = await Promise.all([this.#facts([caseId], true), this.onShift()]);
    const { employeeId, functionId } = this.actor;
    if (!fact || !employeeId) throw new Refused('NO_SUCH_CASE', [{ kind: 'case', id: caseId }]);
    const broken = { ...glass, caseId, brokenAt: this.now };
    const decision = decide(this.#grants, this.actor, READ_CASE, fact, new Set([caseId]), shift !== null);
    if (!decision.allowed) {
      throw new Refused(decision.reason, [
        { kind: 'case', id: caseId },
        { kind: 'person', id: fact.personId },
      ]);
    }
    await this.#show([fact]);
    if (!decision.byGlass) return null;
    await keepBrokenGlass(this.tables<GlassTables>(), fact, { employeeId, functionId }, broken);
    this.#brokenGlass = [...(this.#brokenGlass ?? []), broken];
    return broken;
  }

  /** The shift of the social emergency unit that the actor is on, asked for once; nobody else's work asks for it. */
  async onShift(): Promise<Shift | null> {
    if (this.#shift !== undefined) return this.#shift;
    const { tenantId, employeeId, functionId } = this.actor;
    const may = this.reach(READ_CASE) === 'shift' && employeeId !== null && functionId !== null;
    this.#shift = may
      ? await shiftOf(this.tables<ShiftTables>(), { tenantId, employeeId, functionId }, this.now)
      : null;
    return this.#shift;
  }

  /** After a shift has been opened or closed: the next to ask reads it anew. */
  forgetShift(): void {
    this.#shift = undefined;
  }

  /** By which emergency opening the actor has an opened case; undefined for whoever has it by right. */
  glassOf(caseId: string): BrokenGlass | undefined {
    return this.#usedGlass?.caseId === caseId ? this.#usedGlass : undefined;
  }

  /** Opens who made these reports, but for those whose identity is protected (OSL 26:5). The caller has opened a case that has them. */
  async openReporters(reportIds: readonly string[]): Promise<void> {
    for (const id of reportIds) this.#reporters.add(id);
    this.#tx.set({ reporters: [...this.#reporters] });
  }

  /**
   * Runs `fn` with the protected identities of these reports open too, for an actor with the permission to it in the opened case; closes them
   * after.
   */
  async withShieldedReporters<T>(
    caseId: string,
    reportIds: readonly string[],
    permission: Permission,
    fn: () => Promise<T>,
  ): Promise<T> {
    const decision = this.may(permission, this.opened(caseId));
    if (!decision.allowed) throw new Refused(decision.reason, [{ kind: 'case', id: caseId }]);
    await this.openReporters(reportIds);
    this.#tx.set({ shielded: true });
    const result = await fn();
    // Not in a `finally`: after an error the transaction is rolled back and its settings with it.
    this.#tx.set({ shielded: false });
    return result;
  }

  /** The facts of a case that this transaction has opened, with its own changes. */
  opened(caseId: string): CaseFact {
    const fact = this.#opened.get(caseId);
    if (!fact) throw new Error('The case has not been opened');
    return fact;
  }

  /** Those of the cases that the actor has the permission for; for lists, which show heads and open nothing. */
  async allowedAmong(caseIds: readonly string[], permission: Permission): Promise<ReadonlySet<string>> {
    const [facts] = await Promise.all([this.#facts(caseIds), this.onShift()]);
    return new Set(facts.filter((f) => this.may(permission, f).allowed).map((f) => f.caseId));
  }

  isOpened(caseId: string): boolean {
    return this.#opened.has(caseId);
  }

  /** Changes the facts of an opened case. What follows in this transaction, the offers too, is judged by the new ones. */
  async changeFact(caseId: string, changed: Partial<CaseFact>): Promise<void> {
    const fact = { ...this.opened(caseId), ...changed };
    await putCaseFact(this.tables<AccessTables>(), fact);
    this.#opened.set(caseId, fact);
  }

  /** A case made in this transaction: open to it, and traced as touched. */
  async adopt(fact: CaseFact): Promise<void> {
    await this.#show([fact]);
  }

  /**
   * Opens every case of a person within the board, locked, to a change that concerns the person and so all of them. The caller shows nothing
   * of them; the trail says that they were touched.
   */
  async adoptCasesOf(personId: string): Promise<CaseFact[]> {
    const db = this.tables<AccessTables>();
    const facts = await lockedCaseFactsOfPerson(db, this.actor.tenantId, this.authorityId, personId);
    await this.#show(facts.filter((f) => !this.#opened.has(f.caseId)));
    return facts.map((f) => this.opened(f.caseId));
  }

  /**
   * Opens one more case, locked, to a change that concerns it too, as when what one unit ends has been ordered in another's case. The caller shows
   * nothing of it; the trail says that it was touched.
   */
  async adoptCase(caseId: string): Promise<CaseFact> {
    const [fact] = await this.#facts([caseId], true);
    if (!fact) throw new Refused('NO_SUCH_CASE', [{ kind: 'case', id: caseId }]);
    if (!this.#opened.has(caseId)) await this.#show([fact]);
    return fact;
  }

  /**
   * Content that is no case (a report as received, the bytes of a file, a form): open to this transaction by its own id. A sender may have made
   * the id, so it opens nothing that goes by the id of a case.
   */
  async adoptContent(id: string): Promise<void> {
    this.#contentIds.add(id);
    this.#tx.set({ contents: [...this.#contentIds] });
  }

  /**
   * Lets the transaction put rows into a case without opening it: what is handed over is written, nothing of the case can be read. Refused as
   * `open` refuses, and traced as touched.
   */
  async handInto(caseId: string, permission: Permission): Promise<CaseFact> {
    const [fact] = await this.#facts([caseId], true);
    if (!fact) throw new Refused('NO_SUCH_CASE', [{ kind: 'case', id: caseId }]);
    const decision = this.may(permission, fact);
    if (!decision.allowed) throw new Refused(decision.reason, [{ kind: 'case', id: caseId }]);
    this.#receiving.add(caseId);
    this.concerning({ kind: 'case', id: caseId });
    this.#tx.set({ receiving: [...this.#receiving] });
    return fact;
  }

  /** Lets the transaction remove what has been thrown away: a draft's files, by the draft and by their own ids. */
  async discarding(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#contentIds.add(id);
    this.#tx.set({ contents: [...this.#contentIds], discarding: ids });
  }

  /** Persons reached without a case, by the existence check alone. */
  async showPersons(personIds: readonly string[]): Promise<void> {
    for (const id of personIds) this.#persons.add(id);
    this.#tx.set({ persons: [...this.#persons] });
  }

  /** Lets the transaction read the whole trail; only the log review asks for it. */
  async openTrail(): Promise<void> {
    this.#tx.set({ review: true });
  }

  /** Lets the transaction reach every clock of the municipality; only what concerns rules asks for it, to count and to judge anew. */
  async openRules(): Promise<void> {
    this.#tx.set({ rules: true });
  }

  /** Runs `fn` as the log-in role, the only one that reaches accounts; for the administration of accounts alone. */
  asLogin<T, R>(fn: (db: Kysely<T>) => Promise<R>): Promise<R> {
    return this.#as(ROLE_LOGIN, fn);
  }

  /**
   * Runs `fn` as the role that figures are counted as: it reaches the whole board's rows without opening any, and of them no column that
   * says which case or whose.
   */
  counting<T, R>(fn: (db: Kysely<T>) => Promise<R>): Promise<R> {
    return this.#as(ROLE_MEASURES, fn);
  }

  /**
   * Runs `fn` as the role that a figure's evidence is gathered as: it counts over the whole board as `counting` does, and tells which rows and
   * cases were counted. What the caller may not see of them is the caller's to leave out.
   */
  gathering<T, R>(fn: (db: Kysely<T>) => Promise<R>): Promise<R> {
    return this.#as(ROLE_EVIDENCE, fn);
  }

  /** Whom an answer is about that shows none of their records: who looks at the log of a case stands in that log. */
  concerning(...subjects: Subject[]): void {
    this.#about.push(...subjects);
  }

  /** What changed, for the trail; without it the operation's input is kept. */
  changed(content: unknown): void {
    this.#content = content;
  }

  /**
   * Says that the trail already holds the event that this call carries on, as when a draft is saved once more: it gets no event of its
   * own. The runner fails if the answer shows a case or a person.
   */
  carriesOn(): void {
    this.#carriesOn = true;
  }

  get isCarriedOn(): boolean {
    return this.#carriesOn;
  }

  /** The offers of a record: allowed ones, and those with a permission but a hindrance. What the role may never do is in neither. */
  offers(
    fact: CaseFact,
    offers: readonly Offer[],
  ): { allowed: string[]; refused: { operation: string; reason: string }[] } {
    const within = offers.filter((o) => this.may(o.permission, fact).allowed);
    return {
      allowed: within.filter((o) => o.hindrance === null).map((o) => o.operation),
      refused: within.flatMap((o) =>
        o.hindrance === null ? [] : [{ operation: o.operation, reason: o.hindrance }],
      ),
    };
  }

  /** For the runner: all that was opened, shown or touched so far. */
  trace(): { subjects: Subject[]; content: unknown; glass: BrokenGlass | undefined } {
    const subjects: Subject[] = [...this.#opened.keys()].map((id) => ({ kind: 'case', id }));
    for (const id of this.#persons) subjects.push({ kind: 'person', id });
    return { subjects: [...subjects, ...this.#about], content: this.#content, glass: this.#usedGlass };
  }

  /**
   * What a count of the whole board holds of the cases that a conflict of interest closes to the actor: to be taken from it where the actor sees
   * the rows behind, since a row that is counted and missing would tell of the case. `fn` counts, and shows nothing of them. Nothing else may be
   * asked meanwhile: it would see them too.
   */
  async countingClosed<R>(fn: (caseIds: readonly string[]) => Promise<R[]>): Promise<R[]> {
    if (this.#barred.length === 0) return [];
    const opened = [...this.#opened.keys()];
    this.#tx.set({ opened: [...opened, ...this.#barred] });
    const counted = await fn(this.#barred);
    // Not in a `finally`: after an error the transaction is rolled back and its settings with it.
    this.#tx.set({ opened });
    return counted;
  }

  /** A conflict of interest closes this case to the actor: what was counted earlier, by somebody else, is shown to them without it. */
  isClosed(caseId: string): boolean {
    return this.#barred.includes(caseId);
  }

  /** Those of the cases that a conflict of interest closes to the actor, in themselves or in the case that ordered what is performed in them. */
  async closedAmong(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.#barred.length === 0) return new Set();
    const closed = (await this.#facts(caseIds)).filter(
      (f) => this.isClosed(f.caseId) || (f.orderedBy !== null && this.isClosed(f.orderedBy)),
    );
    return new Set(closed.map((f) => f.caseId));
  }

  async #as<T, R>(role: Role, fn: (db: Kysely<T>) => Promise<R>): Promise<R> {
    await this.#tx.query(`SET LOCAL ROLE ${role}`);
    const result = await fn(this.tables<T>());
    // Not in a `finally`: after an error the transaction is rolled back and its role with it.
    await this.#tx.query(`SET LOCAL ROLE ${ROLE_APP}`);
    return result;
  }

  async #facts(caseIds: readonly string[], lock = false): Promise<CaseFact[]> {
    const unknown = caseIds.filter((id) => !this.#opened.has(id));
    const loaded = await caseFacts(this.tables<AccessTables>(), this.actor.tenantId, unknown, lock);
    const byId = new Map(loaded.map((f) => [f.caseId, f]));
    return caseIds.flatMap((id) => this.#opened.get(id) ?? byId.get(id) ?? []);
  }

  /** Looks for emergency openings only when something would be refused without one: everybody's daily work asks nothing more. */
  async #loadGlass(permission: Permission, facts: readonly CaseFact[]): Promise<void> {
    const { employeeId, tenantId } = this.actor;
    if (this.#brokenGlass || !employeeId || !mayBeOpenedByGlass(permission)) return;
    if (!this.may(BREAK_GLASS).allowed || facts.every((f) => this.may(permission, f).allowed)) return;
    this.#brokenGlass = await brokenGlassOf(this.tables<GlassTables>(), tenantId, employeeId, this.now);
  }

  async #show(facts: readonly CaseFact[]): Promise<void> {
    if (facts.length === 0) return;
    for (const fact of facts) {
      this.#opened.set(fact.caseId, fact);
      this.#persons.add(fact.personId);
      this.#files.add(fact.personId);
    }
    this.#tx.set({
      opened: [...this.#opened.keys()],
      persons: [...this.#persons],
      files: [...this.#files],
    });
  }
}
