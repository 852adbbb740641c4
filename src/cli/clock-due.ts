import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { ClockUnit } from '#core/clocks';
import { fill, words } from './clock-due.sv.ts';
import { type Counted, countByLength, countByRuleId } from './clock-due-count.ts';

/** The options as typed; an option that was not given is missing or undefined. */
export type ClockDueArgs = {
  readonly length?: string | undefined;
  readonly unit?: string | undefined;
  readonly start?: string | undefined;
  readonly rule?: string | undefined;
  readonly batch?: string | undefined;
};

export type Io = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The file's text, read as UTF-8. Throws when it can't be read. */
  readonly readFile: (path: string) => string;
};

/**
 * `clock due`: when does a time limit run out? One question gives JSON, a file of questions gives a file of answers.
 * Times without offset are Swedish time (see `parseMoment` for hours that come twice or not at all).
 * @returns the exit code: 0, or 1 with what is wrong on stderr and nothing on stdout
 */
export function runClockDue(args: ClockDueArgs, io: Io): 0 | 1 {
  const { length, unit, start, rule, batch } = args;
  const others = [length, unit, start, rule];
  if (batch !== undefined && others.every((value) => value === undefined)) return runBatch(batch, io);
  if (batch === undefined && start !== undefined) {
    if (rule !== undefined && length === undefined && unit === undefined) {
      return tell(countByRuleId(start.trim(), rule.trim()), io);
    }
    if (rule === undefined && length !== undefined && unit !== undefined) {
      return tell(countByLength(start.trim(), length.trim(), unit.trim()), io);
    }
  }
  io.stderr(`${words.usage}\n`);
  return 1;
}

function tell(counted: Counted, io: Io): 0 | 1 {
  if ('faults' in counted) {
    io.stderr(`${counted.faults.join('\n')}\n`);
    return 1;
  }
  io.stdout(`${JSON.stringify(counted.answer, null, 2)}\n`);
  return 0;
}

const HEADER = 'start;length;unit';

/**
 * A lawyer's spreadsheet, saved as CSV with semicolons: byte order mark, CRLF, blank lines, blanks and quotes around a field are
 * all let through. All rows or none: when one is wrong, every wrong row is told with its line number and nothing is written.
 */
function runBatch(path: string, io: Io): 0 | 1 {
  let text: string;
  try {
    text = io.readFile(path);
  } catch {
    io.stderr(`${fill(words.file, { path })}\n`);
    return 1;
  }
  const faults: string[] = [];
  const answers: string[] = [];
  for (const [i, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (row.trim() === '') continue;
    const fields = row.split(';').map(bare);
    if (answers.length === 0) {
      if (fields.join(';').toLowerCase() !== HEADER) break;
      answers.push(`${HEADER};due;possible_later`);
      continue;
    }
    const [start = '', length = '', unit = ''] = fields;
    const counted =
      fields.length === 3 ? countByLength(start, length, unit) : { faults: [words.faults.columns] };
    if ('faults' in counted)
      faults.push(fill(words.line, { line: i + 1, faults: counted.faults.join('; ') }));
    else
      answers.push([start, length, unit, counted.answer.due, counted.answer.possible_later ?? ''].join(';'));
  }
  if (answers.length === 0) {
    io.stderr(`${words.header}\n`);
    return 1;
  }
  if (faults.length > 0) {
    io.stderr(`${faults.join('\n')}\n${words.nothingWritten}\n`);
    return 1;
  }
  io.stdout(`${answers.join('\n')}\n`);
  return 0;
}

/** A field without the blanks and the quotes that a spreadsheet may put around it. */
function bare(field: string): string {
  return field
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** Puts `clock due` on the command line. */
export function registerClockCommands(program: Command): void {
  const clock = program.command('clock').description(words.clock);
  clock
    .command('due')
    .description(words.due)
    .option('--length <n>', words.options.length)
    .option('--unit <unit>', fill(words.options.unit, { units: ClockUnit.options.join(', ') }))
    .option('--start <iso>', words.options.start)
    .option('--rule <id>', words.options.rule)
    .option('--batch <file>', words.options.batch)
    .action((args: ClockDueArgs) => {
      process.exitCode = runClockDue(args, {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        readFile: (path) => readFileSync(path, 'utf8'),
      });
    });
}
