import { Link } from '@tanstack/react-router';
import type { MeasureSeries } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import tableStyles from '../FigureTable.module.css';
import type { UnitNow } from './unit-order.ts';

/** A unit's name leads to its own page of the measure, where it has one that this reader may see. */
export function UnitLink({ series, unit }: { series: MeasureSeries; unit: UnitNow }) {
  const { measure, period, disclosure } = series;
  const isTold = unit.now.state === 'measured' && (measure.kind === 'clocks' || !disclosure.protected);
  if (!isTold) return <span>{unit.name}</span>;
  const label = seriesWords.series.page.showUnit(unit.name);
  const common = {
    params: { measureId: measure.measureId },
    search: { period: period.key, enhet: unit.unitId },
    className: tableStyles.name,
    title: label,
    ...rowLink,
  };
  return measure.kind === 'clocks' ? (
    <Link to="/matt/$measureId" {...common}>
      {unit.name}
    </Link>
  ) : (
    <Link to="/matt/antal/$measureId" {...common}>
      {unit.name}
    </Link>
  );
}
