import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { actionPlanQuery, actionPlansQuery, projectQuery, projectsQuery } from '../api/action-plans.ts';
import { adultQuery, housingChainQuery, violenceContactsQuery } from '../api/adults.ts';
import { areasQuery, situationQuery, situationsQuery } from '../api/assistance.ts';
import {
  auditQuery,
  auditQuestionQuery,
  auditQuestionsQuery,
  auditSamplesQuery,
  auditsQuery,
  drawnFilesQuery,
} from '../api/audits.ts';
import { commissionQuery, commissionsQuery } from '../api/commissions.ts';
import { caseItemsQuery, itemPapersQuery, meetingQuery, meetingsQuery } from '../api/committee.ts';
import { controlYearQuery, drawnSampleQuery } from '../api/control.ts';
import { economyQuery, economyRowsQuery, fundsQuery, ledgersQuery, mappingQuery } from '../api/economy.ts';
import { unexecutedQuery } from '../api/execution.ts';
import { followUpsQuery, scalesQuery } from '../api/follow-ups.ts';
import { goalQuery, goalsQuery, overviewQuery } from '../api/goals.ts';
import { handoverMinutesQuery, handoversQuery } from '../api/handovers.ts';
import {
  attachmentsQuery,
  caseLogQuery,
  casePersonsQuery,
  caseQuery,
  casesQuery,
  catalogueQuery,
  codingsQuery,
  competencesQuery,
  custodiesQuery,
  decisionsQuery,
  disclosuresQuery,
  familyQuery,
  figureChecksQuery,
  figureImportsQuery,
  fileReleaseQuery,
  fileReleasesQuery,
  formMappingsQuery,
  formQuery,
  handoverQuery,
  importedFileQuery,
  inboxQuery,
  instrumentRulesQuery,
  intakeRulesQuery,
  investigationQuery,
  investigationTextQuery,
  journalQuery,
  lettersQuery,
  letterTemplatesQuery,
  measuresQuery,
  missingAssessmentsQuery,
  myDayQuery,
  myGlassQuery,
  myWatchQuery,
  noticesQuery,
  organisationQuery,
  organisationsQuery,
  pollingQuery,
  printInvestigationTextQuery,
  printJournalQuery,
  reviewListQuery,
  reviewOverviewQuery,
  riskAssessmentsQuery,
  ruleQuery,
  type Session,
  secrecyQuery,
  sessionQuery,
  shiftHandoversQuery,
  shiftQuery,
  staffingQuery,
  statementsQuery,
  textTemplateQuery,
  tourQuery,
  unitOverviewQuery,
  waitingFormsQuery,
  watchQuery,
} from '../api/index.ts';
import { placementDutiesQuery } from '../api/placement-duties.ts';
import { placementListQuery, placementOverviewQuery, placementsQuery } from '../api/placements.ts';
import { implementationPlanQuery, myCommissionsQuery, printPlanQuery } from '../api/plans.ts';
import { limitsQuery, promisesQuery } from '../api/promises.ts';
import { reportEditionQuery, reportsQuery, workspaceQuery } from '../api/reports.ts';
import { ownerSettingQuery, transitionQuery, transitionsQuery } from '../api/transitions.ts';
import { offencesQuery, riskChildrenQuery, risksQuery, talksQuery } from '../api/youth.ts';
import { readPlansSearch } from '../features/action-plans/plan-search.ts';
import { readHousingSearch, readViolenceSearch } from '../features/adults/lists-search.ts';
import { readSituationsSearch } from '../features/assistance/situations-search.ts';
import { readRevisionSearch } from '../features/audits/revision-search.ts';
import { readCaseSearch } from '../features/casework/case/case-search.ts';
import { readCustodySearch } from '../features/casework/case/custody/custody-search.ts';
import { readDecisionsSearch } from '../features/casework/case/decision/decisions-search.ts';
import { isOfFollowedArea } from '../features/casework/case/followed-areas.ts';
import { readPlanSearch } from '../features/casework/case/implementation-plan/plan-search.ts';
import { readInvestigationSearch } from '../features/casework/case/investigation/investigation-search.ts';
import { readJournalSearch, toJournalQuery } from '../features/casework/case/journal/journal-search.ts';
import { readLettersSearch } from '../features/casework/case/letters/letters-search.ts';
import { readCaseLogSearch, toCaseLogQuery } from '../features/casework/case/log/case-log-search.ts';
import { readCasesSearch, toCasesQuery } from '../features/casework/cases/cases-search.ts';
import { readInboxSearch } from '../features/casework/inbox/inbox-search.ts';
import { bringOwnCommissions } from '../features/casework/my-day/OwnCommissionsSlot.tsx';
import { readRegisterSearch } from '../features/casework/register-report/register-search.ts';
import { readUnexecutedSearch } from '../features/casework/unexecuted/unexecuted-search.ts';
import { readCatalogueSearch } from '../features/catalogue/catalogue-search.ts';
import { readControlSearch, toControlQuery } from '../features/control/control-search.ts';
import { readAccountsSearch, readEconomySearch, toEconomyQuery } from '../features/economy/economy-search.ts';
import { readGoalSearch, readGoalsSearch, toGoalsQuery } from '../features/goals/goals-search.ts';
import { bringTour } from '../features/guide/tour/TourSlot.tsx';
import { readWordsSearch } from '../features/guide/words/words-search.ts';
import { readIntakeRulesSearch } from '../features/intake-rules/intake-rules-search.ts';
import { readQueueSearch } from '../features/letters/queue/queue-search.ts';
import { readTemplatesSearch } from '../features/letters/templates/templates-search.ts';
import { readMeasuresSearch } from '../features/measures/catalogue-search.ts';
import { readCountRowsSearch, readCountSearch } from '../features/measures/counts/counts-search.ts';
import {
  readEditionSearch,
  readPublishSearch,
  readThenSearch,
} from '../features/measures/editions/editions-search.ts';
import { readGroupsSearch } from '../features/measures/groups/groups-search.ts';
import { readMeasureSearch, readRowsSearch } from '../features/measures/measure-search.ts';
import { readCompareSearch } from '../features/measures/series/compare-search.ts';
import { readOpenServiceSearch } from '../features/open-service/open-service-search.ts';
import { readOrganisationPageSearch } from '../features/organisations/organisation/organisation-page-search.ts';
import {
  readOrganisationsSearch,
  toOrganisationSearch,
} from '../features/organisations/organisations-search.ts';
import { readPlacementsSearch } from '../features/placements/placements-search.ts';
import { readPromisesSearch, toPromisesQuery } from '../features/promises/promises-search.ts';
import { readPublishedRowsSearch } from '../features/published/published-search.ts';
import { readRulesSearch } from '../features/rules/list/rules-search.ts';
import { readChecksSearch } from '../features/steering/checks-search.ts';
import { readManualSearch } from '../features/steering/manual-search.ts';
import { readAlarmsSearch } from '../features/trail/alarms/alarms-search.ts';
import { readLogSearch } from '../features/trail/log-review/log-search.ts';
import { readTransitionsSearch, toTransitionsQuery } from '../features/transitions/transitions-search.ts';
import { readStaffingSearch } from '../features/unit/staffing/staffing-search.ts';
import { unitTabs } from '../features/unit/unit-tabs.ts';
import { readWatchSearch, toOwnWatchQuery, toWatchQuery } from '../features/unit/watch/watch-search.ts';
import { readRiskSearch, readTalkSearch } from '../features/youth/youth-search.ts';
import { wordsQuery } from '../ui/words/words-query.ts';
import { Frame } from './frame/Frame.tsx';
import { railEntries } from './frame/rail-entries.ts';
import { NoPages } from './routes/NoPages.tsx';
import { OutsideError } from './routes/OutsideError.tsx';
import { RouteNotFound } from './routes/RouteNotFound.tsx';
import { hasPermission } from './session/use-session.ts';

/** The pages and their addresses. Every page is a chunk of its own; a page's readings start before its code has come. */

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const logInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logga-in',
  validateSearch: (search): { till?: string } => (isOwnPath(search.till) ? { till: search.till } : {}),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.user !== null) throw redirect({ href: search.till ?? '/' });
  },
  component: lazyRouteComponent(() => import('../features/session/log-in/LogInPage.tsx'), 'LogInPage'),
  errorComponent: OutsideError,
});

/** Everything behind the log-in, inside the frame. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.user !== null) return await beginTour(context.queryClient, session);
    throw redirect({ to: '/logga-in', search: location.href === '/' ? {} : { till: location.href } });
  },
  component: Frame,
  errorComponent: OutsideError,
});

/** Whoever follows a tour has it over the page from the beginning, so that nothing jumps when it comes. */
async function beginTour(queryClient: QueryClient, session: Session): Promise<void> {
  if (session.seat === null || !hasPermission(session, 'guide:own:follow')) return;
  await queryClient.prefetchQuery(tourQuery);
  if (queryClient.getQueryData(tourQuery.queryKey)?.state === 'under_way') await bringTour();
}

/** The first page of those whose work begins with a day's duties; others begin where their rail begins. */
const myDayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const [first] = railEntries(await context.queryClient.ensureQueryData(sessionQuery));
    if (first === undefined) throw notFound();
    if (first.to !== '/') throw redirect({ to: first.to });
  },
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(myDayQuery),
      // Its box stands over others: it comes with them, or they would move.
      context.queryClient.prefetchQuery(noticesQuery({ withCases: true })),
      bringOwn(context.queryClient),
    ]),
  component: lazyRouteComponent(() => import('../features/casework/my-day/MyDayPage.tsx'), 'MyDayPage'),
  notFoundComponent: NoPages,
});

/** What one carries out stands among the day's duties from the beginning, so that nothing moves when it comes. */
async function bringOwn(queryClient: QueryClient): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!hasPermission(session, 'interventions:own:read')) return;
  await Promise.all([queryClient.prefetchQuery(myCommissionsQuery), bringOwnCommissions()]);
}

const myWatchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/mina-frister',
  validateSearch: readWatchSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(myWatchQuery(toOwnWatchQuery(deps))),
  component: lazyRouteComponent(() => import('../features/casework/my-watch/MyWatchPage.tsx'), 'MyWatchPage'),
});

/** The social emergency unit's shift, and what it has handed over. */
const shiftRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/jour',
  loader: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    await Promise.all([
      hasPermission(session, 'casework:shift:work') && context.queryClient.ensureQueryData(shiftQuery),
      hasPermission(session, 'casework:shift:receive') &&
        context.queryClient.ensureQueryData(shiftHandoversQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('../features/casework/shift/ShiftPage.tsx'), 'ShiftPage'),
});

const inboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inkorg',
  validateSearch: readInboxSearch,
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(inboxQuery),
      context.queryClient.ensureQueryData(waitingFormsQuery),
    ]),
  component: lazyRouteComponent(() => import('../features/casework/inbox/InboxPage.tsx'), 'InboxPage'),
});

const registerReportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inkorg/ny',
  validateSearch: readRegisterSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    deps.formular === undefined ? undefined : context.queryClient.ensureQueryData(formQuery(deps.formular)),
  component: lazyRouteComponent(
    () => import('../features/casework/register-report/RegisterReportPage.tsx'),
    'RegisterReportPage',
  ),
});

const formRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inkorg/formular/$formId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(formQuery(params.formId)),
  component: lazyRouteComponent(() => import('../features/forms/form/FormPage.tsx'), 'FormPage'),
});

const formMappingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/formular',
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(formMappingsQuery),
      context.queryClient.ensureQueryData(pollingQuery),
    ]),
  component: lazyRouteComponent(
    () => import('../features/forms/mappings/FormMappingsPage.tsx'),
    'FormMappingsPage',
  ),
});

const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden',
  validateSearch: readCasesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(casesQuery(toCasesQuery(deps))),
  component: lazyRouteComponent(() => import('../features/casework/cases/CasesPage.tsx'), 'CasesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId',
  validateSearch: readCaseSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/casework/case/CasePage.tsx'), 'CasePage'),
});

const caseOverviewRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(codingsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/overview/OverviewTab.tsx'),
    'OverviewTab',
  ),
});

const caseTimelineRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/tidslinje',
  component: lazyRouteComponent(
    () => import('../features/casework/case/timeline/TimelineTab.tsx'),
    'TimelineTab',
  ),
});

/** The investigation of a case; each of its pages is under it, with a line in case-parts.ts. */
const caseInvestigationRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/utredning',
});

const assessmentsRoute = createRoute({
  getParentRoute: () => caseInvestigationRoute,
  path: '/bedomningar',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(riskAssessmentsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/investigation/assessments/AssessmentsTab.tsx'),
    'AssessmentsTab',
  ),
});

const statementsRoute = createRoute({
  getParentRoute: () => caseInvestigationRoute,
  path: '/uppgifter',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(statementsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/investigation/statements/StatementsTab.tsx'),
    'StatementsTab',
  ),
});

const investigationOverviewRoute = createRoute({
  getParentRoute: () => caseInvestigationRoute,
  path: '/',
  validateSearch: readInvestigationSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(investigationQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/investigation/InvestigationOverview.tsx'),
    'InvestigationOverview',
  ),
});

const familyRoute = createRoute({
  getParentRoute: () => caseInvestigationRoute,
  path: '/familj',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(familyQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/investigation/family/FamilyTab.tsx'),
    'FamilyTab',
  ),
});

const investigationTextRoute = createRoute({
  getParentRoute: () => caseInvestigationRoute,
  path: '/text',
  loader: ({ context, params }) =>
    context.queryClient.fetchQuery({ ...investigationTextQuery(params.caseId), staleTime: 0 }),
  component: lazyRouteComponent(() => import('../features/casework/case/text/TextTab.tsx'), 'TextTab'),
});

/** The signed investigation as it goes on paper: no frame of the case around it. */
const printTextRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId/utredning/utskrift',
  loader: ({ context, params }) =>
    context.queryClient.fetchQuery({ ...printInvestigationTextQuery(params.caseId), staleTime: 0 }),
  component: lazyRouteComponent(
    () => import('../features/casework/print/PrintTextPage.tsx'),
    'PrintTextPage',
  ),
});

/** The decisions about the person of a case. */
const caseDecisionsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/beslut',
  validateSearch: readDecisionsSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(decisionsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/decision/DecisionsTab.tsx'),
    'DecisionsTab',
  ),
});

/** What follows on an acute decision: enforcement, court and care, with their days. */
const caseCustodyRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/beslut/omhandertagande',
  validateSearch: readCustodySearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(custodiesQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/custody/CustodyTab.tsx'),
    'CustodyTab',
  ),
});

const caseLettersRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/beslut/brev',
  validateSearch: readLettersSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(lettersQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/letters/LettersTab.tsx'),
    'LettersTab',
  ),
});

/** What of the case goes to a committee. */
const caseCommitteeRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/beslut/utskott',
  validateSearch: ({ skriv, sak }): { skriv?: 'nytt'; sak?: string } => ({
    ...(skriv === 'nytt' && { skriv }),
    ...(typeof sak === 'string' && { sak }),
  }),
  loader: ({ context: { queryClient }, params: { caseId } }) =>
    Promise.all([
      queryClient.ensureQueryData(caseItemsQuery(caseId)),
      queryClient.ensureQueryData(decisionsQuery(caseId)),
    ]),
  component: lazyRouteComponent(
    () => import('../features/casework/case/committee/CommitteeTab.tsx'),
    'CommitteeTab',
  ),
});

/** Care away from home in the case. */
const casePlacementRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placering',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(placementsQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/placements/PlacementTab.tsx'), 'PlacementTab'),
});

const placementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/placeringar',
  validateSearch: readPlacementsSearch,
  loaderDeps: ({ search: { visa } }) => (visa ? { visa } : {}),
  loader: ({
    context,
    deps: { visa },
  }: {
    context: { queryClient: QueryClient };
    deps: { visa?: 'upphorda' };
  }) => context.queryClient.ensureQueryData(placementListQuery(visa ? 'ended' : 'running')),
  component: lazyRouteComponent(() => import('../features/placements/PlacementsPage.tsx'), 'PlacementsPage'),
});

const placementOverviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/placeringar/oversikt',
  loader: ({ context }) => context.queryClient.ensureQueryData(placementOverviewQuery),
  component: lazyRouteComponent(() => import('../features/placements/OverviewPage.tsx'), 'OverviewPage'),
});

/** How the person's turning 18 stands. */
const caseTransitionRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/overgang',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(transitionQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/transitions/TransitionTab.tsx'), 'TransitionTab'),
});

/** What the case has ordered of performing units, or what is performed in it. */
const caseCommissionsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/uppdrag',
  validateSearch: ({ skriv }): { skriv?: 'nytt' } => (skriv === 'nytt' ? { skriv } : {}),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(commissionsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/interventions/CommissionsTab.tsx'),
    'CommissionsTab',
  ),
});

/** What is followed after a decision: months, household, plan and reviews. */
const caseSituationRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/bistand',
  loader: async ({ context: { queryClient }, params: { caseId } }) => {
    // Of a case in another area there is nothing to ask for.
    if (isOfFollowedArea(await queryClient.ensureQueryData(caseQuery(caseId))))
      await queryClient.ensureQueryData(situationQuery(caseId));
  },
  component: lazyRouteComponent(() => import('../features/assistance/SituationPage.tsx'), 'SituationPage'),
});

/** What was told of offences in a child's case, the talks within 48 hours, and whether the child is at risk. */
const caseYouthRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/unga',
  loader: ({ context: { queryClient }, params: { caseId } }) =>
    Promise.all([
      queryClient.ensureQueryData(offencesQuery(caseId)),
      queryClient.ensureQueryData(risksQuery(caseId)),
    ]),
  component: lazyRouteComponent(() => import('../features/youth/YouthTab.tsx'), 'YouthTab'),
});

/** What is known and done in a case about an adult. */
const caseAdultRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/vuxen',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(adultQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/adults/SituationTab.tsx'), 'SituationTab'),
});

/** A commission; each of its pages is under it, with a line in commission-parts.ts. */
const commissionRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/uppdrag/$commissionId',
  loader: ({ context, params: { caseId, commissionId } }) =>
    context.queryClient.ensureQueryData(commissionQuery(caseId, commissionId)),
  component: lazyRouteComponent(
    () => import('../features/interventions/CommissionPage.tsx'),
    'CommissionPage',
  ),
});

const commissionOrderRoute = createRoute({
  getParentRoute: () => commissionRoute,
  path: '/',
  validateSearch: ({ skriv }): { skriv?: 'andra' } => (skriv === 'andra' ? { skriv } : {}),
  component: lazyRouteComponent(() => import('../features/interventions/OrderPage.tsx'), 'OrderPage'),
});

/** The plan of a commission, beside what was ordered. */
const commissionPlanRoute = createRoute({
  getParentRoute: () => commissionRoute,
  path: '/plan',
  validateSearch: readPlanSearch,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(implementationPlanQuery(params.caseId, params.commissionId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/implementation-plan/PlanTab.tsx'),
    'PlanTab',
  ),
});

const commissionFollowUpRoute = createRoute({
  getParentRoute: () => commissionRoute,
  path: '/uppfoljning',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(followUpsQuery(params.caseId, params.commissionId)),
  component: lazyRouteComponent(
    () => import('../features/interventions/follow-up/FollowUpPage.tsx'),
    'FollowUpPage',
  ),
});

const commissionEndRoute = createRoute({
  getParentRoute: () => commissionRoute,
  path: '/avslut',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(followUpsQuery(params.caseId, params.commissionId)),
  component: lazyRouteComponent(() => import('../features/interventions/follow-up/EndPage.tsx'), 'EndPage'),
});

/** The extract of minutes as it goes on paper: no frame of the case around it. */
const caseExtractRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId/beslut/utskott/$itemId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(caseItemsQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/committee/ExtractPage.tsx'), 'CaseExtractPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utskott',
  loader: ({ context }) => context.queryClient.ensureQueryData(meetingsQuery),
  component: lazyRouteComponent(() => import('../features/committee/MeetingsPage.tsx'), 'MeetingsPage'),
});

const meetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utskott/$meetingId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(meetingQuery(params.meetingId)),
  component: lazyRouteComponent(() => import('../features/committee/MeetingPage.tsx'), 'MeetingPage'),
});

const papersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utskott/$meetingId/$itemId',
  loader: ({ context, params: { meetingId, itemId } }) =>
    context.queryClient.ensureQueryData(itemPapersQuery(meetingId, itemId)),
  component: lazyRouteComponent(() => import('../features/committee/PapersPage.tsx'), 'PapersPage'),
});

const extractRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utskott/$meetingId/$itemId/utdrag',
  loader: ({ context, params: { meetingId, itemId } }) =>
    context.queryClient.ensureQueryData(itemPapersQuery(meetingId, itemId)),
  component: lazyRouteComponent(() => import('../features/committee/ExtractPage.tsx'), 'ExtractPage'),
});

const caseJournalRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/dokumentation',
  validateSearch: readJournalSearch,
  loaderDeps: ({ search: { slag, sida } }) => ({ ...(slag && { slag }), ...(sida && { sida }) }),
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(journalQuery(toJournalQuery(params.caseId, deps))),
  component: lazyRouteComponent(
    () => import('../features/casework/case/journal/JournalTab.tsx'),
    'JournalTab',
  ),
});

/** The plan as the person is given it: no frame of the case around it. */
const printPlanRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId/uppdrag/$commissionId/plan/utskrift',
  loader: ({ context, params }) =>
    context.queryClient.fetchQuery({
      ...printPlanQuery(params.caseId, params.commissionId),
      staleTime: 0,
    }),
  component: lazyRouteComponent(
    () => import('../features/casework/print/PrintPlanPage.tsx'),
    'PrintPlanPage',
  ),
});

/** The journal as it goes on paper: no frame of the case around it. */
const printJournalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId/utskrift',
  loader: ({ context, params }) => context.queryClient.fetchQuery(printJournalQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/casework/print/PrintPage.tsx'), 'PrintPage'),
});

const caseReportRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/anmalan',
  component: lazyRouteComponent(() => import('../features/casework/case/report/ReportTab.tsx'), 'ReportTab'),
});

const caseDocumentsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/handlingar',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(attachmentsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/documents/DocumentsTab.tsx'),
    'DocumentsTab',
  ),
});

const caseSecrecyRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/sekretess',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(secrecyQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/secrecy/SecrecyTab.tsx'),
    'SecrecyTab',
  ),
});

const glassRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/nodoppning',
  loader: ({ context }) => context.queryClient.ensureQueryData(myGlassQuery),
  component: lazyRouteComponent(() => import('../features/casework/glass/GlassPage.tsx'), 'GlassPage'),
});

const caseLogRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/logg',
  validateSearch: readCaseLogSearch,
  loaderDeps: ({ search: { fran, till, slag, vem } }) => ({
    ...(fran && { fran }),
    ...(till && { till }),
    ...(slag && { slag }),
    ...(vem && { vem }),
  }),
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(caseLogQuery(toCaseLogQuery(params.caseId, deps))),
  component: lazyRouteComponent(() => import('../features/casework/case/log/LogTab.tsx'), 'LogTab'),
});

/** What is owed to whoever is placed. */
const placementDutiesRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/placering/vardag',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(placementDutiesQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/placements/duties/DutiesPage.tsx'), 'DutiesPage'),
});

const casePersonsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/personer',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(casePersonsQuery(params.caseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/persons/PersonsTab.tsx'),
    'PersonsTab',
  ),
});

const caseFileRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/akt',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(fileReleasesQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/casework/case/file/FileTab.tsx'), 'FileTab'),
});

/** A page of its own, so that what is printed is the file and nothing of the case around it. */
const releaseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/arenden/$caseId/akt/$releaseId',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(fileReleaseQuery(params.caseId, params.releaseId)),
  component: lazyRouteComponent(
    () => import('../features/casework/case/file/ReleasePage.tsx'),
    'ReleasePage',
  ),
});

const existenceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/forekomst',
  component: lazyRouteComponent(
    () => import('../features/casework/existence/ExistencePage.tsx'),
    'ExistencePage',
  ),
});

const childrenRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/finns-barn',
  component: lazyRouteComponent(
    () => import('../features/casework/existence/ChildrenPage.tsx'),
    'ChildrenPage',
  ),
});

const unitRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/enheten',
  component: lazyRouteComponent(() => import('../features/unit/UnitPage.tsx'), 'UnitPage'),
});

/** The first part of Enheten that one may see. */
const unitOverviewRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const [first] = unitTabs(await context.queryClient.ensureQueryData(sessionQuery));
    if (first === undefined) throw notFound();
    if (first.to !== '/enheten') throw redirect({ to: first.to });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(unitOverviewQuery),
  component: lazyRouteComponent(() => import('../features/unit/overview/OverviewTab.tsx'), 'OverviewTab'),
});

const watchRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/bevakning',
  validateSearch: readWatchSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(watchQuery(toWatchQuery(deps))),
  component: lazyRouteComponent(() => import('../features/unit/watch/WatchTab.tsx'), 'WatchTab'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/genomgang',
  loader: ({ context }) => context.queryClient.ensureQueryData(reviewOverviewQuery),
  component: lazyRouteComponent(() => import('../features/unit/reviews/ReviewsTab.tsx'), 'ReviewsTab'),
});

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/enheten/genomgang/$functionId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(reviewListQuery(params.functionId)),
  component: lazyRouteComponent(() => import('../features/unit/reviews/ReviewPage.tsx'), 'ReviewPage'),
});

const staffingRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/bemanning',
  validateSearch: readStaffingSearch,
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(staffingQuery), queryClient.ensureQueryData(competencesQuery)]),
  component: lazyRouteComponent(() => import('../features/unit/staffing/StaffingTab.tsx'), 'StaffingTab'),
});

const missingAssessmentsRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/riskbedomningar',
  loader: ({ context }) => context.queryClient.ensureQueryData(missingAssessmentsQuery),
  component: lazyRouteComponent(
    () => import('../features/unit/assessments/MissingAssessmentsTab.tsx'),
    'MissingAssessmentsTab',
  ),
});

const disclosuresRoute = createRoute({
  getParentRoute: () => unitRoute,
  path: '/utlamnanden',
  loader: ({ context }) => context.queryClient.ensureQueryData(disclosuresQuery),
  component: lazyRouteComponent(
    () => import('../features/unit/disclosures/DisclosuresTab.tsx'),
    'DisclosuresTab',
  ),
});

const handoverRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/enheten/overlamning/$functionId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(handoverQuery(params.functionId)),
  component: lazyRouteComponent(() => import('../features/unit/handover/HandoverPage.tsx'), 'HandoverPage'),
});

const measuresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt',
  validateSearch: readMeasuresSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(measuresQuery),
  component: lazyRouteComponent(() => import('../features/measures/MeasuresPage.tsx'), 'MeasuresPage'),
});

const publishedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/oppenvard',
  component: lazyRouteComponent(() => import('../features/published/PublishedPage.tsx'), 'PublishedPage'),
});

const publishedRowsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/oppenvard/underlag',
  validateSearch: readPublishedRowsSearch,
  component: lazyRouteComponent(
    () => import('../features/published/PublishedRowsPage.tsx'),
    'PublishedRowsPage',
  ),
});

const figureChecksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/kontroll',
  validateSearch: readChecksSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(figureChecksQuery),
  component: lazyRouteComponent(() => import('../features/steering/ChecksPage.tsx'), 'ChecksPage'),
});

const manualMeasuresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/inskrivna',
  validateSearch: readManualSearch,
  component: lazyRouteComponent(() => import('../features/steering/ManualPage.tsx'), 'ManualPage'),
});

const figureImportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/import',
  loader: ({ context }) => context.queryClient.ensureQueryData(figureImportsQuery),
  component: lazyRouteComponent(() => import('../features/steering/ImportPage.tsx'), 'ImportPage'),
});

const importedFileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/import/$batchId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(importedFileQuery(params.batchId)),
  component: lazyRouteComponent(() => import('../features/steering/ImportedPage.tsx'), 'ImportedPage'),
});

const publishRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/publicera',
  validateSearch: readPublishSearch,
  component: lazyRouteComponent(() => import('../features/measures/editions/PublishPage.tsx'), 'PublishPage'),
});

const editionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/utgavor/$period/$number',
  validateSearch: readEditionSearch,
  component: lazyRouteComponent(() => import('../features/measures/editions/EditionPage.tsx'), 'EditionPage'),
});

const editionRowsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/utgavor/$period/$number/$measureId',
  component: lazyRouteComponent(
    () => import('../features/measures/editions/EditionRowsPage.tsx'),
    'EditionRowsPage',
  ),
});

const knownThenRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/kand/$measureId',
  validateSearch: readThenSearch,
  component: lazyRouteComponent(
    () => import('../features/measures/editions/KnownThenPage.tsx'),
    'KnownThenPage',
  ),
});

const groupsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/grupper',
  validateSearch: readGroupsSearch,
  component: lazyRouteComponent(() => import('../features/measures/groups/GroupsPage.tsx'), 'GroupsPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/jamfor/$measureId',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('../features/measures/series/ComparePage.tsx'), 'ComparePage'),
});

const measureRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/$measureId',
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('../features/measures/MeasurePage.tsx'), 'MeasurePage'),
});

const measureRowsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/$measureId/underlag',
  validateSearch: readRowsSearch,
  // The cases are those of one unit; without one there is only the figure.
  beforeLoad: ({ search, params }) => {
    if (search.enhet === undefined) throw redirect({ to: '/matt/$measureId', params, search });
  },
  component: lazyRouteComponent(() => import('../features/measures/RowsPage.tsx'), 'RowsPage'),
});

const countRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/antal/$measureId',
  validateSearch: readCountSearch,
  component: lazyRouteComponent(() => import('../features/measures/counts/CountPage.tsx'), 'CountPage'),
});

const countRowsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matt/antal/$measureId/underlag',
  validateSearch: readCountRowsSearch,
  beforeLoad: ({ search, params }) => {
    if (search.enhet === undefined) throw redirect({ to: '/matt/antal/$measureId', params, search });
  },
  component: lazyRouteComponent(
    () => import('../features/measures/counts/CountRowsPage.tsx'),
    'CountRowsPage',
  ),
});

const printQueueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utskick',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('../features/letters/queue/QueuePage.tsx'), 'QueuePage'),
});

const letterTemplatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/brevmallar',
  validateSearch: readTemplatesSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(letterTemplatesQuery),
  component: lazyRouteComponent(
    () => import('../features/letters/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
});

const organisationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organisationer',
  validateSearch: readOrganisationsSearch,
  loader: ({ context, location }) =>
    context.queryClient.prefetchQuery(
      organisationsQuery(toOrganisationSearch(readOrganisationsSearch(location.search))),
    ),
  component: lazyRouteComponent(
    () => import('../features/organisations/list/OrganisationsPage.tsx'),
    'OrganisationsPage',
  ),
});

const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organisationer/$organisationId',
  validateSearch: readOrganisationPageSearch,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(organisationQuery(params.organisationId)),
  component: lazyRouteComponent(
    () => import('../features/organisations/organisation/OrganisationPage.tsx'),
    'OrganisationPage',
  ),
});

const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/frister',
  validateSearch: readRulesSearch,
  component: lazyRouteComponent(() => import('../features/rules/list/RulesPage.tsx'), 'RulesPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/frister/$ruleId',
  validateSearch: ({ gor }): { gor?: 'satt' } => (gor === 'satt' ? { gor } : {}),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ruleQuery(params.ruleId)),
  component: lazyRouteComponent(() => import('../features/rules/rule/RulePage.tsx'), 'RulePage'),
});

const textTemplateRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utredningens-rubriker',
  loader: ({ context }) => context.queryClient.ensureQueryData(textTemplateQuery),
  component: lazyRouteComponent(() => import('../features/text-template/TemplatePage.tsx'), 'TemplatePage'),
});

const intakeRulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/delegation',
  validateSearch: readIntakeRulesSearch,
  loaderDeps: ({ search: { dag } }) => ({ dag }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(intakeRulesQuery(deps.dag)),
  component: lazyRouteComponent(
    () => import('../features/intake-rules/IntakeRulesPage.tsx'),
    'IntakeRulesPage',
  ),
});

const instrumentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/riskinstrument',
  loader: ({ context }) => context.queryClient.ensureQueryData(instrumentRulesQuery),
  component: lazyRouteComponent(
    () => import('../features/instruments/InstrumentsPage.tsx'),
    'InstrumentsPage',
  ),
});

const catalogueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/insatser',
  validateSearch: readCatalogueSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(catalogueQuery),
  component: lazyRouteComponent(() => import('../features/catalogue/CataloguePage.tsx'), 'CataloguePage'),
});

const adultViolenceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vuxna/vald',
  validateSearch: readViolenceSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(violenceContactsQuery),
  component: lazyRouteComponent(() => import('../features/adults/ViolencePage.tsx'), 'ViolencePage'),
});

const adultHousingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vuxna/boende',
  validateSearch: readHousingSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(housingChainQuery),
  component: lazyRouteComponent(() => import('../features/adults/HousingPage.tsx'), 'HousingPage'),
});

const betweenUnitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/overlamning',
  loader: ({ context }) => context.queryClient.ensureQueryData(handoversQuery),
  component: lazyRouteComponent(() => import('../features/handover/HandoverPage.tsx'), 'HandoverPage'),
});

const transitionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/overgangar',
  validateSearch: readTransitionsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    context.queryClient.ensureQueryData(transitionsQuery(toTransitionsQuery(deps))),
  component: lazyRouteComponent(
    () => import('../features/transitions/TransitionsPage.tsx'),
    'TransitionsPage',
  ),
});

const promisesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ataganden',
  validateSearch: readPromisesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(promisesQuery(toPromisesQuery(deps))),
  component: lazyRouteComponent(() => import('../features/promises/PromisesPage.tsx'), 'PromisesPage'),
});

const revisionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revision',
  validateSearch: readRevisionSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(auditQuestionsQuery),
  component: lazyRouteComponent(() => import('../features/audits/QuestionsPage.tsx'), 'QuestionsPage'),
});

const revisionQuestionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revision/$questionId',
  loader: ({ context, params: { questionId } }) =>
    Promise.all([
      context.queryClient.ensureQueryData(auditQuestionQuery(questionId)),
      context.queryClient.ensureQueryData(auditSamplesQuery),
    ]),
  component: lazyRouteComponent(() => import('../features/audits/QuestionPage.tsx'), 'QuestionPage'),
});

const auditsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revision/granskningar',
  loader: ({ context }) => context.queryClient.ensureQueryData(auditsQuery),
  component: lazyRouteComponent(() => import('../features/audits/AuditsPage.tsx'), 'AuditsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revision/granskningar/$auditId',
  loader: ({ context, params: { auditId } }) => context.queryClient.ensureQueryData(auditQuery(auditId)),
  component: lazyRouteComponent(() => import('../features/audits/AuditPage.tsx'), 'AuditPage'),
});

const auditFilesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revision/stickprov/$sampleId',
  loader: ({ context, params: { sampleId } }) =>
    context.queryClient.ensureQueryData(drawnFilesQuery(sampleId)),
  component: lazyRouteComponent(() => import('../features/audits/FilesPage.tsx'), 'FilesPage'),
});

const goalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/mal',
  validateSearch: readGoalsSearch,
  loaderDeps: ({ search }) => toGoalsQuery(search),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(goalsQuery(deps)),
  component: lazyRouteComponent(() => import('../features/goals/GoalsPage.tsx'), 'GoalsPage'),
});

const goalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/mal/$goalId',
  validateSearch: readGoalSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, params: { goalId } }) =>
    Promise.all([
      context.queryClient.ensureQueryData(goalQuery({ goalId, ...deps })),
      context.queryClient.ensureQueryData(
        promisesQuery({ subjectKind: 'goal', subjectId: goalId, stretch: 'all' }),
      ),
    ]),
  component: lazyRouteComponent(() => import('../features/goals/GoalPage.tsx'), 'GoalPage'),
});

const overviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/overblick',
  validateSearch: readGoalSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(overviewQuery(deps)),
  component: lazyRouteComponent(() => import('../features/goals/OverviewPage.tsx'), 'OverviewPage'),
});

const economyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ekonomi',
    validateSearch: readEconomySearch,
    loaderDeps: ({ search }) => toEconomyQuery(search),
    loader: ({ context, deps }) => context.queryClient.ensureQueryData(economyQuery(deps)),
    component: lazyRouteComponent(() => import('../features/economy/EconomyPage.tsx'), 'EconomyPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ekonomi/konton/$area',
    validateSearch: readAccountsSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps: { ar, manad }, params: { area } }) =>
      context.queryClient.ensureQueryData(
        economyRowsQuery({ area, year: ar, ...(manad !== undefined && { through: manad }) }),
      ),
    component: lazyRouteComponent(() => import('../features/economy/AccountsPage.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ekonomi/import',
    loader: ({ context }) => context.queryClient.ensureQueryData(ledgersQuery),
    component: lazyRouteComponent(() => import('../features/economy/LedgersPage.tsx'), 'LedgersPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ekonomi/bidrag',
    loader: ({ context }) => context.queryClient.ensureQueryData(fundsQuery),
    component: lazyRouteComponent(() => import('../features/economy/FundsPage.tsx'), 'FundsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ekonomi/indelning',
    loader: ({ context }) => context.queryClient.ensureQueryData(mappingQuery),
    component: lazyRouteComponent(() => import('../features/economy/MappingPage.tsx'), 'MappingPage'),
  }),
] as const;

const controlRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/internkontroll',
    validateSearch: readControlSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) =>
      context.queryClient.ensureQueryData(controlYearQuery(toControlQuery(deps))),
    component: lazyRouteComponent(() => import('../features/control/RisksPage.tsx'), 'RisksPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/internkontroll/plan',
    validateSearch: readControlSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) =>
      context.queryClient.ensureQueryData(controlYearQuery(toControlQuery(deps))),
    component: lazyRouteComponent(() => import('../features/control/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/internkontroll/uppfoljning',
    validateSearch: readControlSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) =>
      context.queryClient.ensureQueryData(controlYearQuery(toControlQuery(deps))),
    component: lazyRouteComponent(() => import('../features/control/FollowUpPage.tsx'), 'FollowUpPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/internkontroll/stickprov/$sampleId',
    loader: ({ context, params }) => context.queryClient.ensureQueryData(drawnSampleQuery(params.sampleId)),
    component: lazyRouteComponent(() => import('../features/control/SamplePage.tsx'), 'SamplePage'),
  }),
] as const;
const actionPlansRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/handlingsplaner',
  validateSearch: readPlansSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(actionPlansQuery),
  component: lazyRouteComponent(() => import('../features/action-plans/PlansPage.tsx'), 'PlansPage'),
});

const projectsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projekt',
  loader: ({ context }) => context.queryClient.ensureQueryData(projectsQuery),
  component: lazyRouteComponent(() => import('../features/projects/ProjectsPage.tsx'), 'ProjectsPage'),
});

const projectRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projekt/$projectId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(projectQuery(params.projectId)),
  component: lazyRouteComponent(() => import('../features/projects/ProjectPage.tsx'), 'ProjectPage'),
});

const actionPlanRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/handlingsplaner/$planId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(actionPlanQuery(params.planId)),
  component: lazyRouteComponent(() => import('../features/action-plans/PlanPage.tsx'), 'PlanPage'),
});

const limitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ataganden/granser',
  loader: ({ context }) => context.queryClient.ensureQueryData(limitsQuery),
  component: lazyRouteComponent(() => import('../features/promises/LimitsPage.tsx'), 'LimitsPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rapporter',
  loader: ({ context }) => context.queryClient.ensureQueryData(reportsQuery),
  component: lazyRouteComponent(() => import('../features/reports/ReportsPage.tsx'), 'ReportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rapporter/$reportId',
  validateSearch: (search: Record<string, unknown>): { utgava?: number } =>
    Number.isInteger(search.utgava) && Number(search.utgava) > 0 ? { utgava: Number(search.utgava) } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { reportId }, deps: { utgava } }) => {
    // One that was just started is not in the list as it was read before.
    const { reports } = await queryClient.fetchQuery(reportsQuery);
    const report = reports.find((r) => r.reportId === reportId);
    await (report?.state === 'writing' && report.mayOpen
      ? queryClient.ensureQueryData(workspaceQuery(reportId))
      : queryClient.ensureQueryData(
          reportEditionQuery({ reportId, ...(utgava !== undefined && { number: utgava }) }),
        ));
  },
  component: lazyRouteComponent(() => import('../features/reports/ReportPage.tsx'), 'ReportPage'),
});

const reportSectionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rapporter/$reportId/$sectionId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(workspaceQuery(params.reportId)),
  component: lazyRouteComponent(() => import('../features/reports/WritePage.tsx'), 'WritePage'),
});

const transitionOwnerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/overgangar/agare',
  loader: ({ context }) => context.queryClient.ensureQueryData(ownerSettingQuery),
  component: lazyRouteComponent(
    () => import('../features/transitions/OwnerSettingPage.tsx'),
    'OwnerSettingPage',
  ),
});

const handoverMinutesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/overlamning/$meetingId',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(handoverMinutesQuery(params.meetingId)),
  component: lazyRouteComponent(() => import('../features/handover/MinutesPage.tsx'), 'MinutesPage'),
});

const situationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bistand',
  validateSearch: readSituationsSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(situationsQuery),
  component: lazyRouteComponent(() => import('../features/assistance/SituationsPage.tsx'), 'SituationsPage'),
});

const areasRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/omraden',
  loader: ({ context }) => context.queryClient.ensureQueryData(areasQuery),
  component: lazyRouteComponent(() => import('../features/assistance/AreasPage.tsx'), 'AreasPage'),
});

const talksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/unga/48-timmar',
  validateSearch: readTalkSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(talksQuery),
  component: lazyRouteComponent(() => import('../features/youth/TalksPage.tsx'), 'TalksPage'),
});

const riskChildrenRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/unga/riskzon',
  validateSearch: readRiskSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(riskChildrenQuery),
  component: lazyRouteComponent(() => import('../features/youth/RiskListPage.tsx'), 'RiskListPage'),
});

const openServiceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/utan-behovsprovning',
  validateSearch: readOpenServiceSearch,
  component: lazyRouteComponent(
    () => import('../features/open-service/OpenServicePage.tsx'),
    'OpenServicePage',
  ),
});

const unexecutedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ej-verkstallda',
  validateSearch: readUnexecutedSearch,
  loaderDeps: ({ search: { kvartal } }) => ({ kvartal }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(unexecutedQuery(deps.kvartal)),
  component: lazyRouteComponent(
    () => import('../features/casework/unexecuted/UnexecutedPage.tsx'),
    'UnexecutedPage',
  ),
});

const scalesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/insatser/skalor',
  loader: ({ context }) => context.queryClient.ensureQueryData(scalesQuery),
  component: lazyRouteComponent(() => import('../features/catalogue/ScalesPage.tsx'), 'ScalesPage'),
});

const logReviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/logg',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(
    () => import('../features/trail/log-review/LogReviewPage.tsx'),
    'LogReviewPage',
  ),
});

const logAlarmsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/logg/larm',
  validateSearch: readAlarmsSearch,
  component: lazyRouteComponent(() => import('../features/trail/alarms/AlarmsPage.tsx'), 'AlarmsPage'),
});

const wordsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ordlista',
  validateSearch: readWordsSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(wordsQuery),
  component: lazyRouteComponent(() => import('../features/guide/words/WordsPage.tsx'), 'WordsPage'),
});

const tourRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rundtur',
  component: lazyRouteComponent(() => import('../features/guide/tour/TourPage.tsx'), 'TourPage'),
});

/** Any other address: answered inside the frame, and only to someone who has logged in. */
const nowhereRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/$',
  component: RouteNotFound,
});

export const routeTree = rootRoute.addChildren([
  logInRoute,
  frameRoute.addChildren([
    myDayRoute,
    myWatchRoute,
    inboxRoute,
    shiftRoute,
    registerReportRoute,
    formRoute,
    formMappingsRoute,
    casesRoute,
    caseRoute.addChildren([
      caseOverviewRoute,
      caseTimelineRoute,
      caseInvestigationRoute.addChildren([
        investigationOverviewRoute,
        statementsRoute,
        assessmentsRoute,
        familyRoute,
        investigationTextRoute,
      ]),
      caseDecisionsRoute,
      caseCustodyRoute,
      caseAdultRoute,
      caseCommissionsRoute,
      caseSituationRoute,
      caseYouthRoute,
      casePlacementRoute,
      caseTransitionRoute,
      commissionRoute.addChildren([
        commissionOrderRoute,
        commissionPlanRoute,
        commissionFollowUpRoute,
        commissionEndRoute,
      ]),
      caseLettersRoute,
      caseCommitteeRoute,
      caseJournalRoute,
      caseReportRoute,
      caseDocumentsRoute,
      placementDutiesRoute,
      casePersonsRoute,
      caseFileRoute,
      caseSecrecyRoute,
      caseLogRoute,
    ]),
    caseExtractRoute,
    meetingsRoute,
    meetingRoute,
    papersRoute,
    extractRoute,
    printJournalRoute,
    printPlanRoute,
    printTextRoute,
    releaseRoute,
    existenceRoute,
    childrenRoute,
    unitRoute.addChildren([
      unitOverviewRoute,
      watchRoute,
      reviewsRoute,
      staffingRoute,
      missingAssessmentsRoute,
      disclosuresRoute,
    ]),
    reviewRoute,
    handoverRoute,
    glassRoute,
    rulesRoute,
    ruleRoute,
    measuresRoute,
    publishRoute,
    editionRoute,
    editionRowsRoute,
    knownThenRoute,
    publishedRoute,
    publishedRowsRoute,
    figureChecksRoute,
    manualMeasuresRoute,
    figureImportsRoute,
    importedFileRoute,
    groupsRoute,
    compareRoute,
    measureRoute,
    measureRowsRoute,
    intakeRulesRoute,
    instrumentsRoute,
    catalogueRoute,
    scalesRoute,
    openServiceRoute,
    situationsRoute,
    areasRoute,
    talksRoute,
    riskChildrenRoute,
    adultViolenceRoute,
    adultHousingRoute,
    betweenUnitsRoute,
    transitionsRoute,
    overviewRoute,
    revisionRoute,
    revisionQuestionRoute,
    auditFilesRoute,
    auditsRoute,
    auditRoute,
    goalsRoute,
    goalRoute,
    promisesRoute,
    ...controlRoutes,
    reportsRoute,
    reportRoute,
    reportSectionRoute,
    actionPlansRoute,
    actionPlanRoute,
    ...economyRoutes,
    projectsRoute,
    projectRoute,
    limitsRoute,
    transitionOwnerRoute,
    handoverMinutesRoute,
    unexecutedRoute,
    placementsRoute,
    placementOverviewRoute,
    textTemplateRoute,
    countRoute,
    countRowsRoute,
    printQueueRoute,
    letterTemplatesRoute,
    organisationsRoute,
    organisationRoute,
    logReviewRoute,
    logAlarmsRoute,
    wordsRoute,
    tourRoute,
    nowhereRoute,
  ]),
]);

/** Where to go after the log-in: a path on this site, never another host. */
function isOwnPath(value: unknown): value is string {
  return (
    typeof value === 'string' && value.startsWith('/') && !value.startsWith('//') && !value.includes('\\')
  );
}
