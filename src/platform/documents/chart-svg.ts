import { printable } from './glyphs.ts';
import type { ReportChart } from './report-document.ts';

/** Width of every chart, in units of its own; what is set is as wide as the text. */
const WIDTH = 640;
const FONT = 'font-family="Source Sans 3" font-size="15"';
const INK = '#23262b';
const QUIET = '#5d6570';
const BAR = '#0b5fa5';
const RULE = '#c9ced6';
const ROW = 30;
const LABELS = 285;
/** Room for what stands after the longest bar. */
const AFTER = 80;

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as a picture, the same in all that it is put into. What it shows is also said in words beside it. */
export const drawChart = (chart: ReportChart): Drawn => (chart.shape === 'bars' ? bars(chart) : line(chart));

function bars({ points, target, max }: ReportChart): Drawn {
  const top = target ? 28 : 6;
  const height = top + points.length * ROW + 8;
  const scale = scaleOf(points, target, max, WIDTH - LABELS - AFTER);
  const zero = LABELS + scale(0);
  const rows = points.map(({ label, value, text }, i) => {
    const y = top + i * ROW;
    const end = value === null ? zero : LABELS + scale(value);
    const bar =
      value === null
        ? ''
        : `<rect x="${n(Math.min(zero, end))}" y="${y + 4}" width="${n(Math.abs(end - zero))}" height="${ROW - 10}" fill="${BAR}"/>`;
    return `${words(LABELS - 10, y + 19, shortened(label, 38), INK, 'end')}${bar}${words(Math.max(zero, end) + 7, y + 19, text, value === null ? QUIET : INK, 'start')}`;
  });
  const axis = `<path d="M${n(zero)} ${top}V${height - 6}" stroke="${RULE}" stroke-width="1.5"/>`;
  return picture(height, axis + rows.join('') + targetAcross());

  function targetAcross(): string {
    if (!target) return '';
    const x = LABELS + scale(target.value);
    return `<path d="M${n(x)} ${top - 4}V${height - 6}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="5 4"/>${words(x, 15, target.text, INK, 'middle')}`;
  }
}

const LINE_HEIGHT = 240;

function line({ points, target, max }: ReportChart): Drawn {
  const [left, right, top, bottom] = [50, WIDTH - 110, 34, LINE_HEIGHT - 36];
  const scale = scaleOf(points, target, max, bottom - top);
  const step = points.length > 1 ? (right - left) / (points.length - 1) : 0;
  const x = (i: number): number => left + i * step;
  const y = (value: number): number => bottom - scale(value);
  const known = points.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
  // What was not measured breaks the line.
  const path = known
    .map(({ i, value }, at) => `${known[at - 1]?.i === i - 1 ? 'L' : 'M'}${n(x(i))} ${n(y(value))}`)
    .join('');
  const drawn = points.map(({ label, value, text }, i) => {
    const dot = value === null ? '' : `<circle cx="${n(x(i))}" cy="${n(y(value))}" r="4.5" fill="${BAR}"/>`;
    const at = value === null ? bottom - 10 : y(value) - 12;
    return `${dot}${words(x(i), at, text, value === null ? QUIET : INK, 'middle')}${words(x(i), bottom + 24, label, INK, 'middle')}`;
  });
  const wanted = target
    ? `<path d="M${left} ${n(y(target.value))}H${right + 26}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="5 4"/>${words(right + 32, y(target.value) + 5, target.text, INK, 'start')}`
    : '';
  const axis = `<path d="M${left} ${bottom}H${right}" stroke="${RULE}" stroke-width="1.5"/>`;
  const through = path === '' ? '' : `<path d="${path}" fill="none" stroke="${BAR}" stroke-width="2.5"/>`;
  return picture(LINE_HEIGHT, axis + wanted + through + drawn.join(''));
}

/** From a value to a length, with 0 on the scale. */
function scaleOf(
  points: ReportChart['points'],
  target: ReportChart['target'],
  max: number | null,
  length: number,
): (value: number) => number {
  const values = [0, ...points.flatMap((p) => p.value ?? []), ...(target ? [target.value] : [])];
  const from = Math.min(...values);
  const to = Math.max(max ?? 0, ...values);
  return (value) => (to === from ? 0 : ((value - from) / (to - from)) * length);
}

const picture = (height: number, inside: string): Drawn => ({
  width: WIDTH,
  height,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${inside}</svg>`,
});

const words = (x: number, y: number, text: string, fill: string, anchor: string): string =>
  `<text x="${n(x)}" y="${n(y)}" ${FONT} fill="${fill}" text-anchor="${anchor}" stroke="white" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

const n = (value: number): string => String(Math.round(value * 10) / 10);

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  printable(text, '□').replace(/[&<>"]/g, (char) => NAMED[char] ?? char);
