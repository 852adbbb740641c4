import type { PublishedOpenCare } from '../../api/index.ts';

/** Semicolons between, a line for each year and group in order of time; what is withheld is empty. */
export function publishedCsv({ years }: Pick<PublishedOpenCare, 'years'>): string {
  const lines = [...years]
    .reverse()
    .flatMap(({ year, groups }) =>
      groups.map(({ group, interventions, individuals }) =>
        [year, group, interventions.n ?? '', individuals.n ?? ''].join(';'),
      ),
    );
  return ['year;group;interventions;individuals', ...lines, ''].join('\r\n');
}
