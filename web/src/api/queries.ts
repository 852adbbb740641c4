import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { setServerNow } from './server-clock.ts';
import type {
  CaseLogAsked,
  CasesQuery,
  CountAsked,
  CountRowsAsked,
  JournalAsked,
  LogAlarmsAsked,
  MeasureAsked,
  MeasureRowsAsked,
  Notices,
  OrganisationSearch,
  OwnWatchQuery,
  PublishedGroup,
  RuleSearch,
  TrailSearch,
  WatchQuery,
} from './types.ts';

/** One entry per reading. The keys are the operations' names, so that what is stale is told by name. */

export const sessionQuery = queryOptions({
  queryKey: ['session/current'],
  queryFn: async ({ signal }) => {
    const session = await answer(api.GET('/api/v1/session/current', { signal }));
    setServerNow(session.now);
    return session;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

export const demoUsersQuery = queryOptions({
  queryKey: ['session/demo-users'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/session/demo-users', { signal })),
});

export const myDayQuery = queryOptions({
  queryKey: ['casework/my-day'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/my-day', { signal })),
});

/** How far one has come in the tour of one's role. Changed by oneself alone. */
export const tourQuery = queryOptions({
  queryKey: ['guide/tour'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/guide/tour', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const leftDraftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['casework/left-draft', draftId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/left-draft', { params: { query: { draftId } }, signal })),
  });

export const inboxQuery = queryOptions({
  queryKey: ['casework/inbox'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/inbox', { signal })),
});

export const waitingFormsQuery = queryOptions({
  queryKey: ['eservices/waiting-forms'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/eservices/waiting-forms', { signal })),
});

export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: ['eservices/form', formId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/eservices/form', { params: { query: { formId } }, signal })),
  });

export const formMappingsQuery = queryOptions({
  queryKey: ['eservices/form-mappings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/eservices/form-mappings', { signal })),
  // While forms that wait are read anew, so that it is seen to be done.
  refetchInterval: (query) => (query.state.data?.forms.some((form) => form.toReread > 0) ? 2_000 : false),
});

/** Looked at again while something is to be fetched, and now and then: a platform that goes away is seen without a new visit. */
export const pollingQuery = queryOptions({
  queryKey: ['eservices/polling'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/eservices/polling', { signal })),
  refetchInterval: (query) => {
    const { platform = null, forms = [] } = query.state.data ?? {};
    return platform !== null && forms.some((form) => form.isDue) ? 2_000 : 60_000;
  },
});

export const casesQuery = (query: CasesQuery) =>
  queryOptions({
    queryKey: ['casework/cases', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/cases', { params: { query }, signal })),
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/case', { params: { query: { caseId } }, signal })),
  });

/** The decisions about the person of a case, and who may take which. */
export const decisionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/decisions', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/decisions', { params: { query: { caseId } }, signal })),
  });

/** The custodies and interim bans of a case, with their court clocks. */
export const custodiesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/custodies', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/custodies', { params: { query: { caseId } }, signal })),
  });

/** One's own shift in the social emergency unit. */
export const shiftQuery = queryOptions({
  queryKey: ['casework/shift'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/shift', { signal })),
});

/** What the emergency unit has done in one's own cases. */
export const shiftHandoversQuery = queryOptions({
  queryKey: ['casework/shift-handovers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/shift-handovers', { signal })),
});

export const attachmentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/attachments', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/attachments', { params: { query: { caseId } }, signal })),
  });

export const assignableFunctionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/assignable-functions', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/assignable-functions', { params: { query: { caseId } }, signal })),
  });

export const caseLogQuery = (query: CaseLogAsked) =>
  queryOptions({
    queryKey: ['casework/case-log', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/case-log', { params: { query }, signal })),
  });

export const secrecyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/secrecy', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/secrecy', { params: { query: { caseId } }, signal })),
  });

export const disclosuresQuery = queryOptions({
  queryKey: ['casework/disclosures'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/disclosures', { signal })),
});

export const myGlassQuery = queryOptions({
  queryKey: ['casework/my-glass'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/my-glass', { signal })),
});

export const journalQuery = (query: JournalAsked) =>
  queryOptions({
    queryKey: ['casework/journal', query.caseId, query.kind, query.page],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/journal', { params: { query }, signal })),
  });

/** Never from memory: each print is a reading of its own, and says when it was made. */
export const printJournalQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/print-journal', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/print-journal', { params: { query: { caseId } }, signal })),
    staleTime: 0,
    gcTime: 0,
  });

export const casePersonsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case-persons', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/case-persons', { params: { query: { caseId } }, signal })),
  });

export const codingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/codings', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/codings', { params: { query: { caseId } }, signal })),
  });

export const fileReleasesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/file-releases', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/file-releases', { params: { query: { caseId } }, signal })),
  });

export const fileReleaseQuery = (caseId: string, releaseId: string) =>
  queryOptions({
    queryKey: ['casework/file-release', caseId, releaseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/file-release', { params: { query: { caseId, releaseId } }, signal })),
  });

/** Who decides what on a day, today without it, and when the office is open. */
export const intakeRulesQuery = (on?: string) =>
  queryOptions({
    queryKey: ['casework/intake-rules', on ?? null],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/casework/intake-rules', {
          params: { query: on === undefined ? {} : { on } },
          signal,
        }),
      ),
  });

export const unitOverviewQuery = queryOptions({
  queryKey: ['casework/unit-overview'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/unit-overview', { signal })),
});

export const unitOpeningsQuery = queryOptions({
  queryKey: ['casework/unit-openings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/unit-openings', { signal })),
});

export const myWatchQuery = (query: OwnWatchQuery) =>
  queryOptions({
    queryKey: ['casework/my-watch', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/my-watch', { params: { query }, signal })),
  });

export const watchQuery = (query: WatchQuery) =>
  queryOptions({
    queryKey: ['casework/watch', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/watch', { params: { query }, signal })),
  });

export const handoverQuery = (functionId: string) =>
  queryOptions({
    queryKey: ['casework/handover', functionId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/handover', { params: { query: { functionId } }, signal })),
  });

export const statementsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/statements', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/statements', { params: { query: { caseId } }, signal })),
  });

export const riskAssessmentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/risk-assessments', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/risk-assessments', { params: { query: { caseId } }, signal })),
  });

export const missingAssessmentsQuery = queryOptions({
  queryKey: ['casework/missing-assessments'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/missing-assessments', { signal })),
});

export const instrumentRulesQuery = queryOptions({
  queryKey: ['casework/instrument-rules'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/instrument-rules', { signal })),
});

export const figureChecksQuery = queryOptions({
  queryKey: ['steering/figure-checks'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/steering/figure-checks', { signal })),
});

export const figureImportsQuery = queryOptions({
  queryKey: ['steering/imports'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/steering/imports', { signal })),
});

export const importedFileQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['steering/import', batchId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/steering/import', { params: { query: { batchId } }, signal })),
  });

export const manualMeasuresQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['steering/manual-measures', year],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/steering/manual-measures', {
          params: { query: year === undefined ? {} : { year } },
          signal,
        }),
      ),
  });

export const catalogueQuery = queryOptions({
  queryKey: ['interventions/catalogue'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/interventions/catalogue', { signal })),
});

export const publishedQuery = queryOptions({
  queryKey: ['interventions/published-open-care'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/interventions/published-open-care', { signal })),
});

export const publishedRowsQuery = (asked: { year: number; group: PublishedGroup }) =>
  queryOptions({
    queryKey: ['interventions/published-rows', asked],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/interventions/published-rows', { params: { query: asked }, signal })),
  });

export const openServiceQuery = (asked: { period: string; unitId?: string; page?: number }) =>
  queryOptions({
    queryKey: ['interventions/open-service', asked],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/interventions/open-service', { params: { query: asked }, signal })),
  });

export const competencesQuery = queryOptions({
  queryKey: ['organisation/competences'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/organisation/competences', { signal })),
});

export const staffingQuery = queryOptions({
  queryKey: ['organisation/staffing'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/organisation/staffing', { signal })),
});

/** What one has been told. With the cases by name for those whose work is cases, which is traced as reading them. */
export const noticesQuery = ({ withCases }: { withCases: boolean }) =>
  queryOptions({
    queryKey: ['reminders/mine', withCases],
    queryFn: async ({ signal }): Promise<Notices> => {
      if (withCases) return answer(api.GET('/api/v1/casework/notices', { signal }));
      const { notices, unread } = await answer(api.GET('/api/v1/reminders/mine', { signal }));
      return { notices: notices.map((notice) => ({ ...notice, caseNumber: null, label: null })), unread };
    },
  });

/** The number beside the bell. It shows nobody and is not traced, so it may be asked for again and again. */
export const unreadQuery = queryOptions({
  queryKey: ['reminders/unread'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/reminders/unread', { signal })),
  refetchInterval: 60_000,
});

export const measuresQuery = queryOptions({
  queryKey: ['measures/list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/list', { signal })),
});

export const measureQuery = (query: MeasureAsked) =>
  queryOptions({
    queryKey: ['measures/show', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/show', { params: { query }, signal })),
  });

export const familyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/family', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/family', { params: { query: { caseId } }, signal })),
  });

export const investigationQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/investigation', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/investigation', { params: { query: { caseId } }, signal })),
  });

export const measureRowsQuery = (query: MeasureRowsAsked) =>
  queryOptions({
    queryKey: ['measures/rows', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/rows', { params: { query }, signal })),
  });

export const countQuery = (query: CountAsked) =>
  queryOptions({
    queryKey: ['measures/count', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/count', { params: { query }, signal })),
  });

export const countRowsQuery = (query: CountRowsAsked) =>
  queryOptions({
    queryKey: ['measures/count-rows', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/count-rows', { params: { query }, signal })),
  });

export const organisationsQuery = (search: OrganisationSearch) =>
  queryOptions({
    queryKey: ['casework/organisations', search],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/casework/organisations', { body: search, signal })),
  });

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['casework/organisation', organisationId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/organisation', { params: { query: { organisationId } }, signal })),
  });

/** What the register has while a name is typed. */
export const findOrganisationQuery = (text: string) =>
  queryOptions({
    queryKey: ['casework/find-organisation', text],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/casework/find-organisation', { body: { text }, signal })),
  });

export const rulesQuery = (search: RuleSearch) =>
  queryOptions({
    queryKey: ['clocks/rules', search],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/clocks/rules', { body: search, signal })),
  });

export const ruleQuery = (ruleId: string) =>
  queryOptions({
    queryKey: ['clocks/rule', ruleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/clocks/rule', { params: { query: { ruleId } }, signal })),
  });

/** Searches are posted: what is searched for never stands in a URL. */
export const findCasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['casework/find', q],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/casework/find', { body: { q }, signal })),
    gcTime: 0,
  });

export const logAlarmsQuery = (days: LogAlarmsAsked) =>
  queryOptions({
    queryKey: ['casework/log-alarms', days],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/casework/log-alarms', { body: days, signal })),
  });

export const trailQuery = (search: TrailSearch) =>
  queryOptions({
    queryKey: ['trail/search', search],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/trail/search', { body: search, signal })),
  });
