import type { Actor, Role } from '#core/access';
import { aBoard } from '#core/access/testing';
import type { Runner } from '#core/operation';
import {
  assignCase,
  breakGlass,
  logAlarms,
  readTextTemplate,
  setConflict,
  setDelegation,
} from '#modules/casework';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aText,
  aWorld,
  type CaseBuilder,
  type MadeCase,
  NO_INTERVENTION,
  noText,
  someoneAt,
  type Text,
  type TextStanding,
  type World,
} from '#modules/casework/testing';
import { addDays, calendarDate } from '#platform/calendar';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf } from '#testing';
import { testNumber } from '../../demo/test-number.ts';
import { operations, publish } from '../../modules.ts';
import { answersOf, OUTCOMES, type Place } from '../outcomes.ts';

const HOLDING: readonly Role[] = ['caseworker', 'intake', 'unit_manager'];

/** What somebody has typed so far. */
export const SOME_WORDS = {
  kind: null,
  eventOn: '',
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: 'Hembesök hos',
  corrects: null,
  correctionReason: '',
};

export type Call = (walk: Walk, role: Role, place: Place, fresh: boolean) => unknown;

/** How operations are called, by name. */
export type Calls = Readonly<Record<string, Call>>;
export const aScale = () => ({
  scaleId: newId(),
  seenVersion: 0,
  name: 'Mående',
  measures: 'Hur barnet mår.',
  lowest: 0,
  highest: 40,
  better: 'higher',
  active: true,
  reason: 'Metoden mäter så.',
});

export const MEASURE = { measureId: 'preliminary-assessments-due', period: '2026-T3' };

export const aFileOfFigures = (code: string) => ({
  kind: 'measures',
  fileName: `${code}-2026.csv`,
  content: `id;title_sv;kind;better;accumulation;T1;T2;T3;target\n${code};Mått;share;up;in_period;80;;;100`,
});

/** Cases and functions in every place, as seen from the investigation unit, and how each operation is called upon them. */
export class Walk {
  readonly world: World;
  readonly #beside: World;
  readonly #runner: Runner;
  readonly #shared = new Map<string, Promise<MadeCase>>();
  #published: Promise<string> | undefined;
  #numbers = 0;
  #decider: Promise<string> | undefined;
  #entry: Promise<string> | undefined;
  #scale: Promise<string> | undefined;

  readonly #calls: Calls;

  /** @param calls how each operation is called */
  static async start(pool: World['pool'], runner: Runner, calls: Calls): Promise<Walk> {
    const world = await aWorld(pool);
    return new Walk(world, await aWorld(pool, await aBoard(pool, { beside: world.board })), runner, calls);
  }

  private constructor(world: World, beside: World, runner: Runner, calls: Calls) {
    this.world = world;
    this.#beside = beside;
    this.#runner = runner;
    this.#calls = calls;
  }

  /** Somebody in the role, in the investigation unit. */
  async actor(role: Role): Promise<Actor> {
    const { board } = this.world;
    if (role === 'e_service') return board.eService;
    if (role === 'system') return { ...board.eService, name: 'cli', authorityId: null, role };
    return await board.actor(role, 'investigation', 'Alma Ek');
  }

  /** The input by which the operation asks for what is in the place. @param fresh a case that nothing has been done with */
  async input(operation: string, role: Role, place: Place, fresh: boolean): Promise<unknown> {
    const call = this.#calls[operation];
    if (!call) throw new Error(`Say in testing/calls how ${operation} is called`);
    await this.endShifts();
    return await call(this, role, place, fresh);
  }

  /** Whoever is on call is on a shift for what asks for one, and for nothing else. */
  async endShifts(): Promise<void> {
    await this.world.rows(
      'update access.shift set closed_at = opened_at where tenant_id = $1 and closed_at is null returning id',
      [this.world.board.tenantId],
    );
  }

  /** A case in that place. @param assessed whether its protection assessment is made */
  async case(role: Role, place: Place, fresh: boolean, assessed = true): Promise<MadeCase> {
    const { board, siv, olle, lova } = this.world;
    if (place === 'missing') {
      return { caseId: newId(), reportId: newId(), reference: '', caseIds: [] };
    }
    const key = `${place} ${place === 'own' ? role : ''} ${assessed}`;
    const made = async (): Promise<MadeCase> => {
      if (place === 'otherBoard') return await aCase(this.#beside).heldBy(this.#beside.siv).build();
      const own = HOLDING.includes(role) ? await board.actor(role, 'investigation', 'Alma Ek') : siv;
      const holder = { own, ownUnit: olle, otherUnit: lova }[place];
      const builder = aCase(this.world);
      return await (assessed ? builder.assessed() : builder).heldBy(holder).build();
    };
    if (fresh) return await made();
    const shared = this.#shared.get(key) ?? made();
    this.#shared.set(key, shared);
    return await shared;
  }

  /** A period of which a measure has been published. */
  async published(): Promise<string> {
    const period = '2025-T3';
    const publishing = async (): Promise<string> => {
      await this.#runner.run(publish, await this.actor('developer_quality'), {
        editionId: newId(),
        period,
        measureId: MEASURE.measureId,
        seenEditions: 0,
      });
      return period;
    };
    this.#published ??= publishing();
    return await this.#published;
  }

  /** Something was done in a case on a shift that is over. */
  async doneOnShift(caseId: string): Promise<string> {
    const { karin, rows } = this.world;
    const shiftId = newId();
    await rows(
      `insert into access.shift (tenant_id, id, authority_id, unit_id, employee_id, function_id, opened_at, ends_at)
        values ($1, $2, $3, $4, $5, $6, '2026-11-19T21:00+01', '2026-11-20T08:00+01') returning id`,
      [karin.tenantId, shiftId, karin.authorityId, karin.unitId, karin.employeeId, karin.functionId],
    );
    await rows(
      `insert into casework.shift_case
        (tenant_id, shift_id, case_id, authority_id, unit_id, function_id, by_function_id, noted_at, shift_ends_at)
        select tenant_id, $2, case_id, authority_id, unit_id, holder_functions[1], $3, '2026-11-19T22:00+01', '2026-11-20T08:00+01'
        from access.case_fact where case_id = $1 returning case_id`,
      [caseId, shiftId, karin.functionId],
    );
    return shiftId;
  }

  /** The last version of who owns the board's transitions. */
  async ownerSettingVersion(): Promise<number> {
    const [row] = await this.world.rows<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from transitions.setting where tenant_id = $1',
      [this.world.board.tenantId],
    );
    return row?.version ?? 0;
  }

  /** A document of the case. */
  async attachment(caseId: string, place: Place): Promise<string> {
    const id = newId();
    if (place === 'missing') return id;
    const { board } = place === 'otherBoard' ? this.#beside : this.world;
    const { mediaType, bytes, sha256, name } = await FileContent.of('brev.pdf', aPdf());
    const ofBoard = [board.tenantId, id, board.authorityId];
    await this.world.rows(
      `insert into casework.attachment_content (tenant_id, id, authority_id, bytes, sha256)
        values ($1, $2, $3, $4, $5) returning id`,
      [...ofBoard, bytes, sha256],
    );
    await this.world.rows(
      `insert into casework.attachment
        (tenant_id, id, authority_id, case_id, name, media_type, byte_size, sha256, received_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, now()) returning id`,
      [...ofBoard, caseId, name, mediaType, bytes.length, sha256],
    );
    return id;
  }

  /** A case in that place about a child who is under investigation already. */
  async joinable(role: Role, place: Place): Promise<MadeCase> {
    const children = [aChild({ identityNumber: ALVAS_NUMBER })];
    await aCase(this.world).reported({ children }).assessed().opened(this.world.siv).build();
    return await this.#in(role, place, (beginning, holder) =>
      beginning.reported({ children }).heldBy(holder),
    );
  }

  /** A case in that place whose investigation has been opened, by whoever may decide. */
  async underInvestigation(role: Role, place: Place): Promise<MadeCase> {
    return await this.#in(role, place, (beginning, holder) => beginning.assessed().opened(holder));
  }

  /** A case in that place about which it has been decided that nothing is opened. */
  async notOpened(role: Role, place: Place): Promise<MadeCase> {
    return await this.#in(role, place, (beginning, holder) =>
      beginning.heldBy(holder).assessed('no_need', holder).notOpened(holder),
    );
  }

  /** A case in that place that is under investigation. */
  async investigated(role: Role, place: Place): Promise<MadeCase> {
    return await this.#in(role, place, (beginning, holder) => beginning.assessed().opened(holder));
  }

  /** The text of an investigation in that place, as far as it must have come; none where nobody in the role may write. */
  async text(role: Role, place: Place, as: TextStanding = 'begun'): Promise<Text> {
    const { caseId } = await this.investigated(role, place);
    const answers = OUTCOMES['casework.save-section'];
    const mayWrite = answers && answersOf(answers, role)?.[place] === 'allowed';
    return mayWrite ? await aText(this.world, await this.actor(role), caseId, as) : noText(caseId);
  }

  /** The board's headings, as they are, to be set once more. */
  async template(): Promise<unknown> {
    const administrator = await this.actor('administrator');
    const { headings, version } = await this.#runner.run(readTextTemplate, administrator, {});
    return { headings, reason: 'Nämndens rutin.', seenVersions: version };
  }

  /** A case in that place whose child is followed up after an investigation without intervention. */
  async followedUp(role: Role, place: Place): Promise<MadeCase> {
    await this.undelegated();
    return await this.#in(role, place, (beginning, holder) =>
      beginning
        .assessed()
        .opened(holder)
        .concluded({ ...NO_INTERVENTION, followUpReason: 'Behovet finns kvar.' }, holder),
    );
  }

  /** A case in that place whose investigation proposes an intervention. */
  async concluded(role: Role, place: Place): Promise<MadeCase> {
    await this.undelegated();
    return await this.#in(role, place, (beginning, holder) =>
      beginning
        .assessed()
        .opened(holder)
        .concluded(
          { ...NO_INTERVENTION, outcome: 'intervention_proposed', proposal: 'Öppenvård i familjen.' },
          holder,
        ),
    );
  }

  /** An investigation in that place that was opened on the day on which another about the same child ended. */
  async reopened(role: Role, place: Place): Promise<MadeCase> {
    const children = [aChild({ identityNumber: this.identityNumber() })];
    const reopeningReason = 'En ny anmälan om våld.';
    const earlier = (on: World) =>
      aCase(on).reported({ children }).assessed().opened(on.siv).concluded(NO_INTERVENTION, on.siv).build();
    if (place !== 'missing') await earlier(place === 'otherBoard' ? this.#beside : this.world);
    return await this.#in(role, place, (beginning, holder) =>
      beginning.reported({ children }).assessed().opened(holder, undefined, { reopeningReason }),
    );
  }

  async #in(
    role: Role,
    place: Place,
    further: (beginning: CaseBuilder, holder: Actor) => CaseBuilder,
  ): Promise<MadeCase> {
    if (place === 'missing') return { caseId: newId(), reportId: newId(), reference: '', caseIds: [] };
    const { board, siv, olle, lova } = this.world;
    if (place === 'otherBoard') return await further(aCase(this.#beside), this.#beside.siv).build();
    const own = HOLDING.includes(role) ? await board.actor(role, 'investigation', 'Alma Ek') : siv;
    return await further(aCase(this.world), { own, ownUnit: olle, otherUnit: lova }[place]).build();
  }

  /** A case in that place that somebody on call has opened in an emergency. */
  async opening(role: Role, place: Place, fresh: boolean): Promise<{ caseId: string; openingId: string }> {
    const { caseId } = await this.case(role, place, fresh);
    if (place === 'missing') return { caseId, openingId: newId() };
    const { run, karin, rows } = place === 'otherBoard' ? this.#beside : this.world;
    await run(breakGlass, karin, { number: await this.caseNumber(caseId), reason: 'Akut läge i natt.' });
    const [opening] = await rows<{ id: string }>(
      'select id from access.broken_glass where case_id = $1 order by broken_at desc limit 1',
      [caseId],
    );
    return { caseId, openingId: opening?.id ?? '' };
  }

  /** An alarm that waits: the emergency opening of a case. */
  async alarm(): Promise<{ alarmId: string; on: string }> {
    await this.opening('on_call', 'otherUnit', true);
    const reviewer = await this.actor('log_reviewer');
    const { alarms } = await this.#runner.run(logAlarms, reviewer, {});
    const [alarm] = alarms.filter((a) => a.kind === 'broken_glass' && a.judgements.length === 0);
    return { alarmId: alarm?.alarmId ?? '', on: alarm?.on ?? '' };
  }

  /** A form that waits in the unit of whoever has the role. */
  async form(role: Role): Promise<string> {
    const { formId } = (await this.#run('eservices.receive-form', 'e_service', {
      system: 'test',
      bytes: Buffer.from(`<a>${newId()}</a>`),
      pdf: await FileContent.of('Formulär.pdf', aPdf()),
    })) as { formId: string };
    const { unitId } = await this.actor(role);
    await this.world.rows(
      'update eservices.received_form set unit_id = coalesce($1, unit_id) where id = $2 returning id',
      [unitId, formId],
    );
    return formId;
  }

  /** A form that is fetched. */
  async polledForm(): Promise<{ familyId: number }> {
    const form = { familyId: 126, isOn: true, statuses: ['Inskickat'] };
    await this.#run('eservices.set-polling', 'administrator', form);
    return { familyId: form.familyId };
  }

  /** Somebody who holds a function in that place, and the function. */
  async seat(place: Place, fresh: boolean): Promise<{ functionId: string; employeeId: string }> {
    if (place === 'missing') return { functionId: newId(), employeeId: newId() };
    const { board } = place === 'otherBoard' ? this.#beside : this.world;
    const unit = place === 'otherUnit' ? 'youth' : 'investigation';
    const holder = await board.actor('caseworker', unit, `Edit ${place}${fresh ? newId() : ''}`);
    return { functionId: holder.functionId ?? '', employeeId: holder.employeeId ?? '' };
  }

  /** A unit in that place. */
  unit(place: Place): string {
    if (place === 'missing') return newId();
    const { board } = place === 'otherBoard' ? this.#beside : this.world;
    return board.unitId(place === 'otherUnit' ? 'youth' : 'investigation');
  }

  /** An account that nobody uses. */
  async account(): Promise<string> {
    const username = `user-${newId()}`;
    await this.#run('organisation.add-user', 'administrator', {
      username,
      password: null,
      givenName: 'Alma',
      familyName: 'Ek',
    });
    return username;
  }

  /** An absence of somebody in that place. */
  async absence(place: Place, fresh: boolean): Promise<string> {
    if (place === 'missing') return newId();
    const { employeeId } = await this.seat(place, fresh);
    const id = newId();
    await this.world.rows(
      `insert into org.absence (tenant_id, id, employee_id, from_on, reported_at)
        values ($1, $2, $3, '2026-11-16', now()) returning id`,
      [this.world.board.tenantId, id, employeeId],
    );
    return id;
  }

  next(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  /** How often it has been set what suspected crime asks for. */
  async requirementVersions(): Promise<number> {
    const rows = await this.world.rows(
      `select 1 from casework.instrument_requirement where problem = 'suspected_crime' and authority_id = $1`,
      [this.world.board.authorityId],
    );
    return rows.length;
  }

  /** An intervention that is given to whoever asks, and counted without anybody. */
  async service(): Promise<string> {
    const entryId = newId();
    await this.#run('interventions.set-catalogue-entry', 'developer_quality', {
      entryId,
      seenVersion: 0,
      name: 'Öppen mötesplats',
      regime: 'own',
      assessed: false,
      identity: 'counselling',
      activeFrom: '2026-01-01',
      reason: 'Ny.',
    });
    return entryId;
  }

  /** A training of somebody in that place. */
  async competence(place: Place, fresh: boolean): Promise<string> {
    if (place === 'missing') return newId();
    const { employeeId } = await this.seat(place, fresh);
    const id = newId();
    await this.world.rows(
      `insert into org.competence (tenant_id, id, employee_id, code, from_on, rests_on, seen_on, noted_at, noted_by)
        values ($1, $2, $3, 'trained:sara', '2026-01-01', 'Kursintyg', '2026-01-01', now(), 'Berit Sandmo') returning id`,
      [this.world.board.tenantId, id, employeeId],
    );
    return id;
  }

  /** A draft of the role's own in a case that has gone to somebody else; none of a role that has no cases. */
  async leftDraft(role: Role): Promise<string> {
    const { caseId } = await this.case(role, 'own', true);
    const draft = { ...SOME_WORDS, caseId, draftId: newId(), writerId: newId(), version: 0 };
    const { berit, olle, run, rows } = this.world;
    if (role === 'practitioner') {
      // Theirs are the cases of what a unit performs; where the draft was left says nothing of whose it is.
      const { functionId } = await this.actor(role);
      await rows(
        'update access.case_fact set holder_functions = array[$2::uuid] where case_id = $1 returning case_id',
        [caseId, functionId],
      );
      await this.#run('casework.save-draft', role, draft);
    } else if (!(await this.done('casework.save-draft', role, 'own', draft, () => true))) return newId();
    await run(assignCase, berit, { caseId, functionId: olle.functionId ?? '' });
    return draft.draftId;
  }

  /** A function that may open investigations when whoever asks may not: the board has given that to intake's two. */
  async decider(): Promise<string> {
    this.#decider ??= this.#delegateOpening();
    return await this.#decider;
  }

  async #delegateOpening(): Promise<string> {
    const { board, jon, mira, run } = this.world;
    const functionIds = [mira.functionId ?? '', jon.functionId ?? ''];
    await run(setDelegation, await board.actor('administrator', 'staff', 'Elis Bergkvist'), {
      decision: 'open',
      functionIds,
      section: '4.1',
      boardDecision: 'Socialnämnden 2026-11-03 § 101',
      reason: 'Nämndens delegationsordning.',
      seenVersions: 0,
    });
    return functionIds[0] ?? '';
  }

  /** A function that decides in investigations when whoever asks may not. */
  async investigationDecider(): Promise<string> {
    const { board, rows, mira } = this.world;
    await rows(
      `insert into casework.delegation
          (tenant_id, authority_id, decision, law, level, chair_urgent, valid_from, version, function_ids, section, reason, set_at, set_by)
        select $1, $2, d, 'sol', 'official', false, '2026-01-01', 1, array[$3::uuid], '4.4', 'Nämndens ordning.', now(), 'Elis Bergkvist'
        from unnest(array['extend_investigation', 'conclude_investigation']) d on conflict do nothing returning decision`,
      [board.tenantId, board.authorityId, mira.functionId],
    );
    return mira.functionId ?? '';
  }

  /** While the board has set nothing whoever has an investigation decides in it. */
  async undelegated(): Promise<void> {
    await this.world.rows(
      `delete from casework.delegation where tenant_id = $1 and decision in ('extend_investigation', 'conclude_investigation')
        returning decision`,
      [this.world.board.tenantId],
    );
  }

  /** What a case is called; a number that no case has for one that is not there. */
  async caseNumber(caseId: string): Promise<string> {
    const [row] = await this.world.rows<{ number: string }>(
      'select case_number as number from access.case_fact where case_id = $1',
      [caseId],
    );
    return row?.number ?? 'BU-1999-0001';
  }

  /** An identity number that nobody has had: a day of its own for each, birth number 980. */
  identityNumber(): string {
    const day = addDays(calendarDate('2012-01-01'), this.#numbers++);
    return testNumber(day, 980);
  }

  /** Does something with a case in the role's own name, when it may; a place that one can't reach has nothing. */
  async done<T>(
    name: string,
    role: Role,
    place: Place,
    input: object,
    take: (answer: never) => T,
  ): Promise<T | undefined> {
    const answers = OUTCOMES[name] && answersOf(OUTCOMES[name], role);
    if (answers?.[place] !== 'allowed') return undefined;
    return take((await this.#run(name, role, input)) as never);
  }

  /** An intervention of the board's catalogue, given after an assessment. */
  async entry(): Promise<string> {
    this.#entry ??= this.#run('interventions.set-catalogue-entry', 'administrator', {
      entryId: newId(),
      seenVersion: 0,
      name: 'Familjebehandling',
      regime: 'own',
      assessed: true,
      activeFrom: '2020-01-01',
      reason: 'Ny insats.',
    }).then((list) => (list as { entries: { entryId: string }[] }).entries[0]?.entryId ?? '');
    return await this.#entry;
  }

  /** A file of figures with one measure, which the board has taken. */
  async figures(): Promise<{ batchId: string; code: string }> {
    const code = `M${this.next()}`;
    const taken = await this.#run('steering.take-import', 'administrator', aFileOfFigures(code));
    return { batchId: (taken as { batch: { batchId: string } }).batch.batchId, code };
  }

  /** Something that the role's function owes the board; said to be done when it is asked for. */
  async promise(role: Role, done = false, madeBy: Role = 'director'): Promise<string> {
    const commitmentId = newId();
    const { functionId } = await this.actor(role);
    await this.#run('commitments.make', madeBy, {
      commitmentId,
      title: `Se över rutinen ${this.next()}`,
      functionId: functionId ?? (await this.actor('director')).functionId,
      dueOn: '2026-12-01',
    });
    if (done) await this.#run('commitments.carry-out', role, { commitmentId, step: 'done' });
    return commitmentId;
  }

  /** A goal of the board with an indicator, of a year that is over. */
  async goal(): Promise<{ goalId: string; indicatorId: string }> {
    const goalId = newId();
    const indicatorId = newId();
    const { functionId } = await this.actor('director');
    await this.#run('goals.make', 'director', {
      goalId,
      level: 'board',
      number: String(this.next()),
      title: 'Barn får sin sak utredd i tid',
      functionId,
      fromYear: 2025,
      toYear: 2025,
    });
    await this.#run('goals.add-indicator', 'director', {
      indicatorId,
      goalId,
      source: 'measure',
      ref: 'investigations-due',
      direction: 'at_least',
      target: 0.95,
    });
    return { goalId, indicatorId };
  }

  /** A limit that a measure is held against. */
  async limit(): Promise<string> {
    const targetId = newId();
    await this.#run('commitments.set-target', 'director', {
      targetId,
      measureId: 'investigations-due',
      direction: 'at_least',
      threshold: this.next() / 100_000,
    });
    return targetId;
  }

  /** A scale that the board measures by. */
  async scale(): Promise<string> {
    const scale = aScale();
    this.#scale ??= this.#run('interventions.set-scale', 'administrator', scale).then(() => scale.scaleId);
    return await this.#scale;
  }

  /** A review of the holder's cases that is under way; one that is not there for a case that one can't reach. */
  async review(caseId: string, place: Place): Promise<string> {
    const id = newId();
    if (place === 'missing') return id;
    const rows = await this.world.rows<{ id: string }>(
      `insert into casework.review_session
        (tenant_id, id, authority_id, unit_id, function_id, function_title, led_by, led_by_function_title, begun_at)
        select tenant_id, $2, authority_id, unit_id, function_id, 'Handläggare', 'Berit Sandmo', 'Enhetschef', now()
        from casework.case_head where id = $1 on conflict do nothing returning id`,
      [caseId, id],
    );
    if (rows[0]) return id;
    const [known] = await this.world.rows<{ id: string }>(
      `select s.id from casework.review_session s join casework.case_head h
        on h.tenant_id = s.tenant_id and h.function_id = s.function_id where h.id = $1 and s.ended_at is null`,
      [caseId],
    );
    return known?.id ?? id;
  }

  /** Something that the role has promised in a case. */
  async commitment(role: Role, caseId: string): Promise<string> {
    const id = newId();
    const { functionId } = await this.actor(role);
    await this.world.rows(
      `insert into commitments.commitment (tenant_id, id, authority_id, unit_id, case_id, subject_kind, subject_id,
        title, function_id, due_on, state, made_at, made_by)
        select tenant_id, $2, authority_id, unit_id, id, 'case_review', id, 'Ringa BUP', coalesce($3, unit_id),
        '2026-12-04', 'planned', now(), 'Berit Sandmo' from casework.case_head where id = $1 returning id`,
      [caseId, id, functionId],
    );
    return id;
  }

  /** An organisation of the register that nothing has been done with. */
  async organisation(name = `Skolan ${newId()}`): Promise<string> {
    const organisationId = newId();
    await this.#run('casework.add-organisation', 'administrator', {
      organisationId,
      name,
      category: 'school',
    });
    return organisationId;
  }

  /** One that is a part of another. */
  async mergedOrganisation(): Promise<string> {
    const organisationId = await this.organisation();
    const intoId = await this.organisation();
    await this.#run('casework.merge-organisations', 'administrator', {
      organisationId,
      seenVersion: 1,
      intoId,
    });
    return organisationId;
  }

  /** A name that somebody has written, and that is no organisation's. */
  async writtenName(): Promise<string> {
    const organisation = `Skolan ${newId()}`;
    await aCase(this.world)
      .reported({ reporter: someoneAt(organisation) })
      .build();
    const rows = await this.world.rows<{ id: string }>(
      'select id from casework.organisation_name where tenant_id = $1 and name = $2',
      [this.world.board.tenantId, organisation],
    );
    return rows[0]?.id ?? '';
  }

  /** A conflict of interest in the case that lasts; without a fresh case an id that is not there. */
  async conflict(caseId: string, fresh: boolean): Promise<string> {
    if (!fresh) return newId();
    const { berit, olle } = this.world;
    const view = await this.world.run(setConflict, berit, {
      caseId,
      scope: 'case',
      employeeId: olle.employeeId ?? '',
      reason: 'Släkt.',
    });
    return view.conflicts[0]?.conflictId ?? '';
  }

  /** Has somebody in the role do what the operation that is called needs. */
  async ask(name: string, role: Role, input: unknown): Promise<unknown> {
    return await this.#run(name, role, input);
  }

  async #run(name: string, role: Role, input: unknown): Promise<unknown> {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return await this.#runner.runUnknown(operation, await this.actor(role), input);
  }
}
