import type { AssessedPerson, RecordRiskAssessment, RiskLevel } from '../../../../../api/index.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors, hasErrors } from '../../../../../ui/form/field-errors.ts';

const words = assessmentWords.assessments;

export interface AssessmentValues {
  instrument: string;
  assessedOn: string;
  assessorId: string;
  colleagueId: string;
  about: AssessedPerson;
  aboutName: string;
  level: RiskLevel | '';
  summary: string;
  reassessOn: string;
  expert: string;
  expertOn: string;
  reason: string;
}

type Command = Omit<RecordRiskAssessment, 'caseId' | 'assessmentId' | 'follows'>;

/** What lacks, and otherwise what is sent: nothing of fields that don't show. */
export function checkAssessment(
  values: AssessmentValues,
  asked: { today: string; needsColleague: boolean; isCorrection: boolean },
): { errors: FieldErrors; command: Command | null } {
  const { today, needsColleague, isCorrection } = asked;
  const assessedOn = readDayWithin(values.assessedOn, { max: today });
  const hasReassess = values.reassessOn.trim() !== '';
  const reassessOn = readDayWithin(values.reassessOn, { min: today });
  const hasExpert = values.expert.trim() !== '';
  const expertOn = readDayWithin(values.expertOn, { max: today });
  const isOther = values.about !== 'child';
  const errors = collectErrors([
    ['follows.reason', isCorrection && values.reason.trim() === '' && words.reasonMissing],
    ['instrument', values.instrument === '' && words.instrumentMissing],
    ['colleagueId', needsColleague && values.colleagueId === '' && words.colleagueMissing],
    ['assessedOn', !assessedOn.ok && assessedOn.message],
    ['aboutName', isOther && values.aboutName.trim() === '' && words.aboutNameMissing],
    ['level', values.level === '' && words.levelMissing],
    ['summary', values.summary.trim() === '' && words.summaryMissing],
    ['reassessOn', hasReassess && !reassessOn.ok && reassessOn.message],
    ['expertOn', hasExpert && !expertOn.ok && expertOn.message],
  ]);
  if (hasErrors(errors) || !assessedOn.ok || values.level === '') return { errors, command: null };
  return {
    errors,
    command: {
      instrument: values.instrument,
      assessedOn: assessedOn.day,
      assessorId: values.assessorId,
      ...(needsColleague && { colleagueId: values.colleagueId }),
      about: values.about,
      ...(isOther && { aboutName: values.aboutName }),
      level: values.level,
      summary: values.summary,
      ...(hasReassess && reassessOn.ok && { reassessOn: reassessOn.day }),
      ...(hasExpert && expertOn.ok && { expert: values.expert, expertOn: expertOn.day }),
    },
  };
}
