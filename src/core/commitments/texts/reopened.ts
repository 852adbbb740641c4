/** Who is said to have reopened a promise when its proof stopped to hold: the system, and nobody. */
export const REOPENED_BY = 'Samsyn';

export const reopenedBecause = (why: string): string =>
  `Det som visade att åtagandet är gjort gäller inte längre. ${why}`;
