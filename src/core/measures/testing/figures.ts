import type { z } from 'zod';
import type { Figure } from '../contract.ts';

type Shown = z.output<typeof Figure>;

/** A figure in a line: `12 = 9 + 1 + 2, cancelled 1`, withheld counts as `<5` and `*`. */
export function inWords(figure: Shown): string {
  if (figure.state !== 'measured') return `${figure.state}: ${figure.why}`;
  const parts = figure.parts.map((p) => told(p.count)).join(' + ');
  const cancelled = figure.cancelled?.count;
  const beside = cancelled && cancelled.n !== 0 ? `, cancelled ${told(cancelled)}` : '';
  return `${figure.due ? told(figure.due) : '?'} = ${parts}${beside}`;
}

const told = ({ n, hidden }: NonNullable<Shown['due']>): string =>
  hidden === 'small' ? '<5' : hidden === 'protected' ? '*' : String(n);
