import { describe, test } from 'vitest';
import { BUDGET, b, COUNTS, c, expectFound, type File, file, M, m, o, u } from '../../testing/strangers.ts';

/* Files of the same forms from somebody else: other years, units and areas, other separators, signs and line ends. */

describe('a right file', () => {
  test.each<[string, readonly File[]]>([
    [
      'of measures with another order of columns, a byte order mark, the line ends of Windows and decimals',
      [
        {
          kind: 'measures',
          name: 'matt 2031.csv',
          text: `\ufefftarget;T3;T2;T1;accumulation;better;kind;title_sv;id\r\n90 %;92,5;88,0 %; 80 ;in_period;up;share; Svar inom två dagar ;Å1\r\n;;;;year_to_date;down;count;Avhopp;Å2\r\n`,
        },
      ],
    ],
    [
      'with commas between its cells',
      [
        file(
          'measures',
          'export-2024.csv',
          M.replaceAll(';', ','),
          'Q1,"Svar, i tid",share,up,in_period,80,"85,5",90.5,90',
        ),
        file('counts', 'c.csv', COUNTS.replaceAll(';', ','), 'Q1,2024-T1,40,50,"stämmer, enligt listan"'),
        file(
          'economy',
          'b.csv',
          BUDGET.replaceAll(';', ','),
          'Hem,area,10,4,6',
          'Ute,area,"2,5",,"2,5"',
          'Summa,total,"12,5",4,"8,5"',
        ),
      ],
    ],
    [
      'with tabs, and empty columns and rows behind the last',
      [
        file(
          'economy',
          'b.csv',
          `${BUDGET.replaceAll(';', '\t')}\t\t`,
          'Hem\tarea\t10\t4\t6\t\t',
          'Ute\tarea\t5\t\t5\t\t',
          'Totalt\ttotal\t15\t4\t11\t\t',
          '\t\t\t\t\t\t',
        ),
      ],
    ],
    [
      'of money with blanks between thousands and every kind of minus',
      [
        o(
          'Äldre;1 200 000;100 000;1 300 000;90 000;\u2212100 000;-10\u00a0000;\u2013110 000',
          'LSS;200 000;–;150 000;;+50 000;0;50 000',
          'Totalt nämnden;1 400 000;100 000;1 450 000;90 000;−50 000;−10 000;− 60 000',
        ),
      ],
    ],
    [
      'of money whose total is only the last row',
      [o('A;100;10;90;10;10;0;10', 'B;50;0;60;5;-10;5;-5', 'Omsorgsnämnden;150;10;150;15;0;5;5')],
    ],
    [
      'of money whose deviations are what the outcome is above the budget',
      [o('A;100;10;130;15;30;5;25', 'B;50;0;45;5;-5;5;-10', 'Summa;150;10;175;20;25;10;15')],
    ],
    [
      'of money with some of an area told below it',
      [
        o(
          'Barn;100;10;130;10;-30;0;-30',
          'varav placeringar;60;0;85;0;-25;0;-25',
          'Vuxna;50;0;50;0;0;0;0',
          'Summa;150;10;180;10;-30;0;-30',
        ),
      ],
    ],
    [
      'of a budget in three levels, with income below zero and names spaced otherwise',
      [
        b(
          'Barn och unga;area;300;-100;200',
          'Barn  och unga / Vård;part;200;-100;100',
          'Barn och Unga/Vård/HVB;part;150;-100;50',
          'Barn och unga/Vård/Familjehem;part;50;;50',
          'Barn och unga/Stöd;part;100;;100',
          'Stab;area;20;;20',
          'Summa;total;320;-100;220',
        ),
      ],
    ],
    [
      'of tenths, one of them written without',
      [b('A;area;12,4;;12,4', 'B;area;13;;13', 'Summa;total;25,4;;25,4')],
    ],
    [
      'of counts that agree, by tertial and by year',
      [
        m(
          'K1;Plan;share;up;in_period;80;75;90;85',
          'K2;Möten;count;up;in_period;3;4;5;10',
          'K3;Bo;count;down;at_period_end;7;6;6;',
        ),
        c(
          'K1;2024;245;300;',
          'K1;2024-T1;80;100;',
          'K1;2024-T2;75;100;',
          'K1;2024-T3;90;100;',
          'K2;2024;12;;',
          'K3;2024;6;;',
        ),
      ],
    ],
    [
      'of a year with a tertial in which the duty was not theirs',
      [m('K1;Plan;share;up;in_period;ej tillämpligt;60;100;85'), c('K1;2024;16;20;')],
    ],
    [
      'whose remark tells of a unit that is left out already',
      [
        m('K1;Svar;share;up;in_period;90;95;97;100'),
        c('K1;2024-T3;;;en enhet som inte har uppgiften redovisade 0; utan den blir det 97 %'),
      ],
    ],
    [
      'whose remark tells of a mean of groups of one size',
      [
        m('K1;Svar;share;up;in_period;90;90;85;100'),
        c('K1;2024-T3;;;medelvärde av två lika stora grupper (80 och 90)'),
      ],
    ],
    [
      'of units, a unit whose duty it is not among them, and one with nobody to measure',
      [
        u(
          ';;;P;Plan;share;up;in_period;83;;;100',
          'Nord;100;100;P;Plan;share;up;in_period;;;;100',
          'Syd;0;20;P;Plan;share;up;in_period;0;;;100',
          'Väst;;;P;Plan;share;up;in_period;ej tillämpligt;;;100',
          'Öst;0;0;P;Plan;share;up;in_period;;;;100',
        ),
      ],
    ],
    [
      'of units that sum to the whole',
      [
        u(
          ';;;A;Antal;count;up;in_period;12;;;',
          'N;;;A;Antal;count;up;in_period;7;;;',
          'S;;;A;Antal;count;up;in_period;5;;;',
        ),
      ],
    ],
    [
      'with what the report says of it, in its own signs',
      [
        file(
          'measures',
          'm-2024.csv',
          `${M};trend;goal_met`,
          'A;A;share;up;in_period;80;;90;90;↑;ja',
          'B;B;count;down;at_period_end;;7;7;5;→;nej',
        ),
      ],
    ],
  ])('%s has nothing to tell', (_what, files) => {
    expectFound(files, []);
  });
});
