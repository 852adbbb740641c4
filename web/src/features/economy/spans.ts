/** From and to by their first signs. */
export interface Span {
  from: string;
  to: string;
}

const DASH = /\s*[-–]\s*/;
const CODE = /^[0-9\p{L}]{1,20}$/u;

/** "30–39, 45". */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');

/** What is typed, spans apart by commas. Null for what can't be read; nothing is no spans. */
export function readSpans(typed: string): Span[] | null {
  const spans: Span[] = [];
  for (const one of typed.split(/[,;\n]/).map((s) => s.trim())) {
    if (one === '') continue;
    const [from = '', to = from, ...rest] = one.split(DASH);
    if (rest.length > 0 || !CODE.test(from) || !CODE.test(to)) return null;
    spans.push({ from, to });
  }
  return spans;
}

/** A code made of a name, that no other has. */
export function codeOf(name: string, taken: readonly string[]): string {
  const plain = name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36);
  const code = plain || 'x';
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? code : `${code}-${n}`;
    if (!taken.includes(tried)) return tried;
  }
}
