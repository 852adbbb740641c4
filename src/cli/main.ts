import { writeFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { ConfigError, readConfig } from '#app/config';
import { printContract } from '#app/print-contract';
import { AppError } from '#platform/errors';
import { fieldMessage, problemTitles } from '#platform/i18n';
import { registerClockCommands } from './clock-due.ts';
import { registerDemoCommands } from './demo.ts';
import { registerFigureCommands } from './figures.ts';
import { CliError, withInstallation } from './installation.ts';
import { registerJobCommands } from './jobs.ts';
import { registerMeasureCommands } from './measure.ts';
import { registerReportCommands } from './report.ts';
import { registerRuleCommands } from './rules.ts';
import { runServe } from './serve.ts';
import { words } from './sv.ts';
import { registerUserCommands } from './users.ts';
import { registerVerifyTrail } from './verify-trail.ts';

const program = new Command('samsyn').description(words.description).exitOverride();

program
  .command('serve')
  .description(words.serve)
  .action(() => runServe(readConfig(process.env)));

program
  .command('migrate')
  .description(words.migrate)
  .action(async () => {
    await withInstallation(async () => {
      process.stdout.write(`${words.migrated}\n`);
    });
  });

program
  .command('contract')
  .description(words.contract)
  .option('--out <file>')
  .action(async ({ out }: { out?: string }) => {
    const contract = await printContract();
    if (out) await writeFile(out, contract);
    else process.stdout.write(contract);
  });

registerUserCommands(program);
registerVerifyTrail(program);
registerClockCommands(program);
registerJobCommands(program);
registerRuleCommands(program);
registerMeasureCommands(program);
registerFigureCommands(program);
registerReportCommands(program);
registerDemoCommands(program);

// Whoever reads along may have read enough (`| head`): the rest is written to nobody, and the command ends as it would have.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

/** Faults that a person can mend are told in a line; anything else shows where it happened. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof AppError) {
    process.stderr.write(`${problemTitles[error.code]}\n`);
    for (const field of error.fields) process.stderr.write(`  ${field.field}: ${fieldMessage(field)}\n`);
  } else if (error instanceof CliError || error instanceof ConfigError || isRefusal(error)) {
    process.stderr.write(`${(error as Error).message}\n`);
  } else if (listenFault(error)) {
    process.stderr.write(`${listenFault(error)}\n`);
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return 1;
}

/** Why the server can't listen where it is told to, in words; undefined for any other fault. */
function listenFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (syscall !== 'listen') return undefined;
  if (code === 'EADDRINUSE') return words.portTaken(Number(port));
  if (code === 'EACCES') return words.portForbidden(Number(port));
  return words.noSuchAddress(String(address));
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'DatabaseRefusedError';
}
