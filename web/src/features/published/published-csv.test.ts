import { expect, test } from 'vitest';
import type { PublishedOpenCare } from '../../api/index.ts';
import { publishedCsv } from './published-csv.ts';

const told = (n: number) => ({ n, hidden: null });
const none = { occasions: told(0), participants: told(0) };

test('has a line for each year and group, the first year first, and nothing where a count is withheld', () => {
  const years: PublishedOpenCare['years'] = [
    {
      year: 2022,
      through: '2022-12-31',
      ongoing: false,
      groups: [
        { group: 'children_youth', interventions: told(250), individuals: told(222) },
        {
          group: 'adults',
          interventions: { n: null, hidden: 'small' },
          individuals: { n: null, hidden: 'small' },
        },
      ],
      without: none,
    },
    {
      year: 2021,
      through: '2021-12-31',
      ongoing: false,
      groups: [{ group: 'children_youth', interventions: told(236), individuals: told(209) }],
      without: none,
    },
  ];
  expect(publishedCsv({ years }).split('\r\n')).toEqual([
    'year;group;interventions;individuals',
    '2021;children_youth;236;209',
    '2022;children_youth;250;222',
    '2022;adults;;',
    '',
  ]);
});
