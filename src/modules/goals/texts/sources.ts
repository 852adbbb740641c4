import type { GoalAssessment } from '../domain/codes.ts';

const ASSESSED: Readonly<Record<GoalAssessment, string>> = {
  met: 'uppfyllt',
  partly: 'delvis uppfyllt',
  not: 'inte uppfyllt',
  not_assessable: 'inte möjligt att bedöma',
};

/** Words of goals where something else tells of them. */
export const sourceWords = {
  group: 'Mål',
  goal: (number: string, title: string) => `Mål ${number}: ${title}`,
  met: (goal: string) => `${goal}, uppfyllt`,
  why: (last: { readonly period: string; readonly assessment: GoalAssessment } | undefined) =>
    last
      ? `Målet bedömdes som ${ASSESSED[last.assessment]} för ${last.period}.`
      : 'Målet har inte bedömts än.',
  indicator: (goal: string, indicator: string) => `${goal} – ${indicator}`,
  outcome: 'Utfall',
  target: 'Målvärde',
  noTarget: 'Inget målvärde är satt.',
  edition: (period: string, assessment: GoalAssessment) => `Bedömning av ${period}: ${ASSESSED[assessment]}`,
};

/** Words of how many goals were assessed as what. */
export const assessedWords = {
  group: 'Mål',
  title: 'Bedömda mål',
  all: 'Alla bedömda',
  parts: {
    met: 'Uppfyllda',
    partly: 'Delvis uppfyllda',
    not: 'Inte uppfyllda',
    not_assessable: 'Inte möjliga att bedöma',
  } satisfies Record<GoalAssessment, string>,
  part: (part: string) => `Mål, ${part.toLowerCase()}`,
  edition: (period: string) => `Bedömningar av ${period}`,
};
