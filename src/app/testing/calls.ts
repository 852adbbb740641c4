import type { Actor, Role } from '#core/access';
import { aBoard } from '#core/access/testing';
import type { Runner } from '#core/operation';
import {
  assignCase,
  breakGlass,
  decideItem,
  logAlarms,
  readIntakeRules,
  readTextTemplate,
  setConflict,
  setDelegation,
} from '#modules/casework';
import {
  ALVAS_NUMBER,
  aCase,
  aChild,
  aReport,
  asRead,
  aText,
  aWorld,
  type CaseBuilder,
  type MadeCase,
  NO_INTERVENTION,
  noText,
  someoneAt,
  type Text,
  type TextStanding,
  typedUnder,
  type World,
} from '#modules/casework/testing';
import { addDays, calendarDate } from '#platform/calendar';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf } from '#testing';
import { testNumber } from '../demo/test-number.ts';
import { grants, operations, publish } from '../modules.ts';
import { AN_ITEM, aCommittee, aMeeting, anUrgentDecision } from './meetings.ts';
import { answersOf, OUTCOMES, type Place } from './outcomes.ts';

const HOLDING: readonly Role[] = ['caseworker', 'intake', 'unit_manager'];

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

  static async start(pool: World['pool'], runner: Runner): Promise<Walk> {
    const world = await aWorld(pool);
    return new Walk(world, await aWorld(pool, await aBoard(pool, { beside: world.board })), runner);
  }

  private constructor(world: World, beside: World, runner: Runner) {
    this.world = world;
    this.#beside = beside;
    this.#runner = runner;
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
    const call = CALLS[operation];
    if (!call) throw new Error(`Say in calls.ts how ${operation} is called`);
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
  async promise(role: Role, done = false): Promise<string> {
    const commitmentId = newId();
    const { functionId } = await this.actor(role);
    await this.#run('commitments.make', 'director', {
      commitmentId,
      title: `Se över rutinen ${this.next()}`,
      functionId: functionId ?? (await this.actor('director')).functionId,
      dueOn: '2026-12-01',
    });
    if (done) await this.#run('commitments.carry-out', role, { commitmentId, step: 'done' });
    return commitmentId;
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

  async #run(name: string, role: Role, input: unknown): Promise<unknown> {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return await this.#runner.runUnknown(operation, await this.actor(role), input);
  }
}

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

/** Whether the role can be asked to keep a promise. */
const owes = (role: Role): boolean => grants[role]?.['commitments:board:carry-out'] !== undefined;

const A_REQUEST = {
  recipientKind: 'guardian',
  recipientName: 'Petra Norrgren',
  legalBasis: 'guardian_of_child',
  request: 'Vill läsa akten.',
};

/** What somebody has typed so far. */
const SOME_WORDS = {
  kind: null,
  eventOn: '',
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: 'Hembesök hos',
  corrects: null,
  correctionReason: '',
};

type Call = (walk: Walk, role: Role, place: Place, fresh: boolean) => unknown;

const nothing: Call = () => ({});
const upon: Call = async (walk, role, place, fresh) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
});

const aDraft = async (walk: Walk, role: Role, place: Place, fresh: boolean) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
  draftId: newId(),
  writerId: newId(),
  version: 0,
});

const aProposal = async (walk: Walk, role: Role, place: Place, fresh: boolean) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
  proposalId: newId(),
  outcome: 'open',
  text: 'Behöver utredas.',
  functionId: walk.world.siv.functionId,
  deciderFunctionId: await walk.decider(),
});

const aCorrection = () => ({
  viewId: newId(),
  kind: 'correction',
  party: 'guardian',
  saidOn: '2026-11-20',
  text: 'Vi är fyra.',
});

/** A decision that the board has taken, which takes no delegation. */
const REFUSED_BY_BOARD = {
  result: 'refused' as const,
  kind: 'open_care' as const,
  law: 'sol' as const,
  section: '11 kap. 1 §',
  wording: 'Alva får ingen kontaktperson.',
  reasons: 'Behovet är redan tillgodosett.',
  level: 'board' as const,
  minutes: 'Socialnämnden 2026-11-17 § 88',
  appealable: true,
};
const aDecision = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  decisionId: newId(),
  ...REFUSED_BY_BOARD,
});
/** A case about an adult in that place, in which violence is known. */
const anAdult = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  await walk.world.rows("update casework.case_head set area = 'adult_misuse' where id = $1 returning id", [
    caseId,
  ]);
  return { caseId, recordId: newId() };
};
const exposed = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, recordId } = await anAdult(walk, role, place);
  const known = { caseId, knownAt: '2026-11-19T08:00:00+01:00' };
  await walk.done('adults.note-violence', role, place, known, () => known);
  return { caseId, recordId };
};
const aHome = async (walk: Walk, role: Role, place: Place) => ({
  ...(await anAdult(walk, role, place)),
  step: 'training_flat' as const,
  fromOn: '2026-11-01',
  nextPlan: 'Socialt kontrakt.',
  reviewOn: '2027-01-15',
});
/** An item of a case for a committee. */
const anItem = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  itemId: newId(),
  ...AN_ITEM,
});
const decided = async (walk: Walk, role: Role, place: Place) => {
  const decision = await aDecision(walk, role, place);
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return decision;
};
/** What can be ordered by a decision of the board in a case in that place. */
const anOrder = async (walk: Walk, role: Role, place: Place) => {
  const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return {
    caseId: decision.caseId,
    orderId: newId(),
    decisionId: decision.decisionId,
    entryId: await walk.entry(),
    unitId: walk.world.board.unitId('care'),
    plannedFrom: '2026-11-23',
    purpose: 'Alva behöver vuxna som orkar.',
    scope: 'Ett samtal i veckan.',
    goals: ['Alva kommer till skolan varje dag.'],
  };
};
/** What has been ordered there. */
const ordered = async (walk: Walk, role: Role, place: Place) => {
  const order = await anOrder(walk, role, place);
  const commissionId = await walk.done(
    'interventions.send-commission',
    role,
    place,
    order,
    (view: { commissionId: string }) => view.commissionId,
  );
  return { ...order, commissionId: commissionId ?? newId() };
};
/** A case in that place where an offence has been told of. */
const noticed = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  const recordId = newId();
  const notice = {
    caseId,
    recordId,
    receivedAt: '2026-11-20T08:00:00+01:00',
    source: 'police',
    offence: 'theft',
    suspicion: 'suspected',
    firstOffence: 'yes',
  };
  return { caseId, noticeId: recordId, notice };
};
const afterNotice = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, noticeId, notice } = await noticed(walk, role, place);
  await walk.done('youth.record-notice', role, place, notice, () => notice);
  return { caseId, noticeId };
};
/** A child of eleven at risk, in a case in that place; with what has been offered and accepted. */
const atRisk = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  await walk.world.rows(`update casework.case_head set birth_date = '2015-03-04' where id = $1`, [caseId]);
  const recordId = newId();
  const risk = { caseId, recordId, identifiedOn: '2026-11-20', knownBy: 'school', text: 'Springer ärenden.' };
  return { caseId, riskId: recordId, risk };
};
const identified = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, riskId, risk } = await atRisk(walk, role, place);
  await walk.done('youth.identify-risk-child', role, place, risk, () => risk);
  return { caseId, riskId };
};
const supportOffer = async (walk: Walk, role: Role, place: Place) => ({
  ...(await identified(walk, role, place)),
  recordId: newId(),
  offeredOn: '2026-11-20',
  offered: 'Föräldrastöd',
});
const supportAnswer = async (walk: Walk, role: Role, place: Place) => {
  const offer = await supportOffer(walk, role, place);
  await walk.done('youth.offer-support', role, place, offer, () => offer);
  return {
    caseId: offer.caseId,
    offerId: offer.recordId,
    recordId: newId(),
    answeredOn: '2026-11-20',
    answer: 'accepted',
    answeredBy: 'guardians',
  };
};
/** A performer's case in that place, whose intervention has begun: the id of its commission. */
const performing = async (
  walk: Walk,
  role: Role,
  place: Place,
  state: 'sent' | 'started' | 'paused' = 'started',
): Promise<string> => {
  if (place === 'missing') return newId();
  if (place === 'otherBoard') return (await walk.case(role, place, false)).caseId;
  const { commissionId } = await ordered(walk, 'caseworker', 'own');
  const { siv, olle, lova, rows } = walk.world;
  const holds = role === 'caseworker' || role === 'practitioner';
  const holder = { own: holds ? await walk.actor(role) : siv, ownUnit: olle, otherUnit: lova }[place];
  const at = [commissionId, holder.unitId];
  await rows(
    'update access.case_fact set unit_id = $2, holder_functions = array[$3::uuid] where case_id = $1',
    [...at, holder.functionId],
  );
  await rows('update casework.case_head set unit_id = $2, function_id = $3 where id = $1', [
    ...at,
    holder.functionId,
  ]);
  const begun = state === 'sent' ? null : '2026-11-20';
  await rows(
    `update interventions.commission
      set unit_id = $2, state = $3, received_at = $4::date, first_contact_on = $4::date, started_on = $4::date,
        paused_on = case when $3 = 'paused' then $4::date end
      where id = $1`,
    [...at, state, begun],
  );
  return commissionId;
};
/** A step of a commission that has come so far, on the day of the walk. */
const stepFrom = (state: 'sent' | 'started' | 'paused') => async (walk: Walk, role: Role, place: Place) => ({
  caseId: await performing(walk, role, place, state),
  stepId: newId(),
  on: '2026-11-20',
});
/** A handover of what waits for the unit in which Siv and Olle are: one that waits on. */
const aHandover = async (walk: Walk) => {
  const { board, olle } = walk.world;
  return {
    meetingId: newId(),
    fromUnitId: board.unitId('investigation'),
    unitId: olle.unitId ?? '',
    day: '2026-11-20',
    present: 'Berit Sandmo',
    items: [
      {
        commissionId: await performing(walk, 'unit_manager', 'ownUnit', 'sent'),
        outcome: 'waits' as const,
        text: 'Plats den 1 december.',
      },
    ],
  };
};
/** A plan for it with a goal of its own, as it is made first. */
const aPlan = async (walk: Walk, role: Role, place: Place) => ({
  commissionId: await performing(walk, role, place),
  seenVersion: 0,
  startsOn: '2026-11-20',
  goals: [{ goalId: newId(), text: 'Jag går till skolan.', how: 'Vi övar på morgnarna.' }],
  left: [],
});
/** The same, written by whoever may, and the agreement on it. */
const anAgreement = async (walk: Walk, role: Role, place: Place) => {
  const plan = await aPlan(walk, role, place);
  await walk.done('interventions.set-plan', role, place, plan, () => plan);
  return {
    commissionId: plan.commissionId,
    version: 1,
    agreedOn: '2026-11-20',
    parties: [{ party: 'person', name: 'Alva' }],
    ownWords: 'Det känns bra.',
  };
};
/** What has been ordered there, and has begun today. */
const begun = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, commissionId } = await ordered(walk, role, place);
  await walk.world.rows(
    `update interventions.commission set state = 'started', started_on = '2026-11-20' where id = $1 returning id`,
    [commissionId],
  );
  return { caseId, commissionId };
};
/** A case of economic assistance in that place, without anything that is followed. */
const applying = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.investigated(role, place);
  await walk.world.rows(
    `update casework.case_head set area = 'economic_assistance' where id = $1 returning id`,
    [caseId],
  );
  return caseId;
};
const aPeriod = async (walk: Walk, role: Role, place: Place) => ({
  caseId: await applying(walk, role, place),
  periodId: newId(),
  beganOn: '2026-11-20',
});
/** One in which something is followed from the day of the walk. */
const followed = async (walk: Walk, role: Role, place: Place) => {
  const period = await aPeriod(walk, role, place);
  await walk.done('assistance.begin', role, place, period, () => period);
  return period;
};
const aMonth = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await followed(walk, role, place)).caseId,
  applicationId: newId(),
  month: '2026-11-01',
  cameInOn: '2026-11-20',
  channel: 'e_service' as const,
});
const anEviction = async (walk: Walk, role: Role, place: Place) => ({
  caseId: await applying(walk, role, place),
  noticeId: newId(),
  receivedOn: '2026-11-20',
  sender: 'enforcement' as const,
});
const aSituationPlan = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await followed(walk, role, place)).caseId,
  seenVersion: 0,
  goal: 'Egen försörjning.',
  steps: [{ text: 'Söker arbete.' }],
  agreedOn: '2026-11-20',
  reviewBy: '2027-01-20',
});
/** Somebody in a case of the place turns 18 next year, and there is a transition. */
const turning = async (
  walk: Walk,
  role: Role,
  place: Place,
  as: Partial<Record<'state' | 'for', string>> = {},
) => {
  const { caseId } = await walk.case(role, place, place !== 'missing');
  const applied = as.for === undefined ? [null, null] : [caseId, '2026-11-20'];
  await walk.world.rows(
    `insert into transitions.transition (tenant_id, case_id, id, authority_id, unit_id, individual, turns_18_on, began_on, owner, state,
        outcome, outcome_on, application_case_id, applied_on, updated_at)
      select tenant_id, $2, gen_random_uuid(), authority_id, unit_id, person_id, '2027-02-01', '2026-11-01', 'case_holder', $3,
        $4, $5::date, $6, $7::date, now() from access.case_fact where case_id = $1 returning case_id`,
    [
      caseId,
      as.for ?? caseId,
      as.state ?? 'running',
      as.state === 'not_reached' ? 'not_reached' : null,
      as.state === 'not_reached' ? '2026-11-20' : null,
      ...applied,
    ],
  );
  return { caseId, stepId: newId(), on: '2026-11-20' };
};
/** A decision of the board that grants care in a family home, in a case in that place. */
const careDecided = async (walk: Walk, role: Role, place: Place) => {
  const decision = {
    ...(await aDecision(walk, role, place)),
    result: 'granted' as const,
    kind: 'family_home' as const,
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return { caseId: decision.caseId, decisionId: decision.decisionId };
};
/** Care away from home that begins there. */
const aPlacement = async (walk: Walk, role: Role, place: Place) => ({
  ...(await careDecided(walk, role, place)),
  placementId: newId(),
  basis: 'sol',
  startedOn: '2026-11-20',
  form: 'family_home',
  home: 'Familjen Granvik',
  organiser: 'own',
  dailyCost: 900,
});
/** One that runs, and what is done with it on the day of the walk. */
const placed = async (walk: Walk, role: Role, place: Place) => {
  const placement = await aPlacement(walk, role, place);
  await walk.done('placements.begin', role, place, placement, () => placement);
  return { caseId: placement.caseId, placementId: placement.placementId };
};
/** By LVU, with what the board has decided besides. */
const placedByLvu = async (walk: Walk, role: Role, place: Place) => {
  const of = await placed(walk, role, place);
  await walk.world.rows(`update placements.basis set basis = 'lvu_2' where placement_id = $1`, [
    of.placementId,
  ]);
  const decision = {
    caseId: of.caseId,
    ...REFUSED_BY_BOARD,
    decisionId: newId(),
    result: 'granted' as const,
    kind: 'contact_limit' as const,
    law: 'lvu' as const,
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  const limit = {
    ...of,
    limitId: newId(),
    decisionId: decision.decisionId,
    kind: 'contact',
    whom: 'Pappa',
    fromOn: '2026-11-20',
  };
  return limit;
};
/** Something that is owed in care that has begun there today. */
const aDuty = async (walk: Walk, role: Role, place: Place, form = 'family_home') => {
  const placement = { ...(await aPlacement(walk, role, place)), form };
  await walk.done('placements.begin', role, place, placement, () => placement);
  const { caseId, placementId } = placement;
  return { caseId, placementId, recordId: newId(), onDay: '2026-11-20' };
};
const aScale = () => ({
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
/** A custody that the board has decided, and what happens with it first. */
const inCustody = async (walk: Walk, role: Role, place: Place) => {
  const decision = {
    ...(await aDecision(walk, role, place)),
    result: 'granted' as const,
    kind: 'immediate_custody' as const,
    law: 'lvu' as const,
    section: '6 § LVU',
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  const { caseId, decisionId } = decision;
  return { caseId, decisionId, step: 'submitted' as const, on: '2026-11-20' };
};
const onShift = async (walk: Walk, role: Role) => {
  const shiftId = newId();
  const shift = { shiftId, endsAt: '2026-11-20T17:00:00+01:00' };
  await walk.done('casework.open-shift', role, 'own', shift, () => shift);
  return { shiftId };
};
const toldOf = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, decisionId } = await decided(walk, role, place);
  const notice = {
    caseId,
    decisionId,
    noticeId: newId(),
    party: 'guardian' as const,
    personName: 'Petra Norrgren',
    told: 'letter' as const,
    toldOn: '2026-11-20',
  };
  return notice;
};
const appealed = async (walk: Walk, role: Role, place: Place) => {
  const notice = await toldOf(walk, role, place);
  await walk.done('casework.tell-decision', role, place, notice, () => notice);
  return {
    caseId: notice.caseId,
    appealId: newId(),
    noticeId: notice.noticeId,
    receivedOn: '2026-11-20',
    text: 'Jag vill att beslutet ändras.',
  };
};

/** A letter with the decision, to somebody who has no protection. */
const aLetter = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, decisionId } = await decided(walk, role, place);
  return {
    caseId,
    letterId: newId(),
    kind: 'decision' as const,
    party: 'guardian' as const,
    recipientName: 'Petra Norrgren',
    address: 'Exempelgatan 1',
    decisionId,
    seenVersion: 0,
  };
};
const inQueue = async (walk: Walk, role: Role, place: Place) => {
  const letter = await aLetter(walk, role, place);
  await walk.done('casework.send-letter', role, place, letter, () => letter);
  return { letters: [{ caseId: letter.caseId, letterId: letter.letterId }] };
};
const senderWords = {
  kind: 'sender',
  lang: 'sv',
  title: '',
  body: 'Exempelgatan 2, 123 45 Björkvik',
} as const;

/** The board's rules as somebody who keeps them has seen them. */
const rulesSeen = async ({ world: { run, jon } }: Walk) => await run(readIntakeRules, jon, {});

const aSafetyCheck = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  checkId: newId(),
  signs: [],
  persons: [{ personId: newId(), name: 'Petra Norrgren', relation: 'guardian', mayBeTold: true }] as const,
  reasons: 'Inget tyder på fara.',
});

const aStatementRequest = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  requestId: newId(),
  party: 'school',
  organisation: 'Norrängens skola',
  way: 'letter',
  ground: 'consent',
  consentBy: 'Petra Norrgren',
  text: 'Hur fungerar skolgången?',
});

const MEASURE = { measureId: 'preliminary-assessments-due', period: '2026-T3' };

/** A valid input of every operation. */
const CALLS: Readonly<Record<string, Call>> = {
  'casework.my-day': nothing,
  'casework.counts': nothing,
  'casework.my-watch': nothing,
  'casework.notices': nothing,
  'casework.inbox': nothing,
  'casework.cases': nothing,
  'casework.watch': nothing,
  'casework.unit-overview': nothing,
  'casework.find': () => ({ q: 'Norrgren' }),
  'casework.case': upon,
  'casework.case-log': upon,
  'casework.investigation': upon,
  'casework.check-safety': aSafetyCheck,
  'casework.record-notice': async (walk, role, place) => {
    const check = await aSafetyCheck(walk, role, place);
    await walk.done('casework.check-safety', role, place, check, () => check);
    const [{ personId }] = check.persons;
    return { caseId: check.caseId, noticeId: newId(), personId, given: true, way: 'meeting' };
  },
  'casework.family': upon,
  'casework.record-child-talk': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    talkId: newId(),
    held: false,
    whyNot: 'Barnet är nyfött.',
  }),
  'casework.record-standpoint': async (walk, role, place) => {
    const { caseId } = await walk.investigated(role, place);
    const relation = { caseId, kind: 'guardian', givenName: 'Petra', source: 'guardian' };
    await walk.done('casework.add-relation', role, place, relation, () => relation);
    return {
      caseId,
      standpointId: newId(),
      party: 'guardian',
      name: 'Petra',
      heard: true,
      text: 'Vill att Alva får hjälp i skolan.',
    };
  },
  'casework.set-investigation-plan': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    questions: ['Vad behöver Alva?'],
    hearings: [],
    seenVersion: 0,
  }),
  'casework.statements': upon,
  'casework.record-statement': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    statementId: newId(),
    party: 'relative',
    personName: 'Rut Ekdala',
    way: 'phone',
    ground: 'came_unasked',
    text: 'Alva sover ofta hos henne.',
  }),
  'casework.request-statement': aStatementRequest,
  'casework.follow-request': async (walk, role, place) => {
    const request = await aStatementRequest(walk, role, place);
    await walk.done('casework.request-statement', role, place, request, () => request);
    return { caseId: request.caseId, requestId: request.requestId, stepId: newId(), kind: 'reminded' };
  },
  'casework.record-questions': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    questionsId: newId(),
    askedOf: 'child',
    alone: true,
    answers: [{ subject: 'violence', outcome: 'nothing_told' }],
  }),
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
  'casework.assignable-functions': upon,
  'casework.case-persons': upon,
  'casework.codings': upon,
  'casework.file-releases': upon,
  'casework.children-check': () => ({ givenName: 'Petra', familyName: 'Norrgren', reason: 'Nytt ärende.' }),
  'casework.save-person': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    version: 1,
    language: 'svenska',
    interpreter: false,
  }),
  'casework.add-relation': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    kind: 'guardian',
    givenName: 'Petra',
    familyName: 'Norrgren',
    source: 'guardian',
  }),
  'casework.end-relation': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const relation = { caseId, kind: 'guardian', givenName: 'Petra', source: 'guardian' };
    const relationId = await walk.done(
      'casework.add-relation',
      role,
      place,
      relation,
      (view: { relations: { relationId: string }[] }) => view.relations[0]?.relationId,
    );
    return { caseId, relationId: relationId ?? newId(), reason: 'Felskrivet.' };
  },
  'casework.identity-preview': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    identityNumber: walk.identityNumber(),
  }),
  'casework.identify-person': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    identityNumber: walk.identityNumber(),
    reason: 'Skolan har lämnat numret.',
  }),
  'casework.join-persons': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    otherCaseNumber: await walk.caseNumber((await walk.case(role, place, true)).caseId),
    reason: 'Samma barn.',
  }),
  'casework.separate-persons': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const otherCaseNumber = await walk.caseNumber((await walk.case(role, place, true)).caseId);
    const historyId = await walk.done(
      'casework.join-persons',
      role,
      place,
      { caseId, otherCaseNumber, reason: 'Samma barn.' },
      (view: { history: { historyId: string }[] }) => view.history[0]?.historyId,
    );
    return { caseId, historyId: historyId ?? newId(), reason: 'Var inte samma barn.' };
  },
  'casework.code-problems': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    codes: ['school_absence'],
    source: 'intake',
  }),
  'casework.end-coding': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const codingId = await walk.done(
      'casework.code-problems',
      role,
      place,
      { caseId, codes: ['neglect'], source: 'intake' },
      (view: { codings: { codingId: string }[] }) => view.codings[0]?.codingId,
    );
    return { caseId, codingId: codingId ?? newId(), reason: 'not_confirmed' };
  },
  'casework.risk-assessments': upon,
  'casework.record-risk-assessment': async (walk, role, place) => ({
    caseId: (await walk.underInvestigation(role, place)).caseId,
    assessmentId: newId(),
    instrument: 'freda-short',
    assessedOn: '2026-11-20',
    assessorId: walk.world.siv.employeeId,
    about: 'child',
    level: 'not_rated',
    summary: 'Inget våld berättas.',
  }),
  'casework.waive-assessment': async (walk, role, place) => {
    const { caseId } = await walk.underInvestigation(role, place);
    const codingId = await walk.done(
      'casework.code-problems',
      role,
      place,
      { caseId, codes: ['honour'], source: 'investigation' },
      (view: { codings: { codingId: string }[] }) => view.codings[0]?.codingId,
    );
    return { caseId, codingId: codingId ?? newId(), reason: 'Görs av länsstyrelsens team.' };
  },
  'casework.missing-assessments': nothing,
  'casework.instrument-rules': nothing,
  'adults.situation': upon,
  'adults.note-violence': async (walk, role, place) => ({
    caseId: (await anAdult(walk, role, place)).caseId,
  }),
  'adults.record-contact': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    at: '2026-11-20T08:00:00+01:00',
    outcome: 'no_safe_way',
    reason: 'Han läser hennes telefon.',
  }),
  'adults.see-to-children': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    on: '2026-11-20',
    outcome: 'none',
  }),
  'adults.set-safety-plan': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    measures: ['alarm'],
    body: 'Hon sover hos sin syster.',
    reviewOn: '2026-12-18',
  }),
  'adults.record-safety-answer': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    askedOn: '2026-11-20',
    answer: 'increased',
  }),
  'adults.take-housing-step': aHome,
  'adults.review-housing': async (walk, role, place) => {
    const home = await aHome(walk, role, place);
    await walk.done('adults.take-housing-step', role, place, home, () => home);
    return {
      caseId: home.caseId,
      recordId: newId(),
      reviewedOn: '2026-11-20',
      body: 'Det går bra.',
      nextPlan: 'Socialt kontrakt.',
      reviewOn: '2027-02-01',
    };
  },
  'adults.record-leaving-step': async (walk, role, place) => ({
    ...(await anAdult(walk, role, place)),
    kind: 'begun',
    on: '2026-11-20',
    basis: 'consent',
    body: 'Vill lämna gänget.',
  }),
  'adults.record-relative-support': async (walk, role, place) => ({
    ...(await anAdult(walk, role, place)),
    offeredOn: '2026-11-20',
    relative: 'parent',
    offer: 'Anhörigstöd i grupp',
    answer: 'accepted',
  }),
  'adults.violence-contacts': nothing,
  'adults.housing-chain': nothing,
  'assistance.areas': nothing,
  'assistance.list': nothing,
  'assistance.set-area': () => ({
    area: 'work',
    seenVersion: 0,
    monthlyCheck: false,
    checkDays: null,
    planKind: 'action_plan',
    planRequired: true,
    planMonths: 3,
    decisionMonths: null,
    reason: 'Nämndens rutin.',
  }),
  'assistance.situation': async (walk, role, place) => ({ caseId: await applying(walk, role, place) }),
  'assistance.begin': aPeriod,
  'assistance.end': async (walk, role, place) => {
    const { caseId, periodId } = await followed(walk, role, place);
    return { caseId, periodId, endedOn: '2026-11-20', reason: 'work' };
  },
  'assistance.set-household': async (walk, role, place) => ({
    caseId: (await followed(walk, role, place)).caseId,
    seenVersion: 0,
    fromOn: '2026-11-20',
    members: [{ name: 'Alva', relation: 'applicant' }],
  }),
  'assistance.record-month': aMonth,
  'assistance.check-month': async (walk, role, place) => {
    const month = await aMonth(walk, role, place);
    await walk.done('assistance.record-month', role, place, month, () => month);
    const { caseId, applicationId } = month;
    return { caseId, applicationId, seenVersion: 0, checkedOn: '2026-11-20', outcome: 'granted' };
  },
  'assistance.record-eviction': anEviction,
  'assistance.answer-eviction': async (walk, role, place) => {
    const notice = await anEviction(walk, role, place);
    await walk.done('assistance.record-eviction', role, place, notice, () => notice);
    const { caseId, noticeId } = notice;
    return { caseId, noticeId, answeredOn: '2026-11-20', children: 'none', text: 'Siv handlägger.' };
  },
  'assistance.set-plan': aSituationPlan,
  'assistance.review-plan': async (walk, role, place) => {
    const plan = await aSituationPlan(walk, role, place);
    await walk.done('assistance.set-plan', role, place, plan, () => plan);
    return {
      caseId: plan.caseId,
      reviewId: newId(),
      version: 1,
      reviewedOn: '2026-11-20',
      outcome: 'done',
      text: 'Klar.',
    };
  },
  'assistance.review-decision': async (walk, role, place) => {
    const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    const { caseId, decisionId } = decision;
    await walk.world.rows(`update casework.case_head set area = 'disability' where id = $1 returning id`, [
      caseId,
    ]);
    const period = { caseId, periodId: newId(), beganOn: '2026-11-20' };
    await walk.done('assistance.begin', role, place, period, () => period);
    return {
      caseId,
      reviewId: newId(),
      decisionId,
      reviewedOn: '2026-11-20',
      outcome: 'end',
      ownView: 'Behöver det inte längre.',
      text: 'Behovet har upphört.',
    };
  },
  'interventions.catalogue': nothing,
  'interventions.commissions': upon,
  'interventions.commission': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.send-commission': anOrder,
  'interventions.change-order': async (walk, role, place) => {
    const { caseId, commissionId, purpose } = await ordered(walk, role, place);
    return {
      caseId,
      commissionId,
      seenVersion: 1,
      purpose,
      scope: 'Två samtal i veckan.',
      add: ['Alva sover hela natten.'],
      withdraw: [],
      reason: 'Skolan har ringt.',
    };
  },
  'interventions.handovers': nothing,
  'interventions.hold-handover': aHandover,
  'interventions.handover-minutes': async (walk) => {
    const meeting = await aHandover(walk);
    await walk.done('interventions.hold-handover', 'unit_manager', 'own', meeting, () => meeting);
    return { meetingId: meeting.meetingId };
  },
  'interventions.receive-commission': async (walk, role, place) => ({
    caseId: await performing(walk, role, place, 'sent'),
    stepId: newId(),
    functionId: walk.world.olle.functionId ?? '',
  }),
  'interventions.record-first-contact': stepFrom('sent'),
  'interventions.start-commission': stepFrom('sent'),
  'interventions.pause-commission': async (walk, role, place) => ({
    ...(await stepFrom('started')(walk, role, place)),
    reason: 'person_wishes',
  }),
  'interventions.resume-commission': stepFrom('paused'),
  'interventions.return-commission': async (walk, role, place) => ({
    caseId: await performing(walk, role, place, 'sent'),
    stepId: newId(),
    reason: 'no_capacity',
    text: 'Fullt till februari.',
  }),
  'interventions.settle-return': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    await walk.world.rows(
      `update interventions.commission set state = 'returned', returned_at = now() where id = $1`,
      [commissionId],
    );
    return {
      caseId,
      commissionId,
      stepId: newId(),
      by: 'sent_elsewhere',
      text: 'Skickas till en annan enhet.',
    };
  },
  'interventions.plan': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.print-plan': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.set-plan': aPlan,
  'interventions.agree-plan': anAgreement,
  'interventions.review-plan': async (walk, role, place) => {
    const agreement = await anAgreement(walk, role, place);
    await walk.done('interventions.agree-plan', role, place, agreement, () => agreement);
    return {
      reviewId: newId(),
      commissionId: agreement.commissionId,
      version: 1,
      reviewedOn: '2026-11-20',
      with: 'Alva',
      outcome: 'keep',
      text: 'Planen gäller.',
    };
  },
  'interventions.my-commissions': nothing,
  'interventions.follow-ups': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.record-follow-up': async (walk, role, place) => {
    const of = await begun(walk, role, place);
    const goals = await walk.world.rows<{ id: string }>(
      'select id from interventions.commission_goal where commission_id = $1',
      [of.commissionId],
    );
    return {
      ...of,
      followUpId: newId(),
      heldOn: '2026-11-20',
      ownView: 'Det är lugnare.',
      childView: 'Jag går till skolan.',
      goals: goals.map(({ id: goalId }) => ({ goalId, attainment: 'met' })),
      outcome: 'go_on',
      nextOn: '2027-03-01',
    };
  },
  'interventions.record-measurement': async (walk, role, place) => ({
    ...(await begun(walk, role, place)),
    measurementId: newId(),
    scaleId: await walk.scale(),
    measuredOn: '2026-11-20',
    point: 'start',
    value: 12,
  }),
  'interventions.end-commission': async (walk, role, place) => ({
    ...(await begun(walk, role, place)),
    endedOn: '2026-11-20',
    reason: 'moved',
    exemption: 'moved',
  }),
  'placements.placement': upon,
  'placements.list': nothing,
  'placements.overview': nothing,
  'placements.begin': aPlacement,
  'placements.change-basis': async (walk, role, place) => {
    const of = await placed(walk, role, place);
    const decision = {
      caseId: of.caseId,
      ...REFUSED_BY_BOARD,
      decisionId: newId(),
      result: 'granted' as const,
      kind: 'care_application' as const,
      law: 'lvu' as const,
    };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    return {
      ...of,
      seenVersion: 1,
      decisionId: decision.decisionId,
      basis: 'lvu_2',
      fromOn: '2026-11-20',
      reason: 'Samtycket har återkallats.',
    };
  },
  'placements.move': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    stayId: newId(),
    fromOn: '2026-11-20',
    form: 'residential_home',
    home: 'Ekhagen',
    organiser: 'bought',
    dailyCost: 5_500,
    whyMoved: 'Behöver mer stöd.',
  }),
  'placements.set-contact-limit': placedByLvu,
  'placements.end-contact-limit': async (walk, role, place) => {
    const limit = await placedByLvu(walk, role, place);
    await walk.done('placements.set-contact-limit', role, place, limit, () => limit);
    const { caseId, placementId, limitId } = limit;
    const review = {
      caseId,
      ...REFUSED_BY_BOARD,
      decisionId: newId(),
      result: 'granted' as const,
      kind: 'contact_limit_review' as const,
      law: 'lvu' as const,
      appealable: false,
    };
    await walk.done('casework.record-decision', role, place, review, () => review);
    return { caseId, placementId, limitId, endedOn: '2026-11-20', text: 'Det behövs inte längre.' };
  },
  'placements.record-plan': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    markId: newId(),
    kind: 'plans_made',
    onDay: '2026-11-20',
  }),
  'placements.end': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    endedOn: '2026-11-20',
    reason: 'returned_home',
    followUpFrom: '2026-11-20',
  }),
  'placements.record-follow-up': async (walk, role, place) => {
    const of = await placed(walk, role, place);
    const ended = { ...of, endedOn: '2026-11-20', reason: 'returned_home', followUpFrom: '2026-11-20' };
    await walk.done('placements.end', role, place, ended, () => ended);
    return {
      ...of,
      followUpId: newId(),
      heldOn: '2026-11-20',
      outcome: 'goes_on',
      childView: 'Det är bra hemma.',
      text: 'Vi träffades hemma.',
    };
  },
  'placements.duties': upon,
  'placements.record-health-step': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    step: 'asked',
  }),
  'placements.record-school-follow-up': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    outcome: 'followed_up',
    standing: 'well',
    body: 'Läraren säger att hon trivs.',
  }),
  'placements.record-shelter-school': async (walk, role, place) => {
    const duty = await aDuty(walk, role, place, 'sheltered_housing');
    const [stay] = await walk.world.rows<{ id: string }>(
      'select id from placements.stay where placement_id = $1',
      [duty.placementId],
    );
    return { ...duty, stayId: stay?.id ?? newId(), outcome: 'kept' };
  },
  'placements.record-visit': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    place: 'home',
    alone: true,
    withCarer: true,
    body: 'Hon trivs och längtar hem.',
  }),
  'interventions.scales': nothing,
  'interventions.set-scale': aScale,
  'youth.notices': upon,
  'youth.record-notice': async (walk, role, place) => (await noticed(walk, role, place)).notice,
  'youth.withdraw-notice': async (walk, role, place) => {
    const { caseId, noticeId } = await afterNotice(walk, role, place);
    return { caseId, recordId: newId(), corrects: noticeId, correctionReason: 'Fel ärende.' };
  },
  'youth.offer-talk': async (walk, role, place) => ({
    ...(await afterNotice(walk, role, place)),
    recordId: newId(),
    offeredAt: '2026-11-20T08:30:00+01:00',
    offeredTo: 'both',
    way: 'phone',
    answer: 'accepted',
  }),
  'youth.record-talk': async (walk, role, place) => ({
    ...(await afterNotice(walk, role, place)),
    recordId: newId(),
    heldAt: '2026-11-20T09:00:00+01:00',
    guardians: 'all',
    police: true,
    outcome: 'nothing_more',
    text: 'Vi gick igenom vad som hände.',
  }),
  'youth.talks': nothing,
  'youth.risks': upon,
  'youth.identify-risk-child': async (walk, role, place) => (await atRisk(walk, role, place)).risk,
  'youth.withdraw-risk': async (walk, role, place) => {
    const { caseId, riskId } = await identified(walk, role, place);
    return { caseId, recordId: newId(), corrects: riskId, correctionReason: 'Fel barn.' };
  },
  'youth.offer-support': supportOffer,
  'youth.answer-offer': supportAnswer,
  'youth.record-received': async (walk, role, place) => {
    const answer = await supportAnswer(walk, role, place);
    await walk.done('youth.answer-offer', role, place, answer, () => answer);
    return { caseId: answer.caseId, offerId: answer.offerId, recordId: newId(), receivedOn: '2026-11-20' };
  },
  'youth.risk-children': nothing,
  'interventions.set-catalogue-entry': () => ({
    entryId: newId(),
    seenVersion: 0,
    name: 'Föräldrastöd i grupp',
    regime: 'own',
    assessed: false,
    activeFrom: '2026-01-01',
    reason: 'Ny insats.',
  }),
  'commitments.list': nothing,
  'commitments.proof-choices': nothing,
  'commitments.recheck': nothing,
  'commitments.targets': nothing,
  'commitments.show': async (walk, role) => ({ commitmentId: await walk.promise(role) }),
  'commitments.make': async (walk, role) => ({
    commitmentId: newId(),
    title: 'Se över rutinen',
    functionId: (await walk.actor(role)).functionId ?? newId(),
    dueOn: '2026-12-01',
  }),
  'commitments.carry-out': async (walk, role) => ({
    commitmentId: await walk.promise(role),
    step: 'begun',
  }),
  'commitments.prove': async (walk, role) => ({
    commitmentId: await walk.promise(role, owes(role)),
    proof: [{ kind: 'measure_target', id: await walk.limit() }],
  }),
  'commitments.check-effect': async (walk, role) => ({
    commitmentId: await walk.promise(role, owes(role)),
    words: 'Det har hjälpt.',
  }),
  // What one owes oneself somebody else lets go.
  'commitments.settle': async (walk) => ({
    commitmentId: await walk.promise('caseworker'),
    step: 'dropped',
    words: 'Behövs inte längre.',
  }),
  'commitments.set-target': (walk) => ({
    targetId: newId(),
    measureId: 'investigations-due',
    direction: 'at_most',
    threshold: walk.next() / 100_000,
  }),
  'commitments.withdraw-target': async (walk) => ({ targetId: await walk.limit(), why: 'Nytt mål.' }),
  'steering.figure-checks': nothing,
  'steering.manual-measures': nothing,
  'steering.imports': nothing,
  'steering.import': async (walk) => ({ batchId: (await walk.figures()).batchId }),
  'steering.preview-import': (walk) => aFileOfFigures(`M${walk.next()}`),
  'steering.take-import': (walk) => aFileOfFigures(`M${walk.next()}`),
  'steering.withdraw-import': async (walk) => ({
    batchId: (await walk.figures()).batchId,
    reason: 'Fel fil.',
  }),
  'steering.set-manual-value': async (walk, _role, place) => ({
    code: (await walk.figures()).code,
    year: 2026,
    tertial: 'T2',
    unitId: walk.unit(place),
    seenVersion: 0,
    state: 'measured',
    numerator: 11,
    denominator: 12,
    comment: 'Räknat i ärendelistan.',
  }),
  'interventions.published-open-care': nothing,
  'interventions.published-rows': () => ({ year: 2026, group: 'children_youth' }),
  'interventions.open-service': async (walk, _role, place) => ({
    period: '2026-T3',
    unitId: walk.unit(place),
  }),
  'interventions.record-open-service': async (walk, _role, place) => ({
    id: newId(),
    seenVersion: 0,
    unitId: walk.unit(place),
    entryId: await walk.service(),
    heldOn: '2026-11-20',
    form: 'group',
    occasions: 1,
    came: { child: 0, teen: 7, young: 0, adult: 2, age_unknown: 0 },
  }),
  'casework.set-instrument': async (walk) => ({
    code: `lokalt-${walk.next()}`,
    name: 'Lokalt instrument',
    edition: '1',
    purpose: 'other',
    requiresTraining: false,
    levels: ['low', 'high'],
    active: true,
    reason: 'Ny rutin.',
    seenVersions: 0,
  }),
  'casework.set-requirement': async (walk) => ({
    problem: 'suspected_crime',
    anyOf: ['savry'],
    expertContact: false,
    reason: 'Ny rutin.',
    seenVersions: await walk.requirementVersions(),
  }),
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
  'casework.existence-check': () => ({ givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' }),
  'casework.register-report': () => ({ ...aReport(), reportId: newId(), channel: 'phone' }),
  'casework.submit-concern-report': () => ({ ...aReport(), reportId: newId() }),
  'casework.assess-protection': async (walk, role, place, fresh) => {
    const { caseId, reportId } = await walk.case(role, place, fresh, false);
    return { caseId, reportId, outcome: 'no_need', reasons: 'Trygg.' };
  },
  'casework.decide-preliminary': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    outcome: 'not_open',
    reasonCode: 'other',
    text: 'Nej.',
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
  'casework.propose-decision': aProposal,
  'casework.return-proposal': async (walk, role, place, fresh) => {
    const proposal = await aProposal(walk, role, place, fresh);
    if (fresh) await walk.done('casework.propose-decision', role, place, proposal, () => proposal);
    const { caseId, proposalId } = proposal;
    return { caseId, proposalId, note: 'Jag ska tala med skolan först.' };
  },
  'casework.add-co-worker': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    functionId: walk.world.lova.functionId,
    task: 'Barnsamtal',
  }),
  'casework.end-co-worker': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const beside = { caseId, functionId: walk.world.lova.functionId };
    if (fresh) await walk.done('casework.add-co-worker', role, place, beside, () => true);
    return beside;
  },
  'casework.review-overview': nothing,
  'casework.review-list': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.begin-review': async (walk, _role, place, fresh) => ({
    sessionId: newId(),
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.end-review': async (walk, role, place, fresh) => {
    const { functionId } = await walk.seat(place, fresh);
    const review = { sessionId: newId(), functionId };
    if (fresh) await walk.done('casework.begin-review', role, place, review, () => true);
    return review;
  },
  'casework.save-review-draft': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    note: 'Alva ska',
    actions: [],
    nextOn: '',
  }),
  'casework.review-case': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return {
      caseId,
      sessionId: await walk.review(caseId, place),
      reviewId: newId(),
      note: 'Alva har fått tid på BUP.',
      nextOn: '2026-12-18',
    };
  },
  'casework.case-reviews': upon,
  'casework.carry-out-commitment': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return { caseId, commitmentId: await walk.commitment(role, caseId), step: 'done', words: 'Ringt.' };
  },
  'casework.settle-commitment': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const commitmentId = await walk.commitment(role, caseId);
    return { caseId, commitmentId, step: 'dropped', words: 'Familjen har flyttat.' };
  },
  'casework.extend-preliminary': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    until: '2026-12-18',
    reason: 'Synnerliga skäl.',
  }),
  'casework.extend-investigation': async (walk, role, place) => {
    await walk.undelegated();
    const { caseId } = await walk.investigated(role, place);
    return { caseId, until: '2027-05-31', reason: 'Väntar på utlåtande.' };
  },
  'casework.conclude-investigation': async (walk, role, place) => {
    await walk.undelegated();
    return { caseId: (await walk.investigated(role, place)).caseId, ...NO_INTERVENTION };
  },
  'casework.propose-extension': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    until: '2027-05-31',
    reason: 'Väntar på utlåtande.',
    proposalId: newId(),
    deciderFunctionId: await walk.investigationDecider(),
  }),
  'casework.case-items': upon,
  'casework.prepare-item': anItem,
  'casework.release-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    const { meetingId } = await aMeeting(walk, role, 'planned');
    return { caseId: item.caseId, itemId: item.itemId, meetingId, version: 1 };
  },
  'casework.return-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    return { caseId: item.caseId, itemId: item.itemId, why: 'Skriv hur barnet har hörts.' };
  },
  'casework.withdraw-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    const { caseId, itemId } = item;
    const { meetingId } = await aMeeting(walk, role, 'planned');
    const released = { caseId, itemId, meetingId, version: 1 };
    await walk.done('casework.release-item', role, place, released, () => released);
    return { caseId, itemId, why: 'Barnet har flyttat.' };
  },
  'casework.meetings': nothing,
  'casework.set-committee': async (walk, role) => (await aCommittee(walk, role)).input,
  'casework.plan-meeting': async (walk, role) => {
    const { committeeId, day, startsAt, place } = await aMeeting(walk, role, 'planned');
    return { meetingId: newId(), committeeId, day, startsAt, place };
  },
  'casework.cancel-meeting': async (walk, role) => ({
    meetingId: (await aMeeting(walk, role, 'called')).meetingId,
    why: 'Salen är stängd.',
  }),
  'casework.meeting': async (walk, role) => ({ meetingId: (await aMeeting(walk, role, 'called')).meetingId }),
  'casework.send-papers': async (walk, role) => ({
    meetingId: (await aMeeting(walk, role, 'called')).meetingId,
  }),
  'casework.hold-meeting': async (walk, role) => {
    const { meetingId, functionId } = await aMeeting(walk, role, 'sent');
    return { meetingId, presentFunctionIds: [functionId], chairFunctionId: functionId };
  },
  'casework.item-papers': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'sent');
    return { meetingId, itemId };
  },
  'casework.declare-item-conflict': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'sent');
    return { meetingId, itemId, reason: 'Min systers barn.' };
  },
  'casework.decide-item': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'held');
    return { meetingId, itemId, outcome: 'as_proposed' };
  },
  'casework.report-matters': async (walk, role) => {
    const { meetingId } = await aMeeting(walk, role, 'held');
    return { meetingId, decisionIds: [await anUrgentDecision(walk)] };
  },
  'casework.adjust-minutes': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'held');
    const secretary = await walk.world.board.actor('board_secretary', 'staff', 'Annika Ljungberga');
    await walk.world.run(decideItem, secretary, { meetingId, itemId, outcome: 'as_proposed' });
    return { meetingId };
  },
  'casework.propose-conclusion': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    ...NO_INTERVENTION,
    proposalId: newId(),
    deciderFunctionId: await walk.investigationDecider(),
  }),
  'casework.decisions': upon,
  'casework.record-decision': aDecision,
  'casework.correct-decision': async (walk, role, place) => {
    const { caseId, decisionId, section, wording, reasons } = await decided(walk, role, place);
    return {
      caseId,
      decisionId,
      section,
      wording,
      reasons,
      correctionReason: 'Fel paragraf.',
      seenVersions: 1,
    };
  },
  'casework.tell-decision': toldOf,
  'casework.record-execution': async (walk, role, place) => {
    const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    return { caseId: decision.caseId, decisionId: decision.decisionId, executedOn: '2026-11-20' };
  },
  'casework.unexecuted': nothing,
  'casework.report-unexecuted': () => ({ quarter: '2026-07-01', sentOn: '2026-10-20', seenVersion: 0 }),
  'casework.custodies': upon,
  'casework.shift': nothing,
  'casework.shift-handovers': nothing,
  'casework.open-shift': async () => ({ shiftId: newId(), endsAt: '2026-11-20T17:00:00+01:00' }),
  'casework.close-shift': onShift,
  'casework.note-in-shift': async (walk, role) => {
    await onShift(walk, role);
    return { entryId: newId(), text: 'Lugnt hittills.' };
  },
  'casework.find-in-shift': async (walk, role) => {
    await onShift(walk, role);
    return { number: 'BU-2026-9999', reason: 'Polisen ringer om barnet.' };
  },
  'casework.take-over-from-shift': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return { caseId, shiftId: fresh ? await walk.doneOnShift(caseId) : newId() };
  },
  'casework.record-custody-step': inCustody,
  'casework.correct-custody-step': async (walk, role, place) => {
    const submitted = await inCustody(walk, role, place);
    await walk.done('casework.record-custody-step', role, place, submitted, () => submitted);
    return { ...submitted, seenVersions: 1, reason: 'Fel dag.' };
  },
  'casework.letters': upon,
  'casework.draft-letter': aLetter,
  'casework.preview-letter': aLetter,
  'casework.send-letter': aLetter,
  'casework.print-queue': nothing,
  'casework.print-batch': inQueue,
  'casework.mark-letters': async (walk, role, place) => ({
    ...(await inQueue(walk, role, place)),
    step: 'printed',
  }),
  'casework.letter-templates': nothing,
  'casework.try-letter-template': () => senderWords,
  'casework.set-letter-template': () => ({ ...senderWords, reason: 'Ny adress.', seenVersions: 0 }),
  'casework.receive-appeal': appealed,
  'casework.handle-appeal': async (walk, role, place) => {
    const appeal = await appealed(walk, role, place);
    await walk.done('casework.receive-appeal', role, place, appeal, () => appeal);
    return {
      caseId: appeal.caseId,
      appealId: appeal.appealId,
      step: 'forwarded',
      text: 'Inget nytt i överklagandet.',
    };
  },
  'casework.close-case': async (walk, role, place) => {
    const decision = {
      ...(await aDecision(walk, role, place)),
      caseId: (await walk.concluded(role, place)).caseId,
    };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    const { caseId, decisionId } = decision;
    const notice = {
      caseId,
      decisionId,
      noticeId: newId(),
      party: 'guardian' as const,
      personName: 'Petra Norrgren',
      told: 'letter' as const,
      toldOn: '2026-11-20',
    };
    await walk.done('casework.tell-decision', role, place, notice, () => notice);
    return { caseId, reason: 'refused', text: 'Vårdnadshavarna nöjer sig med avslaget.' };
  },
  'casework.end-follow-up': async (walk, role, place) => ({
    caseId: (await walk.followedUp(role, place)).caseId,
    text: 'Alva har det bra.',
  }),
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
  'casework.record-contact': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    contactId: newId(),
    party: 'guardian',
    way: 'phone',
    text: 'Mamman berättar.',
  }),
  'casework.record-meeting': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    meetingId: newId(),
    standing: 'offered',
  }),
  'casework.join-report': async (walk, role, place) => ({
    caseId: (await walk.joinable(role, place)).caseId,
  }),
  'casework.give-feedback': async (walk, role, place) => {
    const { caseId, reportId } = await walk.notOpened(role, place);
    return { caseId, reportId, given: true, way: 'phone' };
  },
  'casework.intake-rules': nothing,
  'casework.set-delegation': async (walk) => ({
    decision: 'extend',
    functionIds: [walk.world.siv.functionId],
    section: '4.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Nämndens delegationsordning.',
    seenVersions:
      (await rulesSeen(walk)).decisions.find((d) => d.decision === 'extend')?.versions.length ?? 0,
  }),
  'casework.set-office-hours': async (walk) => ({
    opens: '08:00',
    closes: '16:30',
    reason: 'Nämndens beslut.',
    seenVersions: (await rulesSeen(walk)).officeHours.length,
  }),
  'casework.assign-case': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    functionId: walk.world.siv.functionId,
  }),
  'casework.assign-cases': async (walk, role, place, fresh) => ({
    caseIds: [(await walk.case(role, place, fresh)).caseId],
    functionId: walk.world.siv.functionId,
  }),
  'casework.handover': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.find-organisation': () => ({ text: 'norr' }),
  'casework.organisations': nothing,
  'casework.organisation': async (walk) => ({ organisationId: await walk.organisation() }),
  'casework.add-organisation': () => ({
    organisationId: newId(),
    name: `Skolan ${newId()}`,
    category: 'school',
  }),
  'casework.change-organisation': async (walk) => ({
    organisationId: await walk.organisation(),
    seenVersion: 1,
    name: `Skolan ${newId()}`,
    category: 'school',
    otherNames: [],
  }),
  'casework.merge-organisations': async (walk) => ({
    organisationId: await walk.organisation(),
    seenVersion: 1,
    intoId: await walk.organisation(),
    on: '2026-11-20',
  }),
  'casework.undo-merge': async (walk) => ({
    organisationId: await walk.mergedOrganisation(),
    seenVersion: 2,
  }),
  'casework.match-organisation': async (walk) => ({
    nameId: await walk.writtenName(),
    organisationId: await walk.organisation(),
  }),
  'eservices.receive-form': () => ({ system: 'test', bytes: Buffer.from(`<a>${newId()}</a>`) }),
  'eservices.reread-form': async (walk, role) => ({ formId: await walk.form(role) }),
  'eservices.waiting-forms': nothing,
  'eservices.form': async (walk, role) => ({ formId: await walk.form(role) }),
  'eservices.register-form': async (walk, role) => ({
    ...aReport(),
    formId: await walk.form(role),
    reportId: newId(),
  }),
  'eservices.set-aside-form': async (walk, role) => ({ formId: await walk.form(role), reason: 'Ett prov.' }),
  'eservices.form-file': async (walk, role) => ({ formId: await walk.form(role), position: 0 }),
  'eservices.polling': nothing,
  'eservices.set-polling': () => ({ familyId: 126, isOn: true, statuses: ['Inskickat'] }),
  'eservices.poll-now': (walk) => walk.polledForm(),
  'eservices.form-mappings': nothing,
  'eservices.set-form-mapping': () => ({
    familyId: 126,
    mapping: { reporter: 'private', rules: [{ element: 'oro', to: 'freeText' }] },
  }),
  'trail.search': nothing,
  'guide.tour': nothing,
  'guide.keep-tour': () => ({ state: 'under_way', step: 2 }),
  'reminders.mine': nothing,
  'reminders.unread': nothing,
  'reminders.mark-read': () => ({ noticeIds: [newId()] }),
  'clocks.rules': nothing,
  'clocks.rule': () => ({ ruleId: 'BU-020' }),
  // One rule a role: each is the first to set a target for it.
  'clocks.set-local-rule': (_walk, role) => ({
    ruleId: role === 'administrator' ? 'GEN-010' : 'BU-030',
    validFrom: '2026-11-20',
    target: { length: 2, unit: 'working_days' },
    appliesToPending: true,
    reason: 'Beslut i nämnden.',
    seenVersions: 0,
  }),
  'transitions.list': nothing,
  'transitions.transition': async (walk, role, place) => {
    const { caseId } = await turning(walk, role, place);
    return { caseId };
  },
  'transitions.record-attempt': async (walk, role, place) => ({
    ...(await turning(walk, role, place)),
    how: 'phone',
    reached: true,
  }),
  'transitions.apply': async (walk, role, place) => {
    await walk.world.rows("update org.unit set area = 'work' where id = $1", [
      walk.world.board.unitId('youth'),
    ]);
    return { ...(await turning(walk, role, place)), area: 'work', text: 'Fortsatt stöd.' };
  },
  'transitions.record-outcome': async (walk, role, place) => ({
    ...(await turning(walk, role, place)),
    outcome: 'no_need',
    text: 'Vi är överens.',
  }),
  'transitions.settle': async (walk, role, place) => {
    const { caseId, stepId } = await turning(walk, role, place, { state: 'not_reached' });
    return { caseId, stepId, text: 'Ingen svarar.' };
  },
  'transitions.confirm': async (walk, role, place) => {
    const { caseId: from } = await walk.case('unit_manager', 'otherUnit', true);
    return await turning(walk, role, place, { state: 'applied', for: from });
  },
  'transitions.send-back': async (walk, role, place) => {
    const { caseId: from } = await walk.case('unit_manager', 'otherUnit', true);
    const { caseId, stepId } = await turning(walk, role, place, { state: 'applied', for: from });
    return { caseId, stepId, text: 'Hör till en annan enhet.' };
  },
  'transitions.set-owner': async (walk, role, place) => {
    const { caseId, stepId } = await turning(walk, role, place);
    return { caseId, stepId, owner: 'unit_manager', reason: 'Enhetens chef har det.' };
  },
  'transitions.owner-setting': nothing,
  'transitions.set-owner-setting': async (walk) => ({
    seenVersion: await walk.ownerSettingVersion(),
    owner: 'unit_manager',
    reason: 'Ny ordning.',
  }),
  'casework.turn-18': nothing,
  'transitions.begin': nothing,
  'clocks.apply-rules': nothing,
  'measures.list': nothing,
  'measures.show': async (walk, _role, place) => ({ ...MEASURE, unitId: walk.unit(place) }),
  'measures.count': () => ({ measureId: 'reports-received', period: '2026-T3' }),
  'measures.series': () => ({ ...MEASURE, periods: 3 }),
  'measures.crossed': () => ({
    measureId: 'reasons-for-ending',
    period: '2026',
    rows: 'service',
    columns: 'ending',
  }),
  'measures.groups': () => ({ viewId: 'interventions', period: '2026' }),
  'measures.groups-export': () => ({ form: 'csv', viewId: 'interventions', period: '2026' }),
  'measures.trends': () => ({ period: MEASURE.period }),
  'measures.count-rows': async (walk, _role, place) => ({
    measureId: 'reports-received',
    period: '2026-T3',
    unitId: walk.unit(place),
  }),
  'measures.publish': () => ({
    editionId: newId(),
    period: '2026-T2',
    measureId: MEASURE.measureId,
    seenEditions: 0,
  }),
  'measures.editions': nothing,
  'measures.edition': async (walk) => ({ period: await walk.published(), number: 1 }),
  'measures.edition-rows': async (walk) => ({
    period: await walk.published(),
    number: 1,
    measureId: MEASURE.measureId,
  }),
  'measures.period-standing': () => ({ period: '2026-T2' }),
  'measures.known-then': () => ({ ...MEASURE, day: '2026-11-19' }),
  'measures.export': () => ({ form: 'csv', period: '2026-T3', measureId: MEASURE.measureId }),
  'measures.rows': async (walk, _role, place) => ({ ...MEASURE, unitId: walk.unit(place), part: 'late' }),
  'organisation.users': nothing,
  'organisation.staffing': nothing,
  'organisation.add-user': () => ({
    username: `user-${newId()}`,
    password: null,
    givenName: 'Alma',
    familyName: 'Ek',
  }),
  'organisation.set-mail-address': async (walk) => ({
    username: await walk.account(),
    email: 'alma.ek@kommun.example',
  }),
  'organisation.disable-user': async (walk) => ({ username: await walk.account() }),
  'organisation.report-absence': async (walk, _role, place, fresh) => ({
    employeeId: (await walk.seat(place, fresh)).employeeId,
    fromOn: '2026-11-20',
  }),
  'organisation.end-absence': async (walk, _role, place, fresh) => ({
    absenceId: await walk.absence(place, fresh),
    lastDay: '2026-11-23',
  }),
  'organisation.appoint': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
    employeeId: walk.world.siv.employeeId,
    as: 'deputy',
    fromOn: '2026-11-20',
  }),
  'organisation.competences': nothing,
  'organisation.note-competence': async (walk, _role, place, fresh) => ({
    competenceId: newId(),
    employeeId: (await walk.seat(place, fresh)).employeeId,
    code: 'trained:patriark',
    fromOn: '2026-11-20',
    restsOn: 'Kursintyg',
    seenOn: '2026-11-20',
  }),
  'organisation.end-competence': async (walk, _role, place, fresh) => ({
    competenceId: await walk.competence(place, fresh),
    lastDay: '2026-11-30',
    reason: 'Har slutat.',
  }),
  'organisation.end-holding': async (walk, _role, place, fresh) => ({
    ...(await walk.seat(place, fresh)),
    lastDay: '2026-11-30',
  }),
};

const aFileOfFigures = (code: string) => ({
  kind: 'measures',
  fileName: `${code}-2026.csv`,
  content: `id;title_sv;kind;better;accumulation;T1;T2;T3;target\n${code};Mått;share;up;in_period;80;;;100`,
});
