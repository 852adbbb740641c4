import { useId } from 'react';
import type { ReportBlock, ReportChart } from '../../api/reports.ts';
import styles from './Reports.module.css';

type Pieces = Extract<ReportBlock, { kind: 'paragraph' }>['pieces'];

/** The parts of a report as they are read: the same that the PDF and Word are made of. */
export function ReportBlocks({ blocks, level = 2 }: { blocks: readonly ReportBlock[]; level?: number }) {
  return (
    <div className={styles.document}>
      {blocks.map((block, i) => (
        // Parts have no names of their own, and are written anew together.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={i} block={block} level={level} />
      ))}
    </div>
  );
}

function Block({ block, level }: { block: ReportBlock; level: number }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + level - 2)}` as 'h2';
      return <Heading className={styles[`level${block.level}`]}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className="as-written">
          <Words pieces={block.pieces} />
        </p>
      );
    case 'list':
      return (
        <ul className={styles.bullets}>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no names of their own
            <li key={i}>
              <Words pieces={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <FigureTable block={block} />;
    case 'chart':
      return <Chart chart={block} />;
    case 'notice':
      return <p className={styles.important}>{block.text}</p>;
  }
}

const Words = ({ pieces }: { pieces: Pieces }) =>
  pieces.map((piece, i) =>
    piece.figure === null ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names of their own
      <span key={i} className={styles.figure}>
        {piece.text}
      </span>
    ),
  );

function FigureTable({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  const id = useId();
  return (
    // A wide table is moved sideways by itself, also with the keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} tabIndex={0} aria-labelledby={id}>
      <table className={styles.table}>
        <caption id={id}>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.title} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own
            <tr key={r}>
              {row.map((cell, c) => {
                const Cell = c === 0 ? 'th' : 'td';
                return (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                    key={c}
                    scope={c === 0 ? 'row' : undefined}
                    className={block.columns[c]?.numeric ? styles.numeric : undefined}
                  >
                    {cell}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {block.note && <p className="second">{block.note}</p>}
    </section>
  );
}

function Chart({ chart }: { chart: ReportChart }) {
  return (
    <figure className={styles.chart}>
      <figcaption>{chart.caption}</figcaption>
      {chart.shape === 'bars' ? <Bars chart={chart} /> : <Line chart={chart} />}
      <p className="second">{chart.alt}</p>
    </figure>
  );
}

const topOf = ({ points, target, max }: ReportChart): number =>
  Math.max(max ?? 0, target?.value ?? 0, ...points.map((p) => p.value ?? 0)) || 1;

/** What they show is said in words under them. */
function Bars({ chart }: { chart: ReportChart }) {
  const top = topOf(chart);
  return (
    <div aria-hidden className={styles.bars}>
      {chart.points.map((p) => (
        <div key={p.label} className={styles.bar}>
          <span>{p.label}</span>
          <span className={styles.track}>
            {p.value !== null && (
              <span className={styles.fill} style={{ width: `${(100 * Math.max(0, p.value)) / top}%` }} />
            )}
            {chart.target && (
              <span className={styles.target} style={{ left: `${(100 * chart.target.value) / top}%` }} />
            )}
          </span>
          <span className={styles.numeric}>{p.text}</span>
        </div>
      ))}
    </div>
  );
}

const WIDTH = 600;
const HEIGHT = 200;

function Line({ chart }: { chart: ReportChart }) {
  const top = topOf(chart);
  const [left, right, high, low] = [40, WIDTH - 40, 30, HEIGHT - 36];
  const step = chart.points.length > 1 ? (right - left) / (chart.points.length - 1) : 0;
  const x = (i: number) => left + i * step;
  const y = (value: number) => low - (value / top) * (low - high);
  const known = chart.points.flatMap((p, i) => (p.value === null ? [] : [{ i, value: p.value }]));
  const path = known
    .map(({ i, value }, at) => `${known[at - 1]?.i === i - 1 ? 'L' : 'M'}${x(i)} ${y(value)}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className={styles.line}>
      <path d={`M${left} ${low}H${right}`} className={styles.axis} />
      {chart.target && (
        <path d={`M${left} ${y(chart.target.value)}H${right}`} className={styles.targetLine} />
      )}
      <path d={path} className={styles.through} />
      {chart.points.map((p, i) => (
        <g key={p.label}>
          {p.value !== null && <circle cx={x(i)} cy={y(p.value)} r="4" className={styles.dot} />}
          <text x={x(i)} y={p.value === null ? low - 8 : y(p.value) - 10} textAnchor="middle">
            {p.text}
          </text>
          <text x={x(i)} y={low + 22} textAnchor="middle">
            {p.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
