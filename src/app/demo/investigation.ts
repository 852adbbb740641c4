import type { z } from 'zod';
import type { Runner } from '#core/operation';
import {
  type CheckSafety,
  checkSafety,
  codeProblems,
  findOrganisation,
  followRequest,
  investigation,
  type RecordChildTalk,
  type RecordNotice,
  type RecordQuestions,
  type RecordStandpoint,
  type RecordStatement,
  type RequestStatement,
  recordChildTalk,
  recordNotice,
  recordQuestions,
  recordRiskAssessment,
  recordStandpoint,
  recordStatement,
  requestStatement,
  setInvestigationPlan,
  statements,
} from '#modules/casework';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

type Judged = z.input<typeof CheckSafety>['persons'][number];
type Told = Pick<z.input<typeof RecordNotice>, 'given' | 'way' | 'whyNot'>;
type Asked = Omit<z.input<typeof RecordQuestions>, 'caseId' | 'questionsId' | 'askedOn'>;
type Heard = Omit<z.input<typeof RecordChildTalk>, 'caseId' | 'talkId'>;
type Coded = Pick<z.input<typeof codeProblems.input>, 'codes'>;
type Assessed = Pick<
  z.input<typeof recordRiskAssessment.input>,
  'instrument' | 'about' | 'aboutName' | 'level' | 'summary' | 'expert'
>;
type Source = 'caseId' | 'statementId' | 'requestId' | 'organisationId';
type Stood = Omit<z.input<typeof RecordStandpoint>, 'caseId' | 'standpointId' | 'relationId'>;
type Stated = Omit<z.input<typeof RecordStatement>, Source>;
type Requested = Omit<z.input<typeof RequestStatement>, Source>;

/** One thing that an investigation has documented, when and by whom. */
export type StoryStep = { readonly by: SeatKey; readonly daysAgo: number; readonly hour: number } & (
  | {
      readonly does: 'check';
      readonly signs?: z.input<typeof CheckSafety>['signs'];
      /** Those of the file or of a report by their names, and others. */
      readonly persons: readonly Pick<Judged, 'name' | 'relation' | 'mayBeTold' | 'why'>[];
      readonly reasons: string;
    }
  | ({ readonly does: 'tell'; readonly name: string } & Told)
  | ({ readonly does: 'ask' } & Asked)
  | ({ readonly does: 'hear' } & Heard)
  | ({ readonly does: 'code' } & Coded)
  /** By whoever does it, with a colleague who is trained in the instrument; to be made anew so many days ahead of today. */
  | ({ readonly does: 'assess'; readonly colleague?: SeatKey; readonly again?: number } & Assessed)
  | ({
      readonly does: 'state';
      /** It answers what was asked of this organisation. */
      readonly answers?: string;
    } & Stated)
  | ({ readonly does: 'request' } & Requested)
  | ({ readonly does: 'stand' } & Stood)
  | {
      readonly does: 'plan';
      readonly questions: readonly string[];
      /** Who is to be heard, and in how many days. */
      readonly hearings: readonly (readonly [who: string, inDays: number])[];
      readonly readyIn: number;
      readonly goneThroughWith: string;
      /** Why it is changed. */
      readonly reason?: string;
    }
  | { readonly does: 'remind'; readonly organisation: string }
);

/** Does one step in a case. Who is to be told is known by name from the last check. */
export async function investigate(
  { run, carryOut }: Pick<Runner, 'run' | 'carryOut'>,
  organisation: Pick<DemoOrganisation, 'actor'>,
  caseId: string,
  step: StoryStep,
  today: CalendarDate,
): Promise<unknown> {
  const by = organisation.actor(step.by);
  const requestOf = async (organisation: string): Promise<string> => {
    const { requests } = await run(statements, by, { caseId });
    return requests.find((r) => r.organisation === organisation)?.requestId ?? '';
  };
  const inRegister = async (name: string | undefined) => {
    if (name === undefined) return {};
    const { organisations } = await run(findOrganisation, by, { text: name });
    const known = organisations.find((o) => o.name === name);
    return known ? { organisationId: known.organisationId } : {};
  };
  switch (step.does) {
    case 'stand': {
      const { by: _by, daysAgo: _daysAgo, hour: _hour, does: _does, ...stood } = step;
      return await carryOut(recordStandpoint, by, { caseId, standpointId: newId(), ...stood });
    }
    case 'plan': {
      const { plan, today } = await run(investigation, by, { caseId });
      const after = (days: number) => addDays(calendarDate(today), days);
      const { questions, hearings, readyIn, goneThroughWith, reason } = step;
      return await carryOut(setInvestigationPlan, by, {
        caseId,
        questions: [...questions],
        hearings: hearings.map(([who, inDays]) => ({ who, by: after(inDays) })),
        readyBy: after(readyIn),
        goneThroughWith,
        goneThroughOn: today,
        ...(reason !== undefined && { reason }),
        seenVersion: plan.versions[0]?.version ?? 0,
      });
    }
    case 'state': {
      const { by: _by, daysAgo: _daysAgo, hour: _hour, does: _does, answers, ...stated } = step;
      return await carryOut(recordStatement, by, {
        caseId,
        statementId: newId(),
        ...stated,
        ...(await inRegister(stated.organisation)),
        ...(answers !== undefined && { requestId: await requestOf(answers) }),
      });
    }
    case 'request': {
      const { by: _by, daysAgo: _daysAgo, hour: _hour, does: _does, ...requested } = step;
      const known = await inRegister(requested.organisation);
      return await carryOut(requestStatement, by, { caseId, requestId: newId(), ...requested, ...known });
    }
    case 'remind': {
      const requestId = await requestOf(step.organisation);
      return await carryOut(followRequest, by, { caseId, requestId, stepId: newId(), kind: 'reminded' });
    }
    case 'check': {
      const { notices } = await run(investigation, by, { caseId });
      const persons = step.persons.map((p) => {
        const relationId = notices.concerned.find((c) => c.name === p.name)?.relationId;
        return { ...p, personId: newId(), ...(relationId && { relationId }) };
      });
      const { signs = [], reasons } = step;
      return await carryOut(checkSafety, by, { caseId, checkId: newId(), signs, persons, reasons });
    }
    case 'tell': {
      const { notices } = await run(investigation, by, { caseId });
      const personId = notices.checks[0]?.persons.find((p) => p.name === step.name)?.personId ?? '';
      const { given, way, whyNot } = step;
      return await carryOut(recordNotice, by, { caseId, noticeId: newId(), personId, given, way, whyNot });
    }
    case 'hear': {
      const { by: _by, daysAgo: _daysAgo, hour: _hour, does: _does, ...talk } = step;
      return await carryOut(recordChildTalk, by, { caseId, talkId: newId(), ...talk });
    }
    case 'code':
      return await carryOut(codeProblems, by, { caseId, codes: step.codes, source: 'investigation' });
    case 'assess': {
      const { instrument, about, aboutName, level, summary, colleague, expert, again } = step;
      const assessedOn = addDays(today, -step.daysAgo);
      return await carryOut(recordRiskAssessment, by, {
        caseId,
        assessmentId: newId(),
        instrument,
        assessedOn,
        ...(colleague && { colleagueId: organisation.actor(colleague).employeeId ?? '' }),
        about,
        ...(aboutName && { aboutName }),
        level,
        summary,
        ...(expert && { expert, expertOn: assessedOn }),
        ...(again !== undefined && { reassessOn: addDays(today, again) }),
      });
    }
    case 'ask': {
      const { askedOf, personName, alone, answers } = step;
      return await carryOut(recordQuestions, by, {
        caseId,
        questionsId: newId(),
        askedOf,
        personName,
        alone,
        answers,
      });
    }
  }
}
