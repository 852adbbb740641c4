import { Link } from '@tanstack/react-router';
import type { MeasureAnswer, MeasureCount, MeasureFigure, MeasureRowsAsked } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { countInWords, ofDueInWords } from './figure-words.ts';
import { slugOfPart } from './measure-search.ts';
import type { FigureRow } from './table-rows.ts';

interface Props {
  figure: MeasureFigure;
  count: MeasureCount;
  part: MeasureRowsAsked['part'];
  /** Left out for a sum, which has no rows of its own. */
  row?: FigureRow | undefined;
  answer: MeasureAnswer;
}

/** A number of the whole, which leads to the cases behind it, for those who may see them. */
export function CountCell({ figure, count, part, row, answer }: Props) {
  const { limit } = answer.disclosure;
  const words = part === 'cancelled' ? countInWords(count, limit) : ofDueInWords(figure, count, limit);
  const { measure } = answer;
  if (!answer.rows || row === undefined || row.unitId === null || !count.n) return <>{words}</>;
  const label = measure.parts.find((candidate) => candidate.part === part)?.label;
  return (
    <Link
      to="/matt/$measureId/underlag"
      params={{ measureId: measure.measureId }}
      search={{ period: row.period, enhet: row.unitId, del: slugOfPart(part) }}
      aria-label={measureWords.measures.showRows(
        words,
        label ?? measureWords.measures.columns.cancelled,
        row.name,
      )}
    >
      {words}
    </Link>
  );
}
