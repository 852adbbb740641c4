import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, picture, startBrowser, type Witness } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { orderFor } from '../support/commission.ts';
import { aController } from '../support/controller.ts';
import { internalControl } from '../support/internal-control.ts';
import { cutFaults } from '../support/narrow.ts';
import { faultsIn, headOf, lookAt, VIEWS, type View } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { leaveFaults, walkFaults } from '../support/walked.ts';

/*
 * Every page of the client, and every dialog on it, at a desk and on a telephone, in light and in dark: axe finds nothing, the
 * keyboard comes everywhere and is seen where it is, and nothing is cut off in a narrow window or by large letters. The
 * list of pages is asked of the router of the client that is served, so that a page without a visit here fails.
 */

let server: Server;
let browser: Browser;
/** Cases and functions of the demo, by the part that they play here. */
const places = {
  form: '',
  new: '',
  assessed: '',
  vacant: '',
  intake: '',
  goal: '',
  question: '',
  audit: '',
  sampled: '',
  report: '',
  chapter: '',
  journal: '',
  signed: '',
  draft: '',
  release: '',
  proposed: '',
  refused: '',
  school: '',
  reviewed: '',
  coming: '',
  item: '',
  past: '',
  treated: '',
  ordering: '',
  performed: '',
  received: '',
  handed: '',
  imported: '',
  sample: '',
  plan: '',
  project: '',
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const controller = await aController(server);
  await controller.command('/api/v1/measures/publish', {
    editionId: crypto.randomUUID(),
    period: '2026-T2',
    seenEditions: 0,
  });
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const { rows } = await jon.read<{
    rows: {
      protection: { stoppedAt: string | null } | null;
      children: { caseId: string }[];
      openAtOnce: boolean;
    }[];
  }>('/api/v1/casework/inbox');
  const first = (done: boolean) =>
    rows.find((r) => (r.protection?.stoppedAt !== null) === done && !r.openAtOnce)?.children[0]?.caseId ?? '';
  const waiting = await jon.read<{ rows: { formId: string }[] }>('/api/v1/eservices/waiting-forms');
  const form = waiting.rows[0]?.formId ?? '';
  const berit = await logInAs(server.url, 'Berit Sandmo');
  const { functions } = await berit.read<{
    functions: { functionId: string; standing: string; role: string; unitId: string }[];
  }>('/api/v1/organisation/staffing');
  const intake = functions.find((f) => f.role === 'intake')?.unitId ?? '';
  const vacant = functions.find((f) => f.standing === 'vacant')?.functionId ?? '';
  const reviews = await berit.read<{ functions: { functionId: string }[] }>(
    '/api/v1/casework/review-overview',
  );
  places.reviewed = reviews.functions[0]?.functionId ?? '';
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { drafts } = await siv.read<{ drafts: { caseId: string; draftId: string }[] }>(
    '/api/v1/casework/my-day',
  );
  places.journal = drafts[0]?.caseId ?? '';
  places.draft = drafts[0]?.draftId ?? '';
  const { releaseId: release } = await jon.command<{ releaseId: string }>('/api/v1/casework/start-release', {
    caseId: first(true),
    recipientKind: 'guardian',
    recipientName: 'Petra Norrgren',
    legalBasis: 'guardian_of_child',
    request: 'Vill läsa akten.',
  });
  const casesOf = async (who: typeof jon) =>
    (await who.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases')).rows;
  const olle = await logInAs(server.url, 'Olle Tegnér Palm');
  places.signed = (await casesOf(olle)).find((c) => c.label.startsWith('Ivar'))?.caseId ?? '';
  places.proposed = (await casesOf(olle)).find((c) => c.label.startsWith('Alma'))?.caseId ?? '';
  const annika = await logInAs(server.url, 'Annika Ljungberga');
  const { meetings } = await annika.read<{ meetings: { meetingId: string; state: string }[] }>(
    '/api/v1/casework/meetings',
  );
  const listOf = async (state: string) => {
    const meetingId = meetings.find((m) => m.state === state)?.meetingId ?? '';
    const { items } = await annika.read<{ items: { itemId: string; number: number | null }[] }>(
      `/api/v1/casework/meeting?meetingId=${meetingId}`,
    );
    return { meetingId, itemId: items[0]?.itemId ?? '' };
  };
  const [coming, past] = [await listOf('papers_sent'), await listOf('adjusted')];
  Object.assign(places, { coming: coming.meetingId, item: coming.itemId });
  Object.assign(places, { past: past.meetingId, treated: past.itemId });
  const agnes = await logInAs(server.url, 'Agnes Hällmo');
  const { rows: performed } = await agnes.read<{ rows: { caseId: string; caseNumber: string }[] }>(
    '/api/v1/casework/cases',
  );
  const elis = await logInAs(server.url, 'Elis Bergkvist');
  const inOrder = performed.toSorted((a, b) => a.caseNumber.localeCompare(b.caseNumber));
  Object.assign(places, { performed: inOrder[0]?.caseId, received: inOrder[1]?.caseId });
  places.ordering = (await casesOf(siv)).find((c) => c.label.startsWith('Alva'))?.caseId ?? '';
  await elis.command('/api/v1/interventions/set-scale', {
    scaleId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5a21',
    seenVersion: 0,
    name: 'Mående',
    measures: 'Hur barnet mår',
    lowest: 0,
    highest: 40,
    better: 'higher',
    active: true,
    reason: 'Metoden mäter så.',
  });
  const astrid = await logInAs(server.url, 'Astrid Valldal');
  const plan = await astrid.read<{ functions: { functionId: string; title: string }[] }>(
    '/api/v1/plans/choices',
  );
  const ofTitle = (title: string) => plan.functions.find((f) => f.title === title)?.functionId ?? '';
  places.plan = '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b30';
  await astrid.command('/api/v1/plans/set-plan', {
    planId: places.plan,
    seenVersion: 0,
    seenRevision: 0,
    kind: 'honour',
    title: 'Plan mot hedersrelaterat våld',
    purpose: 'Den som lever med hedersförtryck ska få skydd.',
    validFrom: '2026-01-01',
    validTo: '2027-03-31',
    functionId: ofTitle('Socialchef'),
    aims: [
      {
        aimId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b31',
        title: 'Fler upptäcks tidigt',
        measureId: 'reports-received',
      },
    ],
  });
  await astrid.command('/api/v1/plans/decide-plan', {
    planId: places.plan,
    version: 1,
    revision: 1,
    decidedOn: '2026-12-03',
    reference: 'Socialnämnden 2026-12-03 § 112',
  });
  places.project = '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b33';
  await astrid.command('/api/v1/plans/set-project', {
    projectId: places.project,
    seenVersion: 0,
    title: 'Stöd till unga på väg från gäng',
    purpose: 'Fler unga ska våga lämna.',
    fromOn: '2026-02-01',
    toOn: '2026-11-30',
    functionId: ofTitle('Socialchef'),
    financier: 'state',
    grantName: 'Socialstyrelsens statsbidrag',
    decidedSum: 1_850_000,
  });
  await astrid.command('/api/v1/plans/plan-report', {
    projectId: places.project,
    reportId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b34',
    what: 'Slutredovisning',
    dueOn: '2027-02-28',
  });
  await astrid.command('/api/v1/plans/add-activity', {
    planId: places.plan,
    activityId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b32',
    title: 'Kontaktperson för skolorna',
    functionId: ofTitle('Socialsekreterare 3, utredning barn'),
    dueOn: '2026-12-31',
  });
  const imports = await elis.read<{ batches: { batchId: string; fileName: string }[] }>(
    '/api/v1/steering/imports',
  );
  places.imported = imports.batches.find((b) => b.fileName === 'indicators-2022.csv')?.batchId ?? '';
  // One more is sent, so that something waits at the handover.
  await orderFor(siv, places.ordering);
  const peder = await logInAs(server.url, 'Peder Rösjö');
  const handed = await peder.read<{ meetings: { meetingId: string }[] }>('/api/v1/interventions/handovers');
  places.handed = handed.meetings[0]?.meetingId ?? '';
  const mira = await logInAs(server.url, 'Mira Dalholm');
  const refusedIn = (await casesOf(mira)).find((c) => c.label.startsWith('Tuva'))?.caseId ?? '';
  const { rows: releases } = await mira.read<{ rows: { releaseId: string }[] }>(
    `/api/v1/casework/file-releases?caseId=${refusedIn}`,
  );
  places.refused = `${refusedIn}/akt/${releases[0]?.releaseId ?? ''}`;
  const { organisations } = await elis.command<{
    organisations: { organisationId: string; name: string }[];
  }>('/api/v1/casework/organisations', {});
  const school = organisations.find((o) => o.name === 'Norrängens skola')?.organisationId ?? '';
  places.sample = (await internalControl(server)).sampleId;
  places.school = school;
  const { functions: answering } = await astrid.read<{ functions: { functionId: string }[] }>(
    '/api/v1/goals/list',
  );
  places.report = crypto.randomUUID();
  places.chapter = crypto.randomUUID();
  const choices = await astrid.read<{ writers: { functionId: string; title: string }[] }>(
    '/api/v1/reports/start-choices',
  );
  await astrid.command('/api/v1/reports/start', {
    reportId: places.report,
    kind: 'tertial_report',
    period: '2026-T3',
    title: 'Tertialrapport 3 2026',
    sections: [
      {
        sectionId: places.chapter,
        key: 'unit',
        title: 'Barn och familj',
        help: 'Vad som hände i perioden.',
        functionId: choices.writers.find((w) => w.title === 'Enhetschef, barn och familj')?.functionId,
        dueOn: '2027-01-15',
      },
    ],
  });
  const adopted = await astrid.command<{ questions: { questionId: string }[] }>('/api/v1/audits/adopt', {});
  places.question = adopted.questions[0]?.questionId ?? '';
  places.sampled = crypto.randomUUID();
  const { auditors } = await astrid.read<{ auditors: { functionId: string }[] }>('/api/v1/audits/samples');
  await astrid.command('/api/v1/audits/decide-sample', {
    sampleId: places.sampled,
    questionId: places.question,
    measureId: 'assessments-led-to-investigation',
    period: '2026',
    size: 5,
    openTo: '2026-12-31',
    auditors: auditors.map((a) => a.functionId),
    decision: 'Socialnämnden 2026-12-03 § 112',
  });
  places.audit = crypto.randomUUID();
  const keeping = await astrid.read<{ functions: { functionId: string }[] }>('/api/v1/audits/list');
  await astrid.command('/api/v1/audits/register', {
    auditId: places.audit,
    title: 'Granskning 2026: uppföljning av insatser',
    madeBy: 'Revisorerna',
    receivedOn: '2026-11-02',
    answerDueOn: '2027-01-20',
    functionId: keeping.functions[0]?.functionId,
    items: [
      { itemId: crypto.randomUUID(), kind: 'recommendation', text: 'Följ upp insatsernas resultat' },
      { itemId: crypto.randomUUID(), kind: 'question', text: 'Följs insatser upp?', assessment: 'partly' },
    ],
  });
  places.goal = crypto.randomUUID();
  await astrid.command('/api/v1/goals/make', {
    goalId: places.goal,
    level: 'board',
    number: '1.1',
    title: 'Barn får sin sak utredd i tid',
    functionId: answering[0]?.functionId,
    fromYear: 2026,
    toYear: 2026,
  });
  await astrid.command('/api/v1/goals/add-indicator', {
    indicatorId: crypto.randomUUID(),
    goalId: places.goal,
    source: 'measure',
    ref: 'investigations-due',
    direction: 'at_least',
    startValue: 0.7,
    startPeriod: '2025',
    target: 0.95,
  });
  Object.assign(places, { form, new: first(false), assessed: first(true), vacant, intake, release });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Visit {
  readonly as: string | null;
  /** Address; `$new`, `$assessed` and `$vacant` stand for cases and a function of the demo. */
  readonly to: string;
  /** The page's heading, to know that it is there. */
  readonly heading: RegExp;
}

/** One visit at least for every page, by its path in the router. */
const PAGES: Readonly<Record<string, Visit>> = {
  '/logg/larm': { as: 'Nour Haddadin', to: '/logg/larm', heading: /^Larm$/ },
  '/logga-in': { as: null, to: '/logga-in', heading: /^Logga in$/ },
  '/': { as: 'Mira Dalholm', to: '/', heading: /^Min dag$/ },
  '/mina-frister': { as: 'Siv Rönnfors', to: '/mina-frister', heading: /^Mina frister$/ },
  '/inkorg': { as: 'Jon Åkerlo', to: '/inkorg', heading: /^Inkorg$/ },
  '/inkorg/formular/$formId': { as: 'Jon Åkerlo', to: '/inkorg/formular/$form', heading: /^Oro för barn/ },
  '/formular': { as: 'Elis Bergkvist', to: '/formular', heading: /^Formulär från e-tjänster$/ },
  '/inkorg/ny': { as: 'Jon Åkerlo', to: '/inkorg/ny', heading: /^Ta emot anmälan eller ansökan$/ },
  '/arenden': { as: 'Siv Rönnfors', to: '/arenden', heading: /^Ärenden$/ },
  '/arenden/$caseId': { as: 'Jon Åkerlo', to: '/arenden/$assessed', heading: /, / },
  '/arenden/$caseId/tidslinje': { as: 'Jon Åkerlo', to: '/arenden/$assessed/tidslinje', heading: /, / },
  '/arenden/$caseId/utredning': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning',
    heading: /, /,
  },
  '/arenden/$caseId/utredning/uppgifter': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning/uppgifter',
    heading: /, /,
  },
  '/arenden/$caseId/utredning/bedomningar': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning/bedomningar',
    heading: /, /,
  },
  '/unga/48-timmar': { as: 'Mira Dalholm', to: '/unga/48-timmar', heading: /^48-timmarssamtal$/ },
  '/unga/riskzon': { as: 'Mira Dalholm', to: '/unga/riskzon', heading: /^Barn i riskzonen/ },
  '/arenden/$caseId/unga': { as: 'Siv Rönnfors', to: '/arenden/$journal/unga', heading: /, / },
  '/arenden/$caseId/vuxen': {
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/vuxen',
    heading: /, /,
    // No unit of the story has such cases: what is seen is that nothing is followed in this one.
  },
  '/arenden/$caseId/bistand': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/bistand',
    heading: /, /,
    // A child's case, in which nothing is followed, and the page says so: what is followed is seen in the scenarios.
  },
  '/arenden/$caseId/uppdrag': {
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/uppdrag',
    heading: /, /,
  },
  '/arenden/$caseId/placering': {
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/placering',
    heading: /, /,
  },
  '/arenden/$caseId/placering/vardag': {
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/placering/vardag',
    heading: /, /,
  },
  '/arenden/$caseId/uppdrag/$commissionId': {
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed',
    heading: /, /,
  },
  '/arenden/$caseId/uppdrag/$commissionId/uppfoljning': {
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/uppfoljning',
    heading: /, /,
  },
  '/arenden/$caseId/uppdrag/$commissionId/avslut': {
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/avslut',
    heading: /, /,
  },
  '/arenden/$caseId/uppdrag/$commissionId/plan': {
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/plan',
    heading: /, /,
  },
  '/arenden/$caseId/uppdrag/$commissionId/plan/utskrift': {
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/plan/utskrift',
    heading: /^Min plan$/,
  },
  '/arenden/$caseId/beslut/utskott': {
    as: 'Olle Tegnér Palm',
    to: '/arenden/$signed/beslut/utskott',
    heading: /, /,
  },
  '/arenden/$caseId/beslut/utskott/$itemId': {
    as: 'Olle Tegnér Palm',
    to: '/arenden/$signed/beslut/utskott/$treated',
    heading: /^Protokollsutdrag/,
  },
  '/utskott': { as: 'Annika Ljungberga', to: '/utskott', heading: /^Utskottet$/ },
  '/utskott/$meetingId': { as: 'Gunnel Oxhammar', to: '/utskott/$coming', heading: /^Socialutskottet/ },
  '/utskott/$meetingId/$itemId': {
    as: 'Gunnel Oxhammar',
    to: '/utskott/$coming/$item',
    heading: /^Familjehem, SoL$/,
  },
  '/utskott/$meetingId/$itemId/utdrag': {
    as: 'Annika Ljungberga',
    to: '/utskott/$past/$treated/utdrag',
    heading: /^Protokollsutdrag/,
  },
  '/arenden/$caseId/utredning/familj': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning/familj',
    heading: /, /,
  },
  '/arenden/$caseId/utredning/text': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning/text',
    heading: /, /,
  },
  '/arenden/$caseId/utredning/utskrift': {
    as: 'Olle Tegnér Palm',
    to: '/arenden/$signed/utredning/utskrift',
    heading: /^Utredning$/,
  },
  '/arenden/$caseId/beslut': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/beslut',
    heading: /, /,
  },
  '/arenden/$caseId/beslut/omhandertagande': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/beslut/omhandertagande',
    heading: /, /,
  },
  '/arenden/$caseId/beslut/brev': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/beslut/brev',
    heading: /, /,
  },
  '/utskick': { as: 'Siv Rönnfors', to: '/utskick', heading: /^Utskick$/ },
  '/brevmallar': { as: 'Elis Bergkvist', to: '/brevmallar', heading: /^Brevmallar$/ },
  '/jour': { as: 'Karin Myrhed', to: '/jour', heading: /^Jourpass$/ },
  '/utredningens-rubriker': {
    as: 'Elis Bergkvist',
    to: '/utredningens-rubriker',
    heading: /^Utredningens rubriker$/,
  },
  '/arenden/$caseId/dokumentation': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/dokumentation',
    heading: /, /,
  },
  '/arenden/$caseId/utskrift': {
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utskrift',
    heading: /^Journal$/,
  },
  '/arenden/$caseId/anmalan': { as: 'Jon Åkerlo', to: '/arenden/$new/anmalan', heading: /./ },
  '/arenden/$caseId/handlingar': { as: 'Jon Åkerlo', to: '/arenden/$assessed/handlingar', heading: /, / },
  '/arenden/$caseId/personer': { as: 'Jon Åkerlo', to: '/arenden/$assessed/personer', heading: /, / },
  '/arenden/$caseId/akt': { as: 'Jon Åkerlo', to: '/arenden/$assessed/akt', heading: /, / },
  '/arenden/$caseId/akt/$releaseId': {
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/akt/$release',
    heading: /^Akten för /,
  },
  '/forekomst': { as: 'Karin Myrhed', to: '/forekomst', heading: /^Förekomstkontroll$/ },
  '/finns-barn': { as: 'Frida Ekmark', to: '/finns-barn', heading: /^Finns det barn\?$/ },
  '/arenden/$caseId/sekretess': { as: 'Jon Åkerlo', to: '/arenden/$assessed/sekretess', heading: /, / },
  '/nodoppning': { as: 'Karin Myrhed', to: '/nodoppning', heading: /^Nödöppning$/ },
  '/arenden/$caseId/logg': { as: 'Jon Åkerlo', to: '/arenden/$assessed/logg', heading: /, / },
  '/enheten': { as: 'Berit Sandmo', to: '/enheten', heading: /./ },
  '/enheten/bevakning': { as: 'Berit Sandmo', to: '/enheten/bevakning', heading: /./ },
  '/enheten/utlamnanden': { as: 'Berit Sandmo', to: '/enheten/utlamnanden', heading: /./ },
  '/enheten/bemanning': { as: 'Berit Sandmo', to: '/enheten/bemanning', heading: /./ },
  '/enheten/genomgang': { as: 'Berit Sandmo', to: '/enheten/genomgang', heading: /./ },
  '/enheten/genomgang/$functionId': {
    as: 'Berit Sandmo',
    to: '/enheten/genomgang/$reviewed',
    heading: /^Genomgång med /,
  },
  '/enheten/overlamning/$functionId': {
    as: 'Berit Sandmo',
    to: '/enheten/overlamning/$vacant',
    heading: /./,
  },
  '/matt': { as: 'Petter Holmsund', to: '/matt', heading: /^Mått$/ },
  '/matt/$measureId': {
    as: 'Berit Sandmo',
    to: '/matt/preliminary-assessments-due',
    heading: /^Förhandsbedömningar/,
  },
  '/matt/$measureId/underlag': {
    as: 'Berit Sandmo',
    to: '/matt/preliminary-assessments-due/underlag?enhet=$intake&del=inom-tid',
    heading: /^Inom tid, /,
  },
  '/matt/grupper': { as: 'Petter Holmsund', to: '/matt/grupper', heading: /^Insatser på gruppnivå/ },
  '/matt/jamfor/$measureId': {
    as: 'Petter Holmsund',
    to: '/matt/jamfor/preliminary-assessments-due',
    heading: /enheterna jämförda$/,
  },
  '/matt/publicera': { as: 'Petter Holmsund', to: '/matt/publicera', heading: /^Publicera T\d/ },
  '/matt/utgavor/$period/$number': {
    as: 'Petter Holmsund',
    to: '/matt/utgavor/2026-T2/1',
    heading: /^T2 2026, utgåva 1$/,
  },
  '/matt/utgavor/$period/$number/$measureId': {
    as: 'Berit Sandmo',
    to: '/matt/utgavor/2026-T2/1/preliminary-assessments-due',
    heading: /^Förhandsbedömningar/,
  },
  '/matt/kand/$measureId': {
    as: 'Berit Sandmo',
    to: '/matt/kand/preliminary-assessments-due?period=2026-T3&dag=2026-11-20',
    heading: /som det var känt$/,
  },
  '/matt/oppenvard': {
    as: 'Petter Holmsund',
    to: '/matt/oppenvard',
    heading: /^Insatser och individer i öppenvård$/,
  },
  '/matt/oppenvard/underlag': {
    as: 'Berit Sandmo',
    to: '/matt/oppenvard/underlag?ar=2026&grupp=vuxna',
    heading: /^Vuxna 2026$/,
  },
  '/matt/kontroll': { as: 'Petter Holmsund', to: '/matt/kontroll', heading: /^Vad som inte stämmer$/ },
  '/matt/inskrivna': { as: 'Elis Bergkvist', to: '/matt/inskrivna', heading: /^Inskrivna mått$/ },
  '/matt/import': { as: 'Elis Bergkvist', to: '/matt/import', heading: /^Importera siffror$/ },
  '/matt/import/$batchId': {
    as: 'Elis Bergkvist',
    to: '/matt/import/$imported',
    heading: /^indicators-2022\.csv$/,
  },
  '/matt/antal/$measureId': {
    as: 'Berit Sandmo',
    to: '/matt/antal/reported-children',
    heading: /^Orosanmälningar: /,
  },
  '/matt/antal/$measureId/underlag': {
    as: 'Berit Sandmo',
    to: '/matt/antal/reports-received/underlag?enhet=$intake',
    heading: /^Orosanmälningar, Mottagning/,
  },
  '/bistand': { as: 'Siv Rönnfors', to: '/bistand', heading: /^Bistånd$/ },
  '/omraden': { as: 'Elis Bergkvist', to: '/omraden', heading: /^Områden$/ },
  '/insatser': { as: 'Elis Bergkvist', to: '/insatser', heading: /^Insatser$/ },
  '/vuxna/vald': { as: 'Frida Ekmark', to: '/vuxna/vald', heading: /^Kontakt inom 48 timmar$/ },
  '/vuxna/boende': { as: 'Frida Ekmark', to: '/vuxna/boende', heading: /^Boendekedjan$/ },
  '/overblick': { as: 'Astrid Valldal', to: '/overblick', heading: /^Överblick$/ },
  '/ekonomi': { as: 'Astrid Valldal', to: '/ekonomi', heading: /^Ekonomi$/ },
  '/ekonomi/import': { as: 'Elis Bergkvist', to: '/ekonomi/import', heading: /^Importera bokföring$/ },
  '/ekonomi/indelning': {
    as: 'Elis Bergkvist',
    to: '/ekonomi/indelning',
    heading: /^Indelning av konton$/,
  },
  '/ekonomi/bidrag': { as: 'Astrid Valldal', to: '/ekonomi/bidrag', heading: /^Bidrag och investeringar$/ },
  '/ekonomi/konton/$area': {
    as: 'Astrid Valldal',
    to: '/ekonomi/konton/barn?ar=2026',
    heading: /^Konton: Barn/,
  },
  '/mal': { as: 'Astrid Valldal', to: '/mal', heading: /^Mål$/ },
  '/revision': { as: 'Astrid Valldal', to: '/revision', heading: /^Revision$/ },
  '/revision/$questionId': { as: 'Astrid Valldal', to: '/revision/$question', heading: /\?$/ },
  '/revision/stickprov/$sampleId': {
    as: 'Petter Holmsund',
    to: '/revision/stickprov/$sampled',
    heading: /^Akter i stickprovet$/,
  },
  '/revision/granskningar': {
    as: 'Astrid Valldal',
    to: '/revision/granskningar',
    heading: /^Granskningar$/,
  },
  '/revision/granskningar/$auditId': {
    as: 'Astrid Valldal',
    to: '/revision/granskningar/$audit',
    heading: /^Granskning 2026/,
  },
  '/mal/$goalId': { as: 'Astrid Valldal', to: '/mal/$goal', heading: /^1\.1 / },
  '/rapporter': { as: 'Astrid Valldal', to: '/rapporter', heading: /^Rapporter$/ },
  '/rapporter/$reportId': {
    as: 'Astrid Valldal',
    to: '/rapporter/$report',
    heading: /^Tertialrapport 3 2026$/,
  },
  '/rapporter/$reportId/$sectionId': {
    as: 'Berit Sandmo',
    to: '/rapporter/$report/$chapter',
    heading: /^Barn och familj$/,
  },
  '/projekt': { as: 'Astrid Valldal', to: '/projekt', heading: /^Projekt och bidrag$/ },
  '/projekt/$projectId': {
    as: 'Astrid Valldal',
    to: '/projekt/$project',
    heading: /^Stöd till unga på väg från gäng$/,
  },
  '/handlingsplaner': { as: 'Astrid Valldal', to: '/handlingsplaner', heading: /^Handlingsplaner$/ },
  '/handlingsplaner/$planId': {
    as: 'Astrid Valldal',
    to: '/handlingsplaner/$plan',
    heading: /^Plan mot hedersrelaterat våld$/,
  },
  '/ataganden': { as: 'Berit Sandmo', to: '/ataganden', heading: /^Åtaganden$/ },
  '/ataganden/granser': {
    as: 'Berit Sandmo',
    to: '/ataganden/granser',
    heading: /^Gränser för mått$/,
  },
  '/internkontroll': { as: 'Astrid Valldal', to: '/internkontroll', heading: /^Internkontroll \d{4}$/ },
  '/internkontroll/plan': {
    as: 'Astrid Valldal',
    to: '/internkontroll/plan',
    heading: /^Internkontroll \d{4}$/,
  },
  '/internkontroll/uppfoljning': {
    as: 'Astrid Valldal',
    to: '/internkontroll/uppfoljning',
    heading: /^Internkontroll \d{4}$/,
  },
  '/internkontroll/stickprov/$sampleId': {
    as: 'Berit Sandmo',
    to: '/internkontroll/stickprov/$sample',
    heading: /^Stickprov$/,
  },
  '/overgangar': { as: 'Berit Sandmo', to: '/overgangar', heading: /^Övergångar till vuxen$/ },
  '/overgangar/agare': {
    as: 'Berit Sandmo',
    to: '/overgangar/agare',
    heading: /^Vem som äger övergångar till vuxen$/,
  },
  '/arenden/$caseId/overgang': {
    as: 'Olle Tegnér Palm',
    to: '/arenden/$signed/overgang',
    heading: /, /,
  },
  '/overlamning': { as: 'Peder Rösjö', to: '/overlamning', heading: /^Överlämning$/ },
  '/overlamning/$meetingId': {
    as: 'Peder Rösjö',
    to: '/overlamning/$handed',
    heading: /^Överlämning \d/,
  },
  '/placeringar': { as: 'Siv Rönnfors', to: '/placeringar', heading: /^Placeringar$/ },
  '/placeringar/oversikt': {
    as: 'Petter Holmsund',
    to: '/placeringar/oversikt',
    heading: /^Placeringar, översikt$/,
  },
  '/ej-verkstallda': { as: 'Berit Sandmo', to: '/ej-verkstallda', heading: /^Ej verkställda beslut$/ },
  '/insatser/skalor': { as: 'Elis Bergkvist', to: '/insatser/skalor', heading: /^Skalor$/ },
  '/utan-behovsprovning': {
    as: 'Siv Rönnfors',
    to: '/utan-behovsprovning',
    heading: /^Utan behovsprövning$/,
  },
  '/organisationer': { as: 'Elis Bergkvist', to: '/organisationer', heading: /^Organisationer som anmäler$/ },
  '/organisationer/$organisationId': {
    as: 'Elis Bergkvist',
    to: '/organisationer/$school',
    heading: /^Norrängens skola$/,
  },
  '/frister': { as: 'Jon Åkerlo', to: '/frister', heading: /^Frister och lagrum$/ },
  '/frister/$ruleId': { as: 'Elis Bergkvist', to: '/frister/BU-020', heading: /^Förhandsbedömning$/ },
  '/riskinstrument': { as: 'Elis Bergkvist', to: '/riskinstrument', heading: /^Riskinstrument$/ },
  '/enheten/riskbedomningar': {
    as: 'Berit Sandmo',
    to: '/enheten/riskbedomningar',
    heading: /^Enheten/,
  },
  '/delegation': { as: 'Elis Bergkvist', to: '/delegation', heading: /^Delegation och kontorstid$/ },
  '/logg': { as: 'Nour Haddadin', to: '/logg', heading: /^Logg$/ },
  '/ordlista': { as: 'Jon Åkerlo', to: '/ordlista', heading: /^Ordlista$/ },
  '/rundtur': { as: 'Petter Holmsund', to: '/rundtur', heading: /^Rundtur$/ },
  '/$': { as: 'Jon Åkerlo', to: '/finns/inte', heading: /finns inte$/ },
};

interface Opened extends Visit {
  readonly what: string;
  /** Brings the page into the state that is looked at. */
  readonly open: (page: Page) => Promise<unknown>;
  readonly isMenu?: true;
  /** Nothing can be done beside it, so that Esc doesn't leave it. */
  readonly stays?: true;
  readonly views?: readonly View[];
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
/** Sends the open dialog as it is, and waits for what it says is missing. */
const faultsOn = (submit: string, fault: string) => async (page: Page) => {
  const open = page.getByRole('dialog');
  await open.getByRole('button', { name: submit, exact: true }).click();
  await open.getByText(fault).first().waitFor();
};
const inCase = (gor: string, which = '$assessed'): Omit<Opened, 'what' | 'open'> => ({
  as: 'Jon Åkerlo',
  to: `/arenden/${which}?gor=${gor}`,
  heading: /./,
});

/** What opens on top of the pages, and pages in the state that nobody hopes for. */
const STATES: readonly Opened[] = [
  {
    what: 'faults at the log-in',
    as: null,
    to: '/logga-in',
    heading: /^Logga in$/,
    open: (page) => page.getByRole('button', { name: 'Logga in', exact: true }).click(),
  },
  {
    what: 'the test of a reporter',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/sekretess',
    heading: /, /,
    open: press('Pröva sekretess'),
  },
  {
    what: 'a disclosure',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/sekretess',
    heading: /, /,
    open: press('Anteckna utlämnande'),
  },
  {
    what: 'the protection of a person',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/sekretess',
    heading: /, /,
    open: press('Ändra skyddet'),
  },
  {
    what: 'faults at an emergency opening',
    as: 'Karin Myrhed',
    to: '/nodoppning',
    heading: /^Nödöppning$/,
    open: press('Nödöppna'),
  },
  { what: 'the assessment', ...inCase('skyddsbedomning', '$new'), open: dialog },
  {
    what: 'faults in the assessment',
    ...inCase('skyddsbedomning', '$new'),
    open: async (page) => {
      await dialog(page);
      await page.getByLabel('Akut behov av skydd').check();
      await page.getByRole('button', { name: 'Spara och inled utredning' }).click();
      await page.getByText('Skriv skälen för bedömningen').first().waitFor();
    },
  },
  {
    what: 'the decision to open',
    ...inCase('forhandsbedomning'),
    open: async (page) => {
      await page.getByLabel('Inled utredning', { exact: true }).check();
      await page.getByRole('radio', { name: 'Siv Rönnfors' }).waitFor();
    },
  },
  {
    what: 'the decision not to open',
    ...inCase('forhandsbedomning'),
    open: (page) => page.getByLabel('Inled inte utredning').check(),
  },
  {
    what: 'a contact with somebody who may not be asked yet',
    ...inCase('kontakt'),
    open: (page) => page.getByLabel('Någon annan').check(),
  },
  {
    what: 'a meeting that was held',
    ...inCase('mote'),
    open: (page) => page.getByLabel('Hållet').check(),
  },
  {
    what: 'faults in the feedback to a reporter',
    as: 'Mira Dalholm',
    to: '/',
    heading: /^Min dag$/,
    open: async (page) => {
      await page.getByRole('link', { name: /^Återkoppling till anmälaren/ }).click();
      await page.getByRole('button', { name: 'Återkoppla till anmälaren' }).click();
      await page.getByLabel('Återkoppling lämnas inte').check();
      await page.getByRole('button', { name: 'Spara återkoppling' }).click();
      await page.getByText('Välj varför').first().waitFor();
    },
  },
  {
    what: 'faults in a risk assessment',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/utredning/bedomningar',
    heading: /, /,
    open: async (page) => {
      await press('Anteckna bedömning')(page);
      await page.getByLabel('Instrument').selectOption('patriark');
      await page.getByRole('button', { name: 'Spara bedömningen' }).click();
      await page.getByText('Skriv en sammanfattning').first().waitFor();
    },
  },
  {
    what: 'an instrument that is changed',
    as: 'Elis Bergkvist',
    to: '/riskinstrument',
    heading: /^Riskinstrument$/,
    open: async (page) => {
      await press('Ändra PATRIARK')(page);
      await dialog(page);
    },
  },
  {
    what: 'faults in what a problem asks for',
    as: 'Elis Bergkvist',
    to: '/riskinstrument',
    heading: /^Riskinstrument$/,
    open: async (page) => {
      await press('Lägg till krav')(page);
      await page.getByRole('button', { name: 'Spara' }).click();
      await page.getByText('Skriv varför').first().waitFor();
    },
  },
  {
    what: 'a competence that is noted',
    as: 'Berit Sandmo',
    to: '/enheten/bemanning',
    heading: /^Enheten/,
    open: async (page) => {
      await press('Anteckna kompetens för Siv Rönnfors')(page);
      await page.getByRole('button', { name: 'Anteckna', exact: true }).last().click();
      await page.getByText('Skriv vad anteckningen vilar på').first().waitFor();
    },
  },
  {
    what: 'a competence that ends',
    as: 'Berit Sandmo',
    to: '/enheten/bemanning',
    heading: /^Enheten/,
    open: async (page) => {
      await press(/^Avsluta Socionomexamen för Siv/)(page);
      await dialog(page);
    },
  },
  {
    what: 'faults in a delegation',
    as: 'Elis Bergkvist',
    to: '/delegation?gor=inleda',
    heading: /^Delegation/,
    open: async (page) => {
      await dialog(page);
      await page.getByRole('button', { name: 'Spara delegation' }).click();
      await page.getByText('Skriv skälen').first().waitFor();
    },
  },
  {
    what: 'faults in a decision',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/beslut?skriv=nytt',
    heading: /, /,
    open: async (page) => {
      await dialog(page);
      await page.getByLabel('Vad gäller beslutet?').selectOption('family_home');
      await page.getByText('Beslutet fattas av utskottet').first().waitFor();
      await page.getByRole('button', { name: 'Granska' }).click();
      await page.getByText('Skriv vad som beslutas').first().waitFor();
    },
  },
  {
    what: 'faults in a letter',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/beslut/brev?skriv=communication',
    heading: /, /,
    open: async (page) => {
      await page.getByRole('button', { name: 'Läs igenom' }).click();
      await page.getByText('Skriv vad brevet ska säga').first().waitFor();
      // What was wrong has been scrolled to; the demo's band would stand half under the header.
      await page.evaluate('window.scrollTo(0, 0)');
    },
  },
  {
    what: 'faults in a commission that is sent',
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/uppdrag?skriv=nytt',
    heading: /, /,
    open: faultsOn('Skicka uppdraget', 'Skriv varför insatsen behövs'),
  },
  {
    what: 'faults in an order that is changed',
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/uppdrag/$performed?skriv=andra',
    heading: /, /,
    open: faultsOn('Spara ändringen', 'Skriv varför uppdraget ändras'),
  },
  {
    what: 'faults at a handover',
    as: 'Peder Rösjö',
    to: '/overlamning',
    heading: /^Överlämning$/,
    open: async (page) => {
      await page.getByRole('radio', { name: 'Avböjs' }).check();
      await press('Spara överlämningen')(page);
      await page.getByText('Skriv vilka som är med').first().waitFor();
    },
  },
  {
    what: 'a handover where nothing is said of anything',
    as: 'Peder Rösjö',
    to: '/overlamning',
    heading: /^Överlämning$/,
    open: async (page) => {
      await page.getByRole('radio', { name: 'Tas inte upp' }).check();
      await press('Spara överlämningen')(page);
      await page.getByText('Välj vad som händer med minst ett uppdrag').first().waitFor();
    },
  },
  {
    what: 'the first contact of a commission',
    as: 'Agnes Hällmo',
    to: '/arenden/$received/uppdrag/$received',
    heading: /, /,
    open: async (page) => {
      await press('Anteckna första kontakt')(page);
      await dialog(page);
    },
  },
  {
    what: 'faults in a pause of an intervention',
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed',
    heading: /, /,
    open: async (page) => {
      await press('Gör uppehåll')(page);
      await faultsOn('Spara', 'Välj varför')(page);
    },
  },
  {
    what: 'faults in a commission that is given back',
    as: 'Peder Rösjö',
    to: '/arenden/$performed/uppdrag/$performed',
    heading: /, /,
    open: async (page) => {
      await press('Lämna tillbaka')(page);
      await faultsOn('Spara', 'Skriv vad som ligger bakom')(page);
    },
  },
  {
    what: 'faults in a plan',
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/plan?skriv=plan',
    heading: /, /,
    open: faultsOn('Spara planen', 'Skriv varför planen ändras'),
  },
  {
    what: 'a review of a plan',
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/plan?skriv=genomgang',
    heading: /, /,
    open: dialog,
  },
  {
    what: 'a measurement on a scale',
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/uppfoljning',
    heading: /, /,
    open: async (page) => {
      await press('Ny skattning')(page);
      await dialog(page);
    },
  },
  {
    what: 'faults in a follow-up',
    as: 'Siv Rönnfors',
    to: '/arenden/$ordering/uppdrag/$performed/uppfoljning',
    heading: /, /,
    open: async (page) => {
      await press('Följ upp insatsen')(page);
      await faultsOn('Spara och signera', 'Bedöm målet')(page);
    },
  },
  {
    what: 'an ending without a follow-up',
    as: 'Agnes Hällmo',
    to: '/arenden/$performed/uppdrag/$performed/avslut',
    heading: /, /,
    open: async (page) => {
      await press('Avsluta insatsen')(page);
      await faultsOn('Avsluta', 'Välj varför slutuppföljningen saknas, eller gör den först')(page);
    },
  },
  {
    what: 'the office hours',
    as: 'Elis Bergkvist',
    to: '/delegation?gor=kontorstid',
    heading: /^Delegation/,
    open: dialog,
  },
  { what: 'the extension', ...inCase('forlang'), open: dialog },
  { what: 'the assignment', ...inCase('fordela'), open: (page) => page.getByRole('radio').first().waitFor() },
  {
    what: 'whose notes are unsigned when a case is given away',
    as: 'Berit Sandmo',
    to: '/arenden/$journal?gor=fordela',
    heading: /, /,
    open: async (page) => {
      await page.getByText(/^Osignerade utkast i ärendet: Siv Rönnfors/).waitFor();
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    what: 'a note that is being written',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/dokumentation?utkast=$draft',
    heading: /, /,
    open: (page) => page.getByRole('textbox', { name: 'Text', exact: true }).waitFor(),
  },
  {
    what: 'faults in a note',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/dokumentation',
    heading: /, /,
    open: async (page) => {
      await press('Ny anteckning')(page);
      await page.getByRole('radio', { name: 'Kontakt' }).check();
      await press('Signera')(page);
      await page.getByText('Skriv vem kontakten var med').first().waitFor();
    },
  },
  {
    what: 'the signing of a note',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/dokumentation?utkast=$draft',
    heading: /, /,
    open: async (page) => {
      await press('Signera')(page);
      await dialog(page);
    },
  },
  {
    what: 'a correction of a note',
    as: 'Siv Rönnfors',
    to: '/arenden/$journal/dokumentation',
    heading: /, /,
    open: async (page) => {
      await press(/^Rätta Bedömning/)(page);
      await page.getByLabel('Skäl för rättelsen').waitFor();
    },
  },
  {
    what: 'faults in a relation',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/personer',
    heading: /, /,
    open: async (page) => {
      const relations = page.getByRole('region', { name: /^Relationer/ });
      await relations.getByRole('button', { name: 'Lägg till', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lägg till' }).click();
      await page.getByText('Välj vad personen är till barnet').first().waitFor();
    },
  },
  {
    what: 'language and ways to reach a person',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/personer',
    heading: /, /,
    open: async (page) => {
      await page.getByRole('button', { name: 'Ändra', exact: true }).click();
      await dialog(page);
    },
  },
  {
    what: 'faults in a problem code',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed',
    heading: /, /,
    open: async (page) => {
      const codes = page.getByRole('region', { name: /^Problemkoder/ });
      await codes.getByRole('button', { name: 'Lägg till', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lägg till' }).click();
      await page.getByText('Välj minst ett problem').first().waitFor();
    },
  },
  {
    what: 'the beginning of a release',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/akt',
    heading: /, /,
    open: async (page) => {
      await press('Lämna ut akten')(page);
      await dialog(page);
    },
  },
  {
    what: 'faults in a masked passage',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed/akt/$release',
    heading: /^Akten för /,
    open: async (page) => {
      await press(/^Maskera i texten: Med anmälarens ord/)(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Maskera' }).click();
      await page.getByText('Markera text eller skriv ett ord').first().waitFor();
    },
  },
  {
    what: 'the refusal of a release',
    as: 'Berit Sandmo',
    to: '/arenden/$assessed/akt/$release',
    heading: /^Akten för /,
    open: async (page) => {
      await press('Avslå')(page);
      await dialog(page);
    },
  },
  {
    what: 'a file that was released, and what was refused of it',
    as: 'Mira Dalholm',
    to: '/arenden/$refused',
    heading: /^Akten för /,
    open: (page) => page.getByRole('heading', { name: 'Så överklagar du' }).first().waitFor(),
  },
  {
    what: 'a proposal that waits, to decide by',
    as: 'Berit Sandmo',
    to: '/arenden/$proposed?gor=forhandsbedomning',
    heading: /./,
    open: async (page) => {
      await dialog(page);
      await page.getByText(/^Fälten är ifyllda med förslaget från/).waitFor();
    },
  },
  {
    what: 'a proposal sent back',
    as: 'Berit Sandmo',
    to: '/arenden/$proposed?gor=lamna-tillbaka',
    heading: /./,
    open: dialog,
  },
  {
    what: 'a proposal taken back',
    as: 'Olle Tegnér Palm',
    to: '/arenden/$proposed?gor=lamna-tillbaka',
    heading: /./,
    open: dialog,
  },
  {
    what: 'what an existence check answers',
    as: 'Karin Myrhed',
    to: '/forekomst',
    heading: /^Förekomstkontroll$/,
    open: async (page) => {
      await page.getByLabel('Förnamn').fill('Vilmer');
      await page.getByLabel('Efternamn').fill('Ladvik');
      await page.getByLabel('Varför behöver du veta?').fill('Ny anmälan.');
      await press('Kontrollera')(page);
      await page.getByText('Vilmer L.').waitFor();
    },
  },
  {
    what: 'how a day is counted',
    as: 'Jon Åkerlo',
    to: '/inkorg',
    heading: /^Inkorg$/,
    open: press(/Om fristen Förhandsbedömning/),
  },
  {
    what: 'the help of a page',
    as: 'Jon Åkerlo',
    to: '/inkorg',
    heading: /^Inkorg$/,
    open: async (page) => {
      await press('Hjälp om sidan')(page);
      await page.getByText('Ord på sidan').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'förhandsbedömningen' }).click();
      await page.getByRole('link', { name: 'I ordlistan' }).waitFor();
    },
  },
  {
    what: 'the explanation of a heading',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed',
    heading: /, /,
    open: async (page) => {
      await press('Förklara problemkodning')(page);
      await page.getByRole('link', { name: 'I ordlistan' }).waitFor();
    },
  },
  {
    what: 'words that are searched for',
    as: 'Jon Åkerlo',
    to: '/ordlista?sok=anmälan',
    heading: /^Ordlista$/,
    open: (page) => page.getByRole('link', { name: 'SoL 19:1' }).first().waitFor(),
  },
  {
    what: 'a word that is not in the list',
    as: 'Jon Åkerlo',
    to: '/ordlista?sok=xyzzy',
    heading: /^Ordlista$/,
    open: (page) => page.getByText('Inget ord passar').waitFor(),
  },
  {
    what: 'a step of the tour',
    as: 'Gunnel Oxhammar',
    to: '/rundtur',
    heading: /^Rundtur$/,
    open: async (page) => {
      await press('Börja rundturen')(page);
      await page.getByRole('complementary', { name: 'Rundtur' }).waitFor();
    },
  },
  {
    what: 'the search',
    as: 'Jon Åkerlo',
    to: '/',
    heading: /^Min dag$/,
    open: (page) => page.keyboard.press('Control+k'),
  },
  {
    what: 'the menu under the name',
    as: 'Jon Åkerlo',
    to: '/',
    heading: /^Min dag$/,
    open: press(/Min meny/),
    isMenu: true,
  },
  {
    what: 'more that can be done with a case',
    as: 'Jon Åkerlo',
    to: '/arenden/$assessed',
    heading: /, /,
    open: press('Fler åtgärder'),
    isMenu: true,
  },
  {
    what: 'the reminders',
    as: 'Berit Sandmo',
    to: '/enheten',
    heading: /^Enheten/,
    open: async (page) => {
      await press(/^Påminnelser/)(page);
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    what: 'marked cases, and to whom they can be given',
    as: 'Berit Sandmo',
    to: '/enheten/bevakning?tid=inom-3',
    heading: /^Enheten/,
    open: async (page) => {
      await page.getByLabel('Markera alla på sidan').check({ force: true });
      await press('Fördela till …')(page);
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    what: 'faults in a report of absence',
    as: 'Berit Sandmo',
    to: '/enheten/bemanning',
    heading: /^Enheten/,
    open: async (page) => {
      await press('Ändra Socialsekreterare 1, utredning barn')(page);
      await page.getByRole('menuitem', { name: 'Anmäl frånvaro' }).click();
      await page.getByLabel('Första dagen').fill('i går');
      await page.getByRole('dialog').getByRole('button', { name: 'Anmäl frånvaro' }).click();
    },
  },
  {
    what: 'an appointment',
    as: 'Berit Sandmo',
    to: '/enheten/bemanning?gor=utse&funktion=$vacant',
    heading: /^Enheten/,
    open: dialog,
  },
  {
    what: 'faults in a target of the municipality’s own',
    as: 'Elis Bergkvist',
    to: '/frister/BU-020?gor=satt',
    heading: /^Förhandsbedömning$/,
    open: async (page) => {
      await dialog(page);
      await page.getByLabel('Antal').fill('15');
      await page.getByLabel('Skäl').fill('Nämndens beslut');
      await press('Spara lokalt mål')(page);
      await page.getByRole('link', { name: /aldrig mildare/ }).waitFor();
    },
  },
  {
    what: 'an organisation that is typed',
    as: 'Karin Myrhed',
    to: '/inkorg/ny',
    heading: /^Ta emot anmälan eller ansökan$/,
    open: async (page) => {
      await page.getByLabel('Någon som anmäler i sitt arbete').check();
      await page.getByRole('combobox', { name: 'Arbetsplats' }).fill('skola');
      await page.getByRole('option', { name: 'Norrängens skola' }).waitFor();
    },
    isMenu: true,
    // On a telephone the choices lie over the field below, which is then too small to be hit: it is not to be.
    views: VIEWS.filter(({ width }) => width !== 390),
  },
  {
    what: 'a typed name to place',
    as: 'Jon Åkerlo',
    to: '/organisationer',
    heading: /^Organisationer som anmäler$/,
    open: async (page) => {
      await press('Koppla Gläntans fritidshem')(page);
      await dialog(page);
    },
  },
  {
    what: 'an organisation to add',
    as: 'Elis Bergkvist',
    to: '/organisationer?gor=ny',
    heading: /^Organisationer som anmäler$/,
    open: dialog,
  },
  {
    what: 'an organisation that becomes a part of another',
    as: 'Elis Bergkvist',
    to: '/organisationer/$school?gor=uppga',
    heading: /^Norrängens skola$/,
    open: dialog,
  },
  {
    what: 'a count as a table',
    as: 'Berit Sandmo',
    to: '/matt/antal/reports-received?visa=tabell',
    heading: /^Orosanmälningar: /,
    open: (page) => page.getByRole('row').first().waitFor(),
  },
  {
    what: 'the menu on a telephone',
    as: 'Jon Åkerlo',
    to: '/',
    heading: /^Min dag$/,
    open: async (page) => {
      await lookAt(page, { width: 390, dark: false });
      await press('Öppna menyn')(page);
    },
    views: VIEWS.filter(({ width }) => width === 390),
  },
  {
    what: 'the log-in again',
    stays: true,
    as: 'Olle Tegnér Palm',
    to: '/',
    heading: /^Min dag$/,
    open: async (page) => {
      await page.context().clearCookies();
      await page.getByRole('link', { name: /^Ärenden/ }).click();
      await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor();
    },
  },
  {
    what: 'faults in a report',
    as: 'Karin Myrhed',
    to: '/inkorg/ny',
    heading: /^Ta emot anmälan eller ansökan$/,
    open: press('Registrera anmälan'),
  },
  {
    what: 'a list without rows',
    as: 'Lova Strandh',
    to: '/arenden',
    heading: /^Ärenden$/,
    open: async () => undefined,
  },
  {
    what: 'a log without rows',
    as: 'Nour Haddadin',
    to: '/logg?arende=BU-1999-0001',
    heading: /^Logg$/,
    open: (page) => page.getByText('Inget i loggen för det urvalet').waitFor(),
  },
];

const windows = new Map<string, { page: Page; witness: Witness }>();

/** One window for each person, so that nobody logs in twice. */
async function windowOf(as: string | null): Promise<{ page: Page; witness: Witness }> {
  const known = windows.get(as ?? '');
  if (known) return known;
  const opened = await openWindow(browser, server.url);
  windows.set(as ?? '', opened);
  if (as !== null) {
    const { cookie } = await logInAs(server.url, as);
    const [name = '', value = ''] = cookie.split('=');
    await opened.context.addCookies([{ name, value, url: server.url }]);
  }
  return opened;
}

async function visit({ as, to, heading }: Visit): Promise<{ page: Page; witness: Witness }> {
  const { page, witness } = await windowOf(as);
  await lookAt(page, { width: 1280, dark: false });
  await page.goto(
    to.replace(/\$([a-z]+)/g, (_all, name: keyof typeof places) => places[name] || `no ${name}`),
  );
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, witness };
}

const fileName = (what: string): string => what.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'start';

test('every page of the router is visited here, and none that it has not', async () => {
  const { page } = await visit(PAGES['/logga-in'] as Visit);
  const paths = (await page.evaluate('Object.keys(window.__TSR_ROUTER__.routesByPath)')) as string[];
  const asPaths = [...new Set(paths.map((path) => (path === '/' ? path : path.replace(/\/$/, ''))))];
  expect(asPaths.sort()).toEqual(Object.keys(PAGES).sort());
});

const AT_A_DESK: View = { width: 1280, dark: false };

describe.each(Object.entries(PAGES))('the page %s', (path, wanted) => {
  test('has nothing that axe finds, and is whole for the keyboard and in large letters', async () => {
    const { page, witness } = await visit(wanted);
    expect(await headOf(page)).toEqual({
      h1: 1,
      title: expect.stringMatching(/^\S.* – Samsyn$/),
      lang: 'sv',
    });
    expect(await faultsIn(page)).toEqual([]);
    await picture(page, `page${fileName(path)}-390-dark`);
    await lookAt(page, AT_A_DESK);
    expect(await walkFaults(page)).toEqual([]);
    expect(await cutFaults(page)).toEqual([]);
    expect(witness.faults).toEqual([]);
  });
});

describe.each(STATES)('$what', (state) => {
  test('has nothing that axe finds, and is whole for the keyboard and in large letters', async () => {
    const { page, witness } = await visit(state);
    await state.open(page);
    expect(await headOf(page)).toMatchObject({ h1: 1, lang: 'sv' });
    const views = state.views ?? VIEWS;
    expect(await faultsIn(page, { overMenu: state.isMenu ?? false, views })).toEqual([]);
    await picture(page, `state-${fileName(state.what)}-390-dark`);
    await lookAt(page, views[0] ?? AT_A_DESK);
    // Through a menu the arrows go, and whoever moves the letters leaves it.
    if (!state.isMenu) {
      expect(await walkFaults(page)).toEqual([]);
      expect(await cutFaults(page)).toEqual([]);
    }
    if (!state.stays) expect(await leaveFaults(page)).toEqual([]);
    expect(witness.faults).toEqual([]);
  });
});
