import type { Measured } from '../../../api/follow-ups.ts';
import { CHART, chartPoints, heightOf } from './chart-points.ts';
import styles from './FollowUp.module.css';

/** The values on their scale, by day. For the eye alone: the table beside it says the same. */
export function ScaleChart({ scale }: { scale: Measured }) {
  const points = chartPoints(scale);
  const ends = [scale.highest, scale.lowest];
  const last = points.length - 1;
  return (
    <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} className={styles.chart} aria-hidden="true">
      {ends.map((value) => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={CHART.left}
            x2={CHART.width - CHART.right}
            y1={heightOf(value, scale)}
            y2={heightOf(value, scale)}
          />
          <text className={styles.label} x={CHART.left - 6} y={heightOf(value, scale) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, x, y, value, day }, i) => (
        <g key={id}>
          <circle className={styles.dot} cx={x} cy={y} r={4} />
          <text className={styles.value} x={x} y={y - 8} textAnchor={anchorOf(i, last)}>
            {value}
          </text>
          {(i === 0 || i === last) && (
            <text className={styles.label} x={x} y={CHART.height - 6} textAnchor={anchorOf(i, last)}>
              {day}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The first and the last lean inwards, so that nothing stands outside the picture. */
function anchorOf(i: number, last: number): 'start' | 'middle' | 'end' {
  if (last === 0) return 'middle';
  if (i === 0) return 'start';
  return i === last ? 'end' : 'middle';
}
