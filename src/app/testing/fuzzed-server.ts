import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#core/access';
import {
  addAttachment,
  breakGlass,
  inbox,
  organisations,
  readTextTemplate,
  signEntry,
} from '#modules/casework';
import { takeLedger } from '#modules/economy';
import { FIRST_MAPPING_OF } from '#modules/economy/testing';
import { addClient, receiveForm } from '#modules/eservices';
import { aPlan, aProject } from '#modules/plans/testing';
import { takeImport } from '#modules/steering';
import { calendarDate } from '#platform/calendar';
import { FileContent } from '#platform/files';
import type { App } from '#platform/http';
import { newId } from '#platform/ids';
import { movableClock, systemNow } from '#platform/time';
import { aPdf, multipart, type TestDatabase } from '#testing';
import { eServiceActor } from '../actors.ts';
import { readConfig } from '../config.ts';
import { type SeatKey, seats } from '../demo/names.ts';
import { seedDemo } from '../demo/seed.ts';
import { listDemoUsers } from '../demo/users.ts';
import { grants, operations } from '../modules.ts';
import { ELSEWHERE } from '../routes/operations.ts';
import { createServer } from '../server.ts';
import { createServices } from '../services.ts';
import { type Contract, type Endpoint, endpointsOf, exampleOf, fieldsOf } from './contract-schema.ts';
import { fuzzedAudits } from './fuzzed-audits.ts';
import { fuzzedControl } from './fuzzed-control.ts';
import { fillToDrawFrom } from './to-draw-from.ts';

export type Headers = Record<string, string>;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

interface Sent {
  readonly payload?: string | Buffer;
  readonly query?: string;
  readonly type?: string | null;
}

/** Where a key lets in, as often as its own limit says. */
const KEY_DOOR = /\/eservices\/(concern-report|open-eplatform)$/;

const NOW = new Date('2026-12-04T09:00:00+01:00');

/** Callers beside the right one: without a log-in, of other roles, with a client's key. */
export const OTHERS = ['nobody', 'jon', 'siv', 'elis', 'client'];

/** Who may do what a role alone does not say: whose case it is, or whose unit performs. */
const CALLERS: Readonly<Record<string, SeatKey>> = {
  'interventions.send-commission': 'siv',
  'interventions.hold-handover': 'peder',
  // Whoever leads the units that the drawn cases are in.
  'control.sample': 'berit',
  'control.drawn-case': 'berit',
  'control.check-case': 'berit',
  // Made the controller below: the story has none.
  'measures.publish': 'birgitta',
};

const TABLES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** What a file is given as, where it is no PDF. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'eservices.form-file': ['application/json'],
  'measures.groups-export': TABLES,
  'economy.export': TABLES,
  'measures.export': [...TABLES, 'application/json'],
};

/** Every endpoint that is to be in the contract, by its operation. */
export const FUZZED: readonly string[] = operations
  .map((o) => o.name as string)
  .filter((name) => !ELSEWHERE.has(name))
  .concat([
    'session.log-in',
    'session.confirm',
    'session.choose-seat',
    'session.demo-log-in',
    'session.log-out',
  ])
  .concat([
    'session.current',
    'session.demo-users',
    'eservices.concern-report',
    'eservices.open-eplatform',
    'health.alive',
    'health.ready',
  ]);

/** The demo municipality behind a server that is called without a network, and the callers that fuzz it. */
export class FuzzedServer {
  readonly app: App;
  readonly contract: Contract;
  readonly #callers: ReadonlyMap<string, Headers>;
  readonly #logIn: ReadonlyMap<SeatKey, () => Promise<Headers>>;
  /** Examples that a schema can't say, by the field's name; and those that one operation alone wants. */
  readonly #known: Readonly<Record<string, unknown>>;
  readonly #ofOperation: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  private constructor(made: {
    app: App;
    contract: Contract;
    callers: ReadonlyMap<string, Headers>;
    logIn: ReadonlyMap<SeatKey, () => Promise<Headers>>;
    known: Readonly<Record<string, unknown>>;
    ofOperation: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }) {
    this.app = made.app;
    this.contract = made.contract;
    this.#callers = made.callers;
    this.#logIn = made.logIn;
    this.#known = made.known;
    this.#ofOperation = made.ofOperation;
  }

  static async start(database: TestDatabase): Promise<FuzzedServer> {
    const clock = movableClock(NOW.getTime() - systemNow().getTime());
    const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
    const organisation = await seedDemo(database.pool, NOW);
    const app = await createServer(services);
    await app.ready();
    const contract = JSON.parse((await app.inject('/api/v1/openapi.json')).body) as Contract;

    const { tenantId } = organisation;
    await database.pool.query(
      `update org.function set role = 'developer_quality' where tenant_id = $1 and id = $2`,
      [tenantId, organisation.functionOf.get('birgitta')],
    );
    const users = await listDemoUsers(database.pool, tenantId, calendarDate('2026-12-04'));
    const callers = new Map<string, Headers>();
    const logIn = new Map<SeatKey, () => Promise<Headers>>();
    for (const seat of seats) {
      const user = users.find(
        (u) => u.employeeId === (seat.holder && organisation.actor(seat.key).employeeId),
      );
      if (!user) continue;
      const open = async (): Promise<Headers> => ({
        cookie: `samsyn=${await services.sessions.open(tenantId, user.accountId)}`,
      });
      logIn.set(seat.key, open);
      callers.set(seat.key, await open());
    }
    callers.set('nobody', {});
    callers.set('client', {
      authorization: `Bearer ${await addClient(database.pool, tenantId, 'fuzz', systemNow())}`,
    });

    const employee = (actor: Actor): string => actor.employeeId ?? '';
    const waiting = await services.runner.run(inbox, organisation.actor('jon'), {});
    const row = waiting.rows.find((r) => r.children.length === 1);
    const caseId = row?.children[0]?.caseId ?? '';
    const { entryId } = await services.runner.run(signEntry, organisation.actor('jon'), {
      caseId,
      draftId: newId(),
      writerId: newId(),
      version: 0,
      kind: 'fact',
      eventOn: '2026-12-04',
      text: 'Samtal med skolan.',
    });
    const attachmentId = newId();
    const file = await FileContent.of('brev.pdf', aPdf());
    await services.runner.run(addAttachment, organisation.actor('jon'), { caseId, attachmentId, file });
    const { formId } = await services.runner.run(
      receiveForm,
      await eServiceActor(database.pool, tenantId, 'fuzz'),
      { system: 'fuzz', bytes: Buffer.from('<a/>') },
    );
    const number = row?.children[0]?.caseNumber ?? '';
    await services.runner.run(breakGlass, organisation.actor('karin'), {
      number,
      reason: 'Akut läge i natt.',
    });
    const { rows: openings } = await database.pool.query<{ id: string }>(
      'select id from access.broken_glass where case_id = $1',
      [caseId],
    );
    const { rows: competences } = await database.pool.query<{ id: string }>(
      'select id from org.competence where employee_id = $1',
      [employee(organisation.actor('olle'))],
    );
    const { rows: cases } = await database.pool.query<{ id: string }>(
      `select id from casework.case_head where function_id = $1 and state = 'investigation' limit 1`,
      [organisation.functionOf.get('siv')],
    );
    const { rows: committees } = await database.pool.query<{ id: string }>(
      'select id from casework.committee',
    );
    const { rows: given } = await database.pool.query<{ id: string }>(
      `select id from interventions.catalogue_entry where identity = 'exempted'`,
    );
    const { rows: granted } = await database.pool.query<{ case_id: string; decision_id: string }>(
      'select case_id, decision_id from interventions.commission limit 1',
    );
    const { rows: families } = await database.pool.query<{ id: string }>(
      `select id from interventions.catalogue_entry where name = 'Familjebehandling'`,
    );
    const siv = organisation.actor('siv');
    const gunnel = organisation.functionOf.get('gunnel');
    const investigated = cases[0]?.id;
    const known = {
      formId,
      to: 'freeText',
      heading: 'how',
      caseId,
      reportId: row?.reportId,
      functionId: organisation.functionOf.get('siv'),
      accountId: users[0]?.accountId,
      identityNumber: '20120304-9802',
      until: '2026-12-30',
      username: 'not.there',
      password: 'not the right one',
      email: 'alma.ek@kommun.example',
      unit: 'Utredning barn',
      mine: 'true',
      ruleId: 'BU-020',
      measureId: 'preliminary-assessments-due',
      period: '2026-T3',
      employeeId: employee(organisation.actor('olle')),
      fromOn: '2026-12-04',
      toOn: '2026-12-11',
      lastDay: '2026-12-11',
    };
    const register = await services.runner.run(organisations, organisation.actor('jon'), {});
    const idOf = (name: string) => register.organisations.find((o) => o.name === name)?.organisationId;
    const school = { organisationId: idOf('Tallgårdsskolan'), seenVersion: 1 };
    const nameId = register.unmatched?.[0]?.nameId;
    const template = await services.runner.run(readTextTemplate, organisation.actor('jon'), {});
    const aFile = {
      kind: 'measures',
      fileName: 'matt-2026.csv',
      year: 2026,
      content: 'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nM1;Mått;share;up;in_period;80;;;100',
    } as const;
    const astrid = organisation.actor('astrid');
    const made = { ...aPlan(astrid.functionId ?? ''), validFrom: '2026-01-01' };
    const asDirector = async (name: string, input: unknown) => {
      const operation = operations.find((o) => o.name === name);
      if (operation) await services.runner.runUnknown(operation, astrid, input);
    };
    const ledger = {
      fileName: 'huvudbok.csv',
      content: Buffer.from(
        'period;konto;ansvar;verksamhet;budget;utfall\n2026-01;4610;5110;557;100;120\n',
      ).toString('base64'),
    };
    const keeper = organisation.actor('elis');
    const { batch: money } = await services.runner.run(takeLedger, keeper, ledger);
    const mapping = FIRST_MAPPING_OF([{ code: 'barn', name: 'Barn', unitIds: [] }]);
    const setMapping = operations.find((o) => o.name === 'economy.set-mapping');
    if (setMapping)
      await services.runner.runUnknown(setMapping, keeper, { seenVersion: 1, mapping, why: 'Nya områden.' });
    const fund = {
      fundId: newId(),
      kind: 'grant',
      title: 'Statsbidrag',
      financier: 'Socialstyrelsen',
      decidedSum: 100_000,
      decidedOn: '2026-02-01',
      decision: 'Beslut 9.3-1',
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
    };
    await asDirector('economy.add-fund', fund);
    await asDirector('plans.set-plan', made);
    await asDirector('plans.decide-plan', {
      planId: made.planId,
      version: 1,
      revision: 1,
      decidedOn: '2026-11-18',
      reference: 'SN § 112',
    });
    const reported = { reportId: newId(), sectionId: newId(), version: 1 };
    const written = {
      ...reported,
      writerId: newId(),
      body: { blocks: [{ kind: 'text', id: newId(), text: 'Läget är gott.' }], figures: [] },
    };
    const started = (ids: { reportId: string; sectionId: string }) => ({
      reportId: ids.reportId,
      kind: 'tertial_report',
      period: '2026-T3',
      title: 'Tertialrapport 3 2026',
      sections: [
        {
          sectionId: ids.sectionId,
          key: 'unit',
          title: 'Verksamheten',
          help: '',
          functionId: astrid.functionId,
          dueOn: '2027-01-15',
        },
      ],
    });
    await asDirector('reports.start', started(reported));
    await asDirector('reports.save-section', { ...written, version: 0 });
    const project = aProject(astrid.functionId ?? '');
    const reportId = newId();
    await asDirector('plans.set-project', project);
    await asDirector('plans.plan-report', {
      projectId: project.projectId,
      reportId,
      what: 'Slutredovisning',
      dueOn: '2027-02-28',
    });
    const goalId = newId();
    const indicatorId = newId();
    const goal = { level: 'board', fromYear: 2026, toYear: 2026 };
    await asDirector('goals.make', {
      goalId,
      ...goal,
      number: '9',
      title: 'Barn får hjälp i tid',
      functionId: astrid.functionId,
    });
    await asDirector('goals.add-indicator', {
      indicatorId,
      goalId,
      source: 'measure',
      ref: 'investigations-due',
      direction: 'at_least',
      target: 0.9,
    });
    const figures = await services.runner.run(takeImport, organisation.actor('elis'), aFile);
    const week = { from: '2026-12-01', to: '2026-12-04' };
    await fillToDrawFrom(database.pool, organisation.tenantId, '2026-11-02');
    const control = await fuzzedControl(
      services.runner,
      organisation.actor('astrid'),
      organisation.actor('berit'),
    );
    const audits = await fuzzedAudits(services.runner, astrid, organisation.actor('petter'));
    const ofOperation = {
      ...control,
      ...audits,
      'casework.case-log': { ...week, byGlass: 'true' },
      'casework.disclosures': week,
      'trail.search': week,
      'casework.log-alarms': week,
      'casework.judge-alarm': { on: '2026-12-04', alarmId: '0'.repeat(64) },
      'casework.set-delegation': { functionIds: [organisation.functionOf.get('jon')] },
      'casework.set-committee': {
        committeeId: newId(),
        seenVersion: 0,
        memberFunctionIds: [gunnel],
        chairFunctionId: gunnel,
      },
      'casework.plan-meeting': {
        meetingId: newId(),
        committeeId: committees[0]?.id,
        day: '2026-12-18',
        startsAt: '13:00',
      },
      'casework.correct-decision': { fromOn: undefined, untilOn: undefined },
      'casework.end-relation': { toOn: undefined },
      'interventions.send-commission': {
        caseId: granted[0]?.case_id,
        decisionId: granted[0]?.decision_id,
        entryId: families[0]?.id,
        unitId: organisation.actor('peder').unitId,
        plannedFrom: '2026-12-04',
        plannedTo: '2027-05-31',
      },
      'interventions.hold-handover': {
        unitId: organisation.actor('peder').unitId,
        day: '2026-12-04',
        items: [{ commissionId: newId(), outcome: 'waits', text: 'Plats på fredag.' }],
      },
      'casework.record-execution': { executedOn: '2026-12-04', cause: undefined },
      'casework.report-unexecuted': { quarter: '2026-07-01', sentOn: '2026-10-20', seenVersion: 0 },
      'casework.record-decision': { fromOn: '2026-12-04', untilOn: '2026-12-31' },
      // Now: no earlier time lies within the shift.
      'casework.note-in-shift': { at: undefined },
      'casework.open-shift': { endsAt: '2026-12-04T18:00:00+01:00' },
      'casework.record-custody-step': { on: '2026-12-04', untilOn: '2026-12-31' },
      'casework.correct-custody-step': { on: '2026-12-04', untilOn: '2026-12-31' },
      'casework.draft-letter': { answerBy: '2026-12-18', hadOn: '2026-12-11' },
      'casework.preview-letter': { answerBy: '2026-12-18', hadOn: '2026-12-11' },
      'casework.send-letter': { answerBy: '2026-12-18', hadOn: '2026-12-11', seenVersion: 0 },
      'casework.try-letter-template': { kind: 'sender' },
      'casework.set-letter-template': { kind: 'sender', seenVersions: 0 },
      'casework.set-text-template': { headings: template.headings, seenVersions: template.version },
      'casework.set-office-hours': { opens: '08:00', closes: '16:30' },
      'casework.record-standpoint': { informedOn: '2026-12-04', heardOn: '2026-12-04' },
      'casework.set-investigation-plan': { goneThroughOn: '2026-12-04', seenVersion: 0 },
      'casework.record-statement': { heardOn: '2026-12-04' },
      'casework.request-statement': { askedOn: '2026-12-04', answerBy: '2026-12-18' },
      'casework.follow-request': { on: '2026-12-04' },
      'casework.record-child-talk': { heldOn: '2026-12-04', heldTime: '08:30' },
      'casework.register-report': { organisationId: school.organisationId },
      'casework.organisation': school,
      'casework.add-organisation': { organisationId: newId(), name: 'Nya skolan' },
      'casework.change-organisation': { ...school, activeFrom: undefined },
      'casework.merge-organisations': {
        organisationId: idOf('Björkviks gymnasium'),
        seenVersion: 1,
        intoId: school.organisationId,
      },
      'casework.undo-merge': { organisationId: idOf('Kvarnbackens skola'), seenVersion: 3 },
      'casework.match-organisation': { organisationId: school.organisationId, nameId },
      'measures.export': {
        form: 'csv',
        period: '2026-T2',
        measureId: 'reports-received',
        edition: undefined,
        municipality: undefined,
      },
      'measures.publish': { period: '2026-T2', measureId: undefined },
      'measures.crossed': {
        measureId: 'reasons-for-ending',
        period: '2026',
        rows: 'service',
        columns: 'ending',
        unitId: undefined,
      },
      'measures.groups': { viewId: 'interventions', period: '2026', by: undefined, unitId: undefined },
      'measures.groups-export': {
        form: 'csv',
        viewId: 'interventions',
        period: '2026',
        by: undefined,
        unitId: undefined,
        measureId: undefined,
        columns: undefined,
      },
      'measures.series': {
        measureId: 'reports-received',
        period: '2026-T2',
        last: undefined,
        unitId: undefined,
      },
      'measures.count': { measureId: 'reports-received', by: 'channel', unitId: undefined },
      'measures.count-rows': { measureId: 'reports-received', by: 'channel', key: 'phone' },
      'casework.identity-preview': { otherCaseNumber: undefined },
      'casework.end-coding': { replacedBy: undefined },
      'casework.attachment': { attachmentId },
      'casework.end-opening': { openingId: openings[0]?.id },
      'eservices.set-polling': { doneStatus: 'Mottaget' },
      'casework.add-attachment': { attachmentId },
      'organisation.add-user': { seat: undefined, degree: undefined },
      'organisation.appoint': { employeeId: employee(organisation.actor('karin')) },
      'organisation.end-holding': { employeeId: employee(organisation.actor('siv')) },
      'casework.record-risk-assessment': {
        caseId: investigated,
        instrument: 'freda-short',
        level: 'not_rated',
        assessedOn: '2026-12-04',
        assessorId: employee(organisation.actor('olle')),
        colleagueId: undefined,
        follows: undefined,
        expertOn: '2026-12-04',
        reassessOn: '2027-01-15',
      },
      'casework.waive-assessment': { caseId: investigated },
      'interventions.set-catalogue-entry': {
        entryId: newId(),
        evaluation: 'https://svar.exempel.se/familj',
        seenVersion: 0,
        activeTo: undefined,
        ageTo: 21,
        ageFrom: 13,
      },
      'reports.workspace': { reportId: reported.reportId },
      'reports.figure-choices': { period: '2026-T2' },
      'reports.tertial-figures': { period: '2026-T2' },
      'reports.start': started({ reportId: newId(), sectionId: newId() }),
      'reports.save-section': written,
      'reports.settle-section': { ...reported, how: 'take_in' },
      'reports.hand-in': reported,
      'reports.review-section': { ...reported, step: 'approved' },
      'reports.decide': { reportId: reported.reportId, decidedOn: '2026-11-18', seenEditions: 0 },
      'reports.edition': { reportId: reported.reportId },
      'reports.file': { reportId: reported.reportId, form: 'pdf' },
      'plans.plan': { planId: made.planId },
      'plans.set-plan': {
        ...made,
        seenVersion: 1,
        seenRevision: 1,
        replaces: undefined,
        aims: made.aims.map((a) => ({ ...a, unitId: astrid.unitId })).slice(0, 1),
      },
      'plans.decide-plan': { planId: made.planId, version: 2, revision: 1, decidedOn: '2026-12-03' },
      'plans.add-activity': {
        planId: made.planId,
        aimId: made.aims[0]?.aimId,
        functionId: astrid.functionId,
        dueOn: '2027-04-15',
        effectDueOn: '2027-05-15',
      },
      // The tertial goes on: there is nothing to follow up yet.
      'plans.follow-up': { planId: made.planId, period: '2026-T3', seenVersion: 0 },
      'plans.end-plan': { planId: made.planId },
      'goals.make': { ...goal, parentId: undefined },
      'goals.change': { seenVersion: 1, toYear: 2026, ended: false, parentId: undefined },
      'goals.add-indicator': {
        source: 'measure',
        ref: 'investigations-due',
        startValue: 0.8,
        target: 0.9,
      },
      'goals.set-target': { indicatorId, period: '2026-T2', value: 0.9 },
      'goals.assess': { period: '2026-T1', reason: 'Ett urval visar det.' },
      'commitments.make': { subject: undefined, functionId: astrid.functionId, dueOn: '2027-02-28' },
      'goals.comment': { period: '2026-T1' },
      'goals.copy': { fromYear: 2026 },
      'economy.overview': { year: 2026, through: 1 },
      'economy.rows': { area: 'barn', part: undefined, year: 2026, through: 1 },
      'economy.export': { form: 'csv', year: 2026, through: 1 },
      'economy.preview-ledger': ledger,
      'economy.take-ledger': ledger,
      'economy.withdraw-ledger': { batchId: money.batchId },
      'economy.set-mapping': { seenVersion: 1, mapping },
      'economy.set-budget': {
        year: 2027,
        seenVersion: 0,
        kind: 'original',
        batchId: undefined,
        changes: [{ area: 'barn', part: 'personal', side: 'cost', amount: 100_000, fromMonth: 1 }],
        decidedOn: '2026-11-18',
        decidedNet: undefined,
      },
      'economy.set-forecast': {
        year: 2026,
        tertial: 'T2',
        area: 'barn',
        seenVersion: 0,
        rows: [{ part: 'personal', cost: 100_000, income: 0 }],
      },
      'economy.add-fund': { ...fund, fundId: newId(), area: undefined },
      'economy.state-use': { fundId: fund.fundId, seenVersion: 0, used: 50_000, byDay: '2026-10-31' },
      'plans.project': { projectId: project.projectId },
      'plans.set-project': { ...project, seenVersion: 1, planId: made.planId },
      'plans.plan-report': { projectId: project.projectId, dueOn: '2027-05-31' },
      'plans.send-report': { projectId: project.projectId, reportId, sentOn: '2026-12-04' },
      'plans.drop-report': { projectId: project.projectId, reportId },
      'plans.end-project': { projectId: project.projectId, endedOn: '2026-12-04' },
      'steering.import': { batchId: figures.batch.batchId },
      'steering.withdraw-import': { batchId: figures.batch.batchId },
      'steering.preview-import': aFile,
      'steering.take-import': aFile,
      'steering.set-manual-value': {
        code: 'M1',
        year: 2026,
        tertial: 'T2',
        unitId: siv.unitId,
        seenVersion: 0,
        state: 'measured',
        numerator: 11,
        denominator: 12,
        reportedShare: undefined,
        value: undefined,
      },
      'interventions.published-rows': { year: 2026 },
      'interventions.open-service': { unitId: siv.unitId },
      'interventions.record-open-service': {
        seenVersion: 0,
        unitId: siv.unitId,
        entryId: given[0]?.id,
        heldOn: '2026-12-04',
        why: undefined,
        withdrawn: false,
      },
      'placements.begin': { startedOn: '2026-12-04' },
      'placements.end': { endedOn: '2026-12-04', followUpFrom: '2026-12-04' },
      'placements.end-contact-limit': { endedOn: '2026-12-04' },
      'placements.record-plan': { onDay: '2026-12-04' },
      'placements.record-follow-up': { heldOn: '2026-12-04' },
      'interventions.record-follow-up': { heldOn: '2026-12-04', nextOn: '2027-05-01', corrects: undefined },
      'interventions.record-measurement': { measuredOn: '2026-12-04', corrects: undefined },
      'interventions.end-commission': { endedOn: '2026-12-04' },
      'youth.record-notice': {
        receivedAt: '2026-12-04T08:00:00+01:00',
        offenceOn: '2026-12-03',
        corrects: undefined,
      },
      'youth.offer-talk': { offeredAt: '2026-12-04T08:00:00+01:00', corrects: undefined },
      'youth.record-talk': { heldAt: '2026-12-04T08:00:00+01:00', corrects: undefined },
      'youth.identify-risk-child': { identifiedOn: '2026-12-04', corrects: undefined },
      'youth.offer-support': { offeredOn: '2026-12-04', corrects: undefined },
      'youth.answer-offer': { answeredOn: '2026-12-04', corrects: undefined },
      'youth.record-received': { receivedOn: '2026-12-04', corrects: undefined },
      'interventions.set-scale': { scaleId: newId(), seenVersion: 0, lowest: 0, highest: 40 },
      'casework.set-instrument': { code: 'lokalt', seenVersions: 0, levels: ['low'] },
      'casework.set-requirement': { anyOf: ['savry'], seenVersions: 0 },
      'organisation.note-competence': { code: 'trained:patriark', seenOn: '2026-12-04' },
      'organisation.end-competence': { competenceId: competences[0]?.id },
      'casework.sign-left-draft': { eventTime: '14:30' },
      'casework.sign-entry': { eventTime: '14:30', corrects: entryId },
      'session.choose-seat': { functionId: organisation.functionOf.get('jon') },
      'clocks.set-local-rule': {
        ruleId: 'BU-030',
        target: { length: 2, unit: 'working_days' },
        seenVersions: 0,
        warnAt: [{ before: 1, unit: 'calendar_days' }],
        validFrom: '2026-12-05',
      },
    };
    return new FuzzedServer({ app, contract, callers, logIn, known, ofOperation });
  }

  endpoint(name: string): Endpoint {
    const endpoint = endpointsOf(this.contract).find((e) => e.operationId === name);
    if (!endpoint) throw new Error(`${name} is not in the contract that is served`);
    return endpoint;
  }

  /** An input that the endpoint takes. */
  exampleFor({ input, operationId }: Endpoint): unknown {
    return input
      ? exampleOf(input, this.contract, { ...this.#known, ...this.#ofOperation[operationId] })
      : {};
  }

  /** Callers who may do it, else whoever gets furthest. */
  rightCaller({ operationId }: Endpoint): string {
    if (['eservices.concern-report', 'eservices.open-eplatform'].includes(operationId)) return 'client';
    const known = CALLERS[operationId];
    if (known) return known;
    const permission = operations.find((o) => o.name === operationId)?.permission;
    const seat = seats.find(
      (s) => s.holder && permission && permission in (grants[s.role as 'intake'] ?? {}),
    );
    return seat?.key ?? 'jon';
  }

  /** What the caller sends to be known by. Log-out ends its own session: each call of it needs a fresh one. */
  async headersOf(endpoint: Endpoint, caller: string): Promise<Headers> {
    return endpoint.operationId === 'session.log-out'
      ? ((await this.#logIn.get('jon')?.()) ?? {})
      : (this.#callers.get(caller) ?? {});
  }

  async ask(endpoint: Pick<Endpoint, 'method' | 'url'>, headers: Headers, sent: Sent = {}): Promise<Answer> {
    const type = sent.type === undefined ? 'application/json' : sent.type;
    const ask = async () =>
      await this.app.inject({
        method: endpoint.method,
        url: sent.query === undefined ? endpoint.url : `${endpoint.url}?${sent.query}`,
        headers: {
          'x-samsyn': '1',
          ...(endpoint.method === 'POST' && type !== null ? { 'content-type': type } : {}),
          ...headers,
        },
        ...(endpoint.method === 'POST' && sent.payload !== undefined ? { payload: sent.payload } : {}),
      });
    let answer = await ask();
    // A storm fills the door of whoever has a key; what was turned away there has not been tried.
    while (answer.statusCode === 429 && KEY_DOOR.test(endpoint.url) && 'authorization' in headers) {
      await sleep(Number(answer.headers['retry-after'] ?? 1) * 1000);
      answer = await ask();
    }
    return { status: answer.statusCode, type: String(answer.headers['content-type']), body: answer.body };
  }

  /** A value of the endpoint's input, in its body or in its query. */
  askWith(endpoint: Endpoint, headers: Headers, value: unknown): Promise<Answer> {
    if (endpoint.xml) {
      const payload = `<FlowInstance><Header/><Values>${JSON.stringify(value)}</Values></FlowInstance>`;
      return this.ask(endpoint, headers, { payload, type: 'application/xml' });
    }
    if (endpoint.form) {
      const input = { name: 'input', body: JSON.stringify(value) ?? '' };
      return this.ask(
        endpoint,
        headers,
        multipart([input, { name: 'file', filename: 'brev.pdf', body: aPdf() }]),
      );
    }
    if (endpoint.method === 'POST')
      return this.ask(endpoint, headers, { payload: JSON.stringify(value) ?? '' });
    const fields = Object.entries((value ?? {}) as Record<string, unknown>).filter(
      ([, v]) => v !== undefined,
    );
    const query = fields.map(([k, v]) => `${encodeURIComponent(k)}=${encoded(v)}`).join('&');
    return this.ask(endpoint, headers, { query });
  }

  /** What is wrong with an answer; empty when it is as every answer must be. */
  faultsOf(endpoint: Endpoint, { status, type, body }: Answer): string[] {
    if (status >= 500) return [`${status}: ${body.slice(0, 200)}`];
    const givesFile = operations.some((o) => o.name === endpoint.operationId && o.files === 'gives-one');
    const right = givesFile ? (FILES[endpoint.operationId] ?? ['application/pdf']) : ['application/json'];
    if (status < 400) return right.some((one) => type.startsWith(one)) ? [] : [`${status} as ${type}`];
    if (!type.startsWith('application/problem+json')) return [`${status} as ${type}`];
    const problem = JSON.parse(body) as Record<string, unknown>;
    const faults: string[] = [];
    if (problem.status !== status) faults.push('another status in the body');
    if (typeof problem.title !== 'string' || !problem.title) faults.push('no title');
    if (typeof problem.code !== 'string') faults.push('no code');
    if (/node_modules|\.ts:\d|select |insert |constraint/i.test(body)) faults.push(`inner workings: ${body}`);
    const errors = (problem.errors ?? []) as { field?: string; message?: string }[];
    if (status === 422 && errors.length === 0) faults.push('422 without a field');
    const fields = endpoint.input ? fieldsOf(endpoint.input, this.contract) : new Set<string>();
    for (const { field, message } of errors) {
      const ours =
        field === 'body' ||
        (endpoint.form && field === 'file') ||
        fields.has(String(field).replace(/\.\d+(?=\.|$)/g, '.*'));
      if (!ours) faults.push(`names a field that is not ours: ${field?.slice(0, 80)}`);
      if (!message) faults.push(`no words about ${field}`);
    }
    return faults;
  }
}

/** A lone surrogate can't be written in an address; its bytes can. */
const encoded = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 8000
    ? '9'.repeat(8000)
    : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
};
