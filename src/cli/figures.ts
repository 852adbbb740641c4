import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Command } from 'commander';
import { previewLedger, takeLedger } from '#modules/economy';
import { type FileKind, figureChecks, previewImport, takeImport } from '#modules/steering';
import { boardActor, type Where } from './board.ts';
import { words } from './figures.sv.ts';
import { CliError, withInstallation } from './installation.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** Beside the answer, so that it can be read by a program. */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface ImportOptions extends Where {
  readonly year?: string;
  readonly dryRun?: boolean;
}

const KINDS = ['measures', 'counts', 'economy'] as const satisfies readonly FileKind[];

/** `import measures|counts|economy FILE`, `check figures`: the same operations as on the screen. */
export function registerFigureCommands(program: Command): void {
  const of = program.command('import').description(words.import);
  for (const kind of KINDS) {
    of.command(`${kind} <file>`)
      .description(words.kinds[kind])
      .option('--year <year>', words.options.year)
      .option('--dry-run', words.options.dry)
      .option('--json', words.options.json)
      .option('--municipality <slug>', words.options.municipality)
      .option('--board <name>', words.options.board)
      .action((file: string, options: ImportOptions) => runImport(kind, file, options));
  }
  of.command('sie <file>')
    .description(words.sie)
    .option('--dry-run', words.options.dry)
    .option('--json', words.options.json)
    .option('--municipality <slug>', words.options.municipality)
    .option('--board <name>', words.options.board)
    .action(runLedger);
  program
    .command('check')
    .description(words.check)
    .command('figures')
    .description(words.figures)
    .option('--json', words.options.json)
    .option('--municipality <slug>', words.options.municipality)
    .option('--board <name>', words.options.board)
    .action(runCheck);
}

async function runImport(kind: FileKind, path: string, options: ImportOptions): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new CliError(words.noFile(path));
  });
  if (content.length > 600_000) throw new CliError(words.tooLarge(path));
  const year = yearIn(options.year);
  const input = { kind, fileName: basename(path), content, ...(year === undefined ? {} : { year }) };
  await withInstallation(async (installation) => {
    const { run } = installation.runner;
    const actor = await boardActor(installation, options, tell);
    const preview = await run(previewImport, actor, input);
    if (kind === 'measures' && preview.year === null) tell(words.noYear);
    if (preview.faults.length > 0) {
      process.exitCode = 1;
      if (options.json) return say(JSON.stringify(preview, null, 2));
      for (const fault of preview.faults) say(fault.sentence);
      return say(words.faults(input.fileName, preview.faults.length));
    }
    if (options.dryRun) {
      if (options.json) return say(JSON.stringify(preview, null, 2));
      sayFindings(preview.findings);
      return say(words.wouldTake(input.fileName, preview.rows.length));
    }
    const { batch, findings } = await run(takeImport, actor, input);
    if (options.json)
      return say(JSON.stringify({ ...preview, mayTake: false, taken: batch, findings }, null, 2));
    sayFindings(findings);
    const before = preview.taken;
    say(
      before
        ? words.takenBefore(batch.fileName, before.takenAt.slice(0, 10))
        : words.taken(batch.fileName, batch.rows),
    );
  });
}

/** A ledger: packed as it is sent, so that a large one is as good as a small. */
async function runLedger(path: string, options: Omit<ImportOptions, 'year'>): Promise<void> {
  const bytes = await readFile(path).catch(() => {
    throw new CliError(words.noFile(path));
  });
  const content = gzipSync(bytes).toString('base64');
  if (content.length > 1_000_000) throw new CliError(words.tooLarge(path));
  const input = { fileName: basename(path), content };
  await withInstallation(async (installation) => {
    const { run } = installation.runner;
    const actor = await boardActor(installation, options, tell);
    const preview = await run(previewLedger, actor, input);
    if (preview.faults.length > 0) process.exitCode = 1;
    if (preview.faults.length > 0 || options.dryRun) {
      if (options.json) return say(JSON.stringify(preview, null, 2));
      for (const fault of preview.faults) say(fault.sentence);
      if (preview.faults.length > 0) return say(words.faults(input.fileName, preview.faultCount));
      sayFindings(preview.findings.map((f) => ({ ...f, rows: rowsAt(input.fileName, f.lines) })));
      return say(words.wouldTake(input.fileName, preview.rows));
    }
    const { batch } = await run(takeLedger, actor, input);
    if (options.json) return say(JSON.stringify(batch, null, 2));
    sayFindings(batch.findings.map((f) => ({ ...f, rows: rowsAt(batch.fileName, f.lines) })));
    say(
      preview.taken
        ? words.takenBefore(batch.fileName, batch.takenAt.slice(0, 10))
        : words.taken(batch.fileName, batch.rows),
    );
  });
}

const rowsAt = (file: string, lines: readonly number[]) => lines.map((line) => ({ file, line }));

async function runCheck(options: Where): Promise<void> {
  await withInstallation(async (installation) => {
    const actor = await boardActor(installation, options, tell);
    const { findings, count, looked } = await installation.runner.run(figureChecks, actor, {});
    if (count.error > 0) process.exitCode = 1;
    if (options.json) return say(JSON.stringify(findings, null, 2));
    if (looked.files === 0) return say(words.nothing);
    if (findings.length === 0) return say(words.allWell(looked.files));
    sayFindings(findings);
    say(words.sum(count.error, count.warning, count.note));
  });
}

interface Found {
  readonly severity: 'error' | 'warning' | 'note';
  readonly sentence: string;
  readonly do: string;
  readonly rows: readonly { readonly file: string; readonly line: number | null }[];
}

function sayFindings(findings: readonly Found[]): void {
  for (const { severity, sentence, rows, do: todo } of findings) {
    say(`${words.severity[severity]}: ${sentence}`);
    if (rows.length > 0) say(`  ${rows.map((r) => words.where(r.file, r.line)).join(', ')}`);
    say(`  ${words.todo(todo)}`);
  }
}

/** @throws CliError */
function yearIn(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^(19|20|21)\d\d$/.test(written)) throw new CliError(words.notYear);
  return Number(written);
}
