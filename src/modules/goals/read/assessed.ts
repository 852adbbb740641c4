import { bareFigure, type Figure, type FigureChoice, type FigureRef } from '#core/figures';
import type { GoalAssessment } from '../domain/codes.ts';
import type { AssessmentRow } from '../store/goals.ts';
import { assessedWords as words } from '../texts/sources.ts';

/** How many goals were assessed in a period, and as what. */
export const ASSESSED = 'assessed';

const PARTS: readonly GoalAssessment[] = ['met', 'partly', 'not', 'not_assessable'];

/** None where no goal was assessed. @param last the assessment in force of each goal */
export const assessedChoices = (last: ReadonlyMap<string, AssessmentRow>): FigureChoice[] =>
  last.size === 0
    ? []
    : [
        {
          kind: 'goal',
          id: ASSESSED,
          title: words.title,
          group: words.group,
          parts: [
            { part: null, title: words.all },
            ...PARTS.map((part) => ({ part, title: words.parts[part] })),
          ],
          units: [null],
          published: true,
        },
      ];

/** Null for a part that there is none of. */
export function assessedFigure(last: ReadonlyMap<string, AssessmentRow>, ref: FigureRef): Figure | null {
  const part = PARTS.find((p) => p === ref.part) ?? null;
  const rows = [...last.values()].sort((a, b) => a.made_at.getTime() - b.made_at.getTime());
  const signed = rows.at(-1);
  if (!signed || part !== ref.part || ref.unitId !== null) return null;
  return {
    ...bareFigure(ref, part === null ? words.title : words.part(words.parts[part]), null),
    state: 'told',
    value: part === null ? rows.length : rows.filter((r) => r.assessment === part).length,
    edition: {
      id: signed.id,
      number: null,
      at: signed.made_at.toISOString(),
      by: signed.made_by,
      label: words.edition(ref.period),
      reason: signed.reason,
    },
  };
}
