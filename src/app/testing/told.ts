import type { CountAnswer } from '#core/measures';

/** Figures as a reader is told them, in few letters. */

type Figure = CountAnswer['total'];

/** `–` not measured, `<5` a small count, `*` one that would give such a count away. */
export const inWords = (count: Figure['count']): string =>
  count === null ? '–' : count.n !== null ? String(count.n) : count.hidden === 'small' ? '<5' : '*';

export const groupsInWords = ({ groups }: Pick<CountAnswer, 'groups'>): string[] =>
  groups.map((g) => `${g.label}: ${inWords(g.figure.count)}`);

export const shareInWords = ({ share }: Figure): string =>
  share ? `${inWords(share.numerator)}/${inWords(share.denominator)}` : '–';

/** The shares of the months of the period. */
export const monthsInWords = ({ months }: Pick<CountAnswer, 'months'>): string =>
  months.map((m) => shareInWords(m.figure)).join(' ');

export const sumOf = (figures: readonly { figure: Figure }[]): number =>
  figures.reduce((all, { figure }) => all + (figure.count?.n ?? 0), 0);
