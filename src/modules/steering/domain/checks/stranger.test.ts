import { describe, expect, test } from 'vitest';
import { b, c, expectFound, type File, file, M, m, o, U, u } from '../../testing/strangers.ts';
import { faultInWords } from '../../texts/faults.ts';
import { readFile } from '../form/rows.ts';

/* Files of the same forms from somebody else: other years, units and areas, other separators, signs and line ends. */

describe('what does not add up', () => {
  const rising = 'A;Plan;share;up;at_period_end;60;70;80;90';
  const zero = (name: string, t1: string) => `${name};;;P;Plan;share;up;in_period;${t1};;;100`;
  test.each<[string, readonly File[], readonly string[]]>([
    [
      '80 % of 39 of 42',
      [m(rising), c('A;2024-T3;39;42;')],
      ['error share_contradicts_counts c.csv:2 m-2024.csv:2'],
    ],
    [
      'the same counts told twice, which are the same share',
      [m(rising), c('A;2024-T3;40;50;', 'A;2024-T3;44;55;')],
      ['error counts_contradict_counts c.csv:2 c.csv:3'],
    ],
    [
      'a year that is not its tertials',
      [
        m('A;Plan;share;up;in_period;80;75;90;85'),
        c('A;2024;240;300;', 'A;2024-T1;80;100;', 'A;2024-T2;75;100;', 'A;2024-T3;90;100;'),
      ],
      ['error year_contradicts_counts c.csv:2 c.csv:3 c.csv:4 c.csv:5'],
    ],
    [
      'a unit whose duty it is not as 0, told in Swedish with more numbers around',
      [
        m('A;Svar;share;up;in_period;66;69;86;100'),
        c(
          'A;2024-T3;;;Enheten Norr (1 av 8) äger uppgiften inte: det är inte deras uppgift. Den redovisade noll i T1, T2 och T3. Utan den är värdet 98 % i stället för 86 %.',
        ),
      ],
      ['error not_applicable_as_zero c.csv:2 m-2024.csv:2'],
    ],
    [
      'a mean without brackets',
      [
        m('A;Nöjda;share;up;in_period;;;75;90'),
        c('A;2024-T3;;;snittet av 3 enheter, 100 %, 50 % och 75 %, av olika storlek'),
      ],
      ['error mean_of_shares c.csv:2 m-2024.csv:2'],
    ],
    [
      'a mean that is none',
      [
        m('A;Nöjda;share;up;in_period;;;99;90'),
        c('A;2024-T3;;;mean of two shares (90 and 80) of equal size'),
      ],
      ['error mean_of_shares c.csv:2 m-2024.csv:2'],
    ],
    [
      'few who answered',
      [
        m('A;Nöjda;share;up;in_period;;;75;90', 'B;Nöjda;share;up;in_period;;;75;90'),
        c('A;2024-T3;;;svarsfrekvensen var 22 %', 'B;2024-T3;;;bygger på 4 svar'),
      ],
      ['warning few_answered c.csv:2 m-2024.csv:2', 'warning few_answered c.csv:3 m-2024.csv:3'],
    ],
    [
      'a whole that is the mean of unlike units, with counts',
      [
        u(
          zero('', '50'),
          'N;100;100;P;Plan;share;up;in_period;;;;100',
          'S;0;20;P;Plan;share;up;in_period;;;;100',
        ),
      ],
      ['error mean_of_units u-2024.csv:2 u-2024.csv:3 u-2024.csv:4'],
    ],
    [
      'a whole that is the mean of unlike units, without',
      [u(zero('', '70'), zero('N', '90'), zero('S', '50'))],
      ['warning mean_without_counts u-2024.csv:2 u-2024.csv:3 u-2024.csv:4'],
    ],
    [
      'a whole above all of its units',
      [u(zero('', '95'), zero('N', '90'), zero('S', '50'))],
      ['error whole_beyond_units u-2024.csv:2 u-2024.csv:3 u-2024.csv:4'],
    ],
    [
      'a 0 beside high ones, in a whole that is their mean',
      [u(zero('', '65'), zero('N', '98'), zero('S', '97'), zero('V', '0'))],
      [
        'warning mean_without_counts u-2024.csv:2 u-2024.csv:3 u-2024.csv:4 u-2024.csv:5',
        'warning zero_beside_high u-2024.csv:5',
      ],
    ],
    [
      'numbers of units that are not the whole',
      [
        u(
          ';;;A;Antal;count;up;in_period;13;;;',
          'N;;;A;Antal;count;up;in_period;7;;;',
          'S;;;A;Antal;count;up;in_period;5;;;',
        ),
      ],
      ['error sum_above_units u-2024.csv:2 u-2024.csv:3 u-2024.csv:4'],
    ],
    ['a unit of three', [u('N;2;3;P;Plan;share;up;in_period;67;;;100')], ['note few_counted u-2024.csv:2']],
    [
      'two values in one file',
      [m(rising, 'A;Plan;share;up;at_period_end;60;70;85;90')],
      ['error measure_twice m-2024.csv:2 m-2024.csv:3'],
    ],
    [
      'two values in two files',
      [m(rising), file('measures', 'ny-2024.csv', M, 'A;Plan;share;up;at_period_end;60;70;85;90')],
      ['warning two_values m-2024.csv:2 ny-2024.csv:2'],
    ],
    [
      'a goal that is called reached, and an arrow that points the other way',
      [file('measures', 'm-2024.csv', `${M};trend;goal_met`, 'A;A;share;up;in_period;80;85;82;90;↑;ja')],
      ['error goal_contradicts m-2024.csv:2', 'error trend_contradicts m-2024.csv:2'],
    ],
    ['0 each time', [m('A;A;share;up;in_period;0;0;0;80')], ['warning zero_every_time m-2024.csv:2']],
    [
      'parts that are not the area, in cost, income and net',
      [
        b(
          'A;area;100;40;60',
          'A/x;part;50;20;30',
          'A/y;part;40;10;30',
          'B;area;10;;10',
          'Summa;total;110;40;70',
        ),
      ],
      [
        'error parts_contradict_area b.csv:2 b.csv:3 b.csv:4',
        'error parts_contradict_area b.csv:2 b.csv:3 b.csv:4',
      ],
    ],
    [
      'parts that are not the area in net alone',
      [b('A;area;100;40;60', 'A/x;part;60;20;40', 'A/y;part;40;20;25', 'Summa;total;100;40;60')],
      ['error parts_contradict_area b.csv:2 b.csv:3 b.csv:4', 'error net_contradicts b.csv:4'],
    ],
    [
      'areas that are not the total in income, and so in net',
      [b('A;area;100;40;60', 'B;area;10;5;5', 'Summa;total;110;40;70')],
      [
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
      ],
    ],
    [
      'one of rounding in a part and in the total',
      [b('A;area;101;;101', 'A/x;part;50;;50', 'A/y;part;50;;50', 'B;area;10;;10', 'Summa;total;112;;112')],
      [
        'note parts_rounded_otherwise b.csv:2 b.csv:3 b.csv:4',
        'note parts_rounded_otherwise b.csv:2 b.csv:3 b.csv:4',
        'note areas_rounded_otherwise b.csv:2 b.csv:5 b.csv:6',
        'note areas_rounded_otherwise b.csv:2 b.csv:5 b.csv:6',
      ],
    ],
    [
      'two is no rounding',
      [b('A;area;10;;10', 'B;area;10;;10', 'Summa;total;22;;22')],
      [
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
      ],
    ],
    [
      'a half beside a 0 is no rounding of it',
      [b('A;area;12,5;0;12,5', 'B;area;3,5;0;3,5', 'Summa;total;16,5;0;16,5')],
      [
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
        'error areas_contradict_total b.csv:2 b.csv:3 b.csv:4',
      ],
    ],
    [
      'a budget beside its outcome without a total',
      [o('A;100;10;90;10;10;0;10', 'B;50;0;60;5;-10;5;-5', 'D;20;0;20;0;0;0;0')],
      ['note no_total o.csv:2 o.csv:3 o.csv:4'],
    ],
    [
      'a total that is wrong in one figure, though it is only the last row',
      [o('A;100;10;90;10;10;0;10', 'B;50;0;60;5;-10;5;-5', 'Nämnden;155;10;150;15;5;5;10')],
      [
        'error areas_contradict_total o.csv:2 o.csv:3 o.csv:4',
        'error areas_contradict_total o.csv:2 o.csv:3 o.csv:4',
        'error areas_contradict_total o.csv:2 o.csv:3 o.csv:4',
      ],
    ],
    [
      'an area whose deviation has the other sign',
      [
        o(
          'A;100;0;130;0;30;0;30',
          'B;50;0;60;0;-10;0;-10',
          'D;50;0;60;0;-10;0;-10',
          'Summa;200;0;250;0;-50;0;-50',
        ),
      ],
      [
        'error deviation_contradicts o.csv:2',
        'error areas_contradict_total o.csv:2 o.csv:3 o.csv:4 o.csv:5',
        'error areas_contradict_total o.csv:2 o.csv:3 o.csv:4 o.csv:5',
      ],
    ],
  ])('%s', (_what, files, expected) => {
    expectFound(files, expected);
  });
});

test.each([
  'Enheten Söder har inte uppgiften men räknas som 0; utan den blir det 94,5 %',
  'En enhet som ej utför uppdraget redovisar 0, utan enheten 98',
  'En enhet saknar uppgiften och har lagts in med noll',
  'Det är inte enhetens ansvar men den står som 0',
  'one unit does not have this task and is counted as zero',
])('a unit whose duty it is not is known in other words: %s', (remark) => {
  expectFound(
    [m('A;Svar;share;up;in_period;66;69;86;100'), c(`A;2024-T3;;;${remark}`)],
    ['error not_applicable_as_zero c.csv:2 m-2024.csv:2'],
  );
});

test('counts of nobody beside a share are told where they stand', () => {
  const { faults } = readFile('measures', 'u.csv', `${U}\nN;0;0;P;Plan;share;up;in_period;80;;;100`, 2024);
  expect(faults.map(faultInWords)).toEqual([
    'Rad 2, kolumnen T1_denominator: Antalen säger att det inte fanns någon att mäta. Lämna T1 tom, eller rätta antalen.',
  ]);
});
