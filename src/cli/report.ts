import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { tertialFigures } from '#app/modules';
import { reportPdf, reportWord } from '#platform/documents';
import { boardActor, type Where } from './board.ts';
import { CliError, withInstallation } from './installation.ts';
import { words } from './report.sv.ts';

interface ReportOptions extends Where {
  readonly period: string;
  readonly format: string;
  readonly out?: string;
}

const FORMATS = ['json', 'pdf', 'docx'] as const;

/** `report tertial --period 2022-T3 --format json|pdf|docx --out FILE`: the same operation as any other client's. */
export function registerReportCommands(program: Command): void {
  program
    .command('report')
    .description(words.report)
    .command('tertial')
    .description(words.tertial)
    .requiredOption('--period <period>', words.options.period)
    .option('--format <format>', words.options.format, 'json')
    .option('--out <file>', words.options.out)
    .option('--municipality <slug>', words.options.municipality)
    .option('--board <name>', words.options.board)
    .action(runTertial);
}

async function runTertial({ period, format, out, ...where }: ReportOptions): Promise<void> {
  const form = FORMATS.find((f) => f === format);
  if (!form) throw new CliError(words.noSuchFormat);
  if (form !== 'json' && out === undefined) throw new CliError(words.outNeeded);
  if (!/^\d{4}-T[123]$/.test(period)) throw new CliError(words.notTertial);
  await withInstallation(async (installation) => {
    const actor = await boardActor(installation, where, (line) => void process.stderr.write(`${line}\n`));
    const answer = await installation.runner.run(tertialFigures, actor, { period });
    const bytes =
      form === 'pdf'
        ? await reportPdf(answer.document)
        : form === 'docx'
          ? await reportWord(answer.document)
          : `${JSON.stringify(answer, null, 2)}\n`;
    if (out === undefined) {
      process.stdout.write(bytes);
      return;
    }
    await writeFile(out, bytes).catch(() => {
      throw new CliError(words.noWrite(out));
    });
    const { told, figures } = answer.count;
    process.stdout.write(`${words.made(out, told, figures, answer.contradictions.length)}\n`);
  });
}
