import { Command } from 'commander';
import { describe, expect, it, test } from 'vitest';
import { type ClockDueArgs, registerClockCommands, runClockDue } from './clock-due.ts';

/** Runs with the files given, and answers all that came out. */
function run(args: ClockDueArgs, files: Record<string, string> = {}) {
  const out = { code: 0, stdout: '', stderr: '' };
  out.code = runClockDue(args, {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  });
  return out;
}
const answer = (args: ClockDueArgs) => {
  const { code, stdout, stderr } = run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};
const batch = (text: string) => run({ batch: 'frister.csv' }, { 'frister.csv': text });

describe('clock due with a length', () => {
  // Sources: lag 1930:173 1 § and 2 §; the change to summer time on 29 March 2026 at 02:00.
  test.each([
    ['14', 'calendar_days', '2026-11-20', '2026-12-04', null],
    ['14', 'calendar_days', '2026-11-22', '2026-12-06', '2026-12-07'],
    ['14', 'calendar_days', '2026-11-20T23:30:00Z', '2026-12-05', '2026-12-07'],
    ['0', 'calendar_days', '2026-11-20', '2026-11-20', null],
    ['3', 'working_days', '2026-04-01', '2026-04-08', null],
    ['3', 'weeks', '2026-12-05', '2026-12-26', '2026-12-28'],
    ['4', 'months', '2026-10-31', '2027-02-28', '2027-03-01'],
    ['2', 'years', '2024-02-29', '2026-02-28', '2026-03-02'],
    ['1', 'hours', '2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00', null],
    ['48', 'hours', '2026-10-23T14:00', '2026-10-25T13:00:00+01:00', null],
    ['1', 'hours', '2026-10-25T02:30', '2026-10-25T02:30:00+01:00', null],
  ])('%s %s from %s: %s, possibly %s', (length, unit, start, due, possible_later) => {
    expect(answer({ length, unit, start })).toEqual({
      due,
      possible_later,
      rule: null,
      rule_version: null,
      legal_basis: null,
      unit,
      length: Number(length),
      start,
    });
  });
});

describe('clock due with a rule', () => {
  it('answers with the version valid on the day of the start', () => {
    expect(answer({ rule: 'BU-020', start: '2026-11-22T10:00:00+01:00' })).toEqual({
      due: '2026-12-06',
      possible_later: '2026-12-07',
      rule: 'BU-020',
      rule_version: 2,
      legal_basis: '20 kap. 2 § socialtjänstlagen (2025:400)',
      unit: 'calendar_days',
      length: 14,
      start: '2026-11-22T10:00:00+01:00',
    });
    expect(answer({ rule: 'BU-020', start: '2025-06-30' })).toMatchObject({
      due: '2025-07-14',
      rule_version: 1,
      legal_basis: '11 kap. 1 a § andra stycket socialtjänstlagen (2001:453)',
    });
    // 23:30 UTC on 30 June is 1 July in Sweden.
    expect(answer({ rule: 'BU-020', start: '2025-06-30T23:30:00Z' })).toMatchObject({
      due: '2025-07-15',
      rule_version: 2,
    });
  });

  it('answers with a fixed date', () => {
    expect(answer({ rule: 'PL-023', start: '2026-11-20' })).toMatchObject({
      due: '2027-01-31',
      possible_later: '2027-02-01',
      unit: null,
      length: null,
    });
  });

  it('shows no possible later day where the rule says that it does not roll', () => {
    expect(answer({ rule: 'BU-010', start: '2026-11-21' })).toMatchObject({
      due: '2026-11-21',
      possible_later: null,
    });
  });

  test.each([
    ['BU-999', '2026-11-20', 'regeln "BU-999" finns inte; samsyn rules list visar reglerna'],
    ['GEN-010', '2026-11-20', 'har ingen frist att räkna'],
    ['LVU-010', '2026-11-20', 'räknas till nämndens nästa sammanträde'],
    ['UN-011', '2026-11-20', 'en dag som anges i varje ärende'],
    ['BU-020', '2012-12-31', 'regeln "BU-020" gällde inte den dagen'],
    ['BU-020', '20 november', 'start "20 november" ska vara ett datum'],
    ['BU-040', '2199-10-01', 'fristen slutar utanför åren 1953–2199'],
  ])('%s from %s: %s', (rule, start, message) => {
    const { code, stdout, stderr } = run({ rule, start });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('clock due refuses', () => {
  test.each<[ClockDueArgs, string]>([
    [
      { length: '14', unit: 'days', start: '2026-11-20' },
      'enheten "days" ska vara en av hours, calendar_days, working_days',
    ],
    [{ length: '-1', unit: 'weeks', start: '2026-11-20' }, 'längden "-1" ska vara ett heltal från 0'],
    [{ length: '1,5', unit: 'weeks', start: '2026-11-20' }, 'längden "1,5" ska vara ett heltal från 0'],
    [{ length: '1e3', unit: 'weeks', start: '2026-11-20' }, 'längden "1e3" ska vara ett heltal från 0'],
    [{ length: '', unit: 'weeks', start: '2026-11-20' }, 'längden "" ska vara ett heltal från 0'],
    [{ length: '1', unit: 'weeks', start: '2026-02-30' }, 'dagen i start "2026-02-30" finns inte'],
    [
      { length: '1', unit: 'weeks', start: '2026-11-20T25:00' },
      'klockslaget eller tidszonen i start "2026-11-20T25:00" finns inte',
    ],
    [{ length: '1', unit: 'hours', start: '2026-03-29T02:30' }, 'då ställs klockan fram till sommartid'],
    [
      { length: '1', unit: 'hours', start: '2026-11-20' },
      'start "2026-11-20" behöver ett klockslag när fristen räknas i timmar',
    ],
    [{ length: '1', unit: 'weeks', start: '1952-12-31' }, 'start "1952-12-31" ligger utanför åren 1953–2199'],
    [
      { length: '999999999', unit: 'working_days', start: '2026-11-20' },
      'fristen slutar utanför åren 1953–2199',
    ],
    [{}, 'Ange --length, --unit och --start, eller --rule och --start, eller bara --batch.'],
    [{ length: '1', unit: 'weeks' }, 'Ange --length'],
    [{ start: '2026-11-20' }, 'Ange --length'],
    [{ length: '1', start: '2026-11-20' }, 'Ange --length'],
    [{ rule: 'BU-020', length: '1', start: '2026-11-20' }, 'Ange --length'],
    [{ rule: 'BU-020' }, 'Ange --length'],
    [{ batch: 'frister.csv', rule: 'BU-020', start: '2026-11-20' }, 'Ange --length'],
    [{ batch: 'saknas.csv' }, 'Filen saknas.csv går inte att läsa.'],
  ])('%j: %s', (args, message) => {
    const { code, stdout, stderr } = run(args, { 'frister.csv': 'start;length;unit\n' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.endsWith('\n')).toBe(true);
  });

  it('and tells all that is wrong at once', () => {
    expect(run({ length: 'x', unit: 'y', start: 'z' }).stderr.trim().split('\n')).toHaveLength(3);
  });
});

describe('clock due --batch', () => {
  it('answers each row in order, with the later day only where it differs', () => {
    expect(
      batch(
        [
          'start;length;unit',
          '2026-11-20;14;calendar_days',
          '2026-11-22;14;calendar_days',
          '2026-03-29T01:30:00+01:00;1;hours',
          '2026-10-31;4;months',
        ].join('\n'),
      ),
    ).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'start;length;unit;due;possible_later',
        '2026-11-20;14;calendar_days;2026-12-04;',
        '2026-11-22;14;calendar_days;2026-12-06;2026-12-07',
        '2026-03-29T01:30:00+01:00;1;hours;2026-03-29T03:30:00+02:00;',
        '2026-10-31;4;months;2027-02-28;2027-03-01',
        '',
      ].join('\n'),
    });
  });

  test.each([
    ['a byte order mark', '\uFEFFstart;length;unit\n2026-11-20;14;calendar_days\n'],
    ['CRLF', 'start;length;unit\r\n2026-11-20;14;calendar_days\r\n'],
    ['CR alone', 'start;length;unit\r2026-11-20;14;calendar_days\r'],
    ['no line break at the end', 'start;length;unit\n2026-11-20;14;calendar_days'],
    ['blank lines', '\n\nstart;length;unit\n\n2026-11-20;14;calendar_days\n   \n\n'],
    ['blanks around the fields', ' start ; length ;unit  \n 2026-11-20 ;\t14; calendar_days  \n'],
    ['quotes around the fields', '"start";"length";"unit"\n"2026-11-20";"14";"calendar_days"\n'],
    ['capitals in the header', 'Start;Length;Unit\n2026-11-20;14;calendar_days\n'],
  ])('lets through %s', (_, text) => {
    expect(batch(text)).toEqual({
      code: 0,
      stderr: '',
      stdout: 'start;length;unit;due;possible_later\n2026-11-20;14;calendar_days;2026-12-04;\n',
    });
  });

  it('of no rows answers the header alone', () => {
    expect(batch('start;length;unit\n').stdout).toBe('start;length;unit;due;possible_later\n');
  });

  test.each([
    ['an empty file', ''],
    ['no header', '2026-11-20;14;calendar_days\n'],
    ['commas', 'start,length,unit\n2026-11-20,14,calendar_days\n'],
    ['another order', 'length;start;unit\n'],
    ['one column more', 'start;length;unit;due\n'],
  ])('needs its header: %s', (_, text) => {
    expect(batch(text)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Första raden ska vara start;length;unit.\n',
    });
  });

  it('tells every bad row with its line in the file, and then writes nothing', () => {
    const { code, stdout, stderr } = batch(
      [
        'start;length;unit',
        '2026-11-20;14;calendar_days',
        '',
        '2026-02-30;14;calendar_days',
        '2026-11-20;14',
        '2026-11-20;fjorton;dagar',
        '2026-11-20;14;calendar_days;2026-12-04',
        '2026-11-20;1;hours',
        '2199-12-30;1;years',
      ].join('\r\n'),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'rad 4: dagen i start "2026-02-30" finns inte',
      'rad 5: raden ska ha tre fält: start;length;unit',
      expect.stringMatching(/^rad 6: längden "fjorton" .*; enheten "dagar" ska vara en av /),
      'rad 7: raden ska ha tre fält: start;length;unit',
      'rad 8: start "2026-11-20" behöver ett klockslag när fristen räknas i timmar',
      'rad 9: fristen slutar utanför åren 1953–2199',
      'Inget har räknats. Rätta raderna och försök igen.',
      '',
    ]);
  });

  it('agrees row by row with the single question', () => {
    const units = ['calendar_days', 'working_days', 'weeks', 'months', 'years'];
    const rows = Array.from({ length: 200 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 0, 1 + i * 3)).toISOString().slice(0, 10);
      return { start: day, length: String(i % 40), unit: units[i % units.length] ?? '' };
    });
    const lines = batch(
      `start;length;unit\n${rows.map((r) => `${r.start};${r.length};${r.unit}`).join('\n')}\n`,
    ).stdout.split('\n');
    for (const [i, row] of rows.entries()) {
      const { due, possible_later } = answer(row);
      expect(lines[i + 1]).toBe(`${row.start};${row.length};${row.unit};${due};${possible_later ?? ''}`);
    }
  });

  it('counts 200,000 rows in at most ten seconds of processor time', { timeout: 120_000 }, () => {
    const units = ['calendar_days', 'working_days', 'weeks', 'months', 'years', 'hours'];
    const rows = Array.from({ length: 200_000 }, (_, i) => {
      const at = new Date(Date.UTC(2000, 0, 1, 12) + i * 3_600_000).toISOString();
      return `${at};${i % 30};${units[i % units.length]}`;
    });
    const began = process.cpuUsage();
    const { code, stdout } = batch(`start;length;unit\n${rows.join('\n')}\n`);
    const { user, system } = process.cpuUsage(began);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(200_002);
    expect((user + system) / 1_000_000).toBeLessThan(10);
  });
});

describe('registerClockCommands', () => {
  it('puts `clock due` with its options on the command line', () => {
    const program = new Command();
    registerClockCommands(program);
    const due = program.commands.find((c) => c.name() === 'clock')?.commands.find((c) => c.name() === 'due');
    expect(due?.options.map(({ long }) => long)).toEqual([
      '--length',
      '--unit',
      '--start',
      '--rule',
      '--batch',
    ]);
  });

  it('hands them on and sets the exit code', async () => {
    const before = process.exitCode;
    const program = new Command();
    registerClockCommands(program);
    try {
      await program.parseAsync(['node', 'samsyn', 'clock', 'due', '--batch', '/nowhere/at/all.csv']);
      expect(process.exitCode).toBe(1);
    } finally {
      process.exitCode = before;
    }
  });
});
