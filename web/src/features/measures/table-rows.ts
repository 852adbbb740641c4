import type { MeasureAnswer, MeasureFigure } from '../../api/index.ts';
import { periodInWords } from './period.ts';

/** A row of figures: a unit, or a month. */
export interface FigureRow {
  key: string;
  name: string;
  figure: MeasureFigure;
  /** The unit that the row is of; null for the months of several units together. */
  unitId: string | null;
  period: string;
}

/** Whether the measure applies to the row's unit at all. */
export const isTheirs = ({ figure }: { figure: { state: string } }): boolean =>
  figure.state !== 'not_applicable';

/** Units in the order served: measured, then not measured, then not applicable. */
export function unitRows({ units, period }: MeasureAnswer): FigureRow[] {
  return units.map(({ unitId, name, figure }) => ({
    key: unitId,
    name,
    figure,
    unitId,
    period: period.key,
  }));
}

export function monthRows({ months, unit }: MeasureAnswer): FigureRow[] {
  return months.map(({ period, figure }) => ({
    key: period.key,
    name: sentence(periodInWords(period.key)),
    figure,
    unitId: unit?.unitId ?? null,
    period: period.key,
  }));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
