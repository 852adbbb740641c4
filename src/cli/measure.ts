import type { Command } from 'commander';
import { listMeasures, showCount } from '#app/modules';
import type { Actor } from '#core/access';
import { showMeasure } from '#core/measures';
import { boardActor, sameName, type Where } from './board.ts';
import { countTable } from './count-table.ts';
import { CliError, type Installation, withInstallation } from './installation.ts';
import { manualList, manualMeasure, manualTable } from './manual-measure.ts';
import { words } from './measure.sv.ts';
import { measureTable } from './measure-table.ts';
import { registerRecompute } from './recompute.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Beside the answer, so that it can be read by a program. */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface Show extends Where {
  readonly period: string;
  readonly unit?: string;
  readonly by?: string;
}

const BY_UNIT = 'unit';

/** `measure list`, `measure show ID --period 2026-T2`: the figures of one board, as the operations give them. */
export function registerMeasureCommands(program: Command): void {
  const measure = program.command('measure').alias('measures').description(words.measure);
  registerRecompute(measure);
  measure
    .command('list')
    .description(words.list)
    .option('--json', words.options.json)
    .option('--municipality <slug>', words.options.municipality)
    .option('--board <name>', words.options.board)
    .action(async (options: Where) => {
      await withInstallation(async (installation) => {
        const actor = await boardActor(installation, options, tell);
        const { measures, counts } = await installation.runner.run(listMeasures, actor, {});
        const manual = await manualList(installation.runner, actor);
        if (options.json) return say(JSON.stringify([...measures, ...counts, ...manual], null, 2));
        for (const m of [...measures, ...counts]) say(`${m.measureId}\t${m.title}\t${m.legalBasis}`);
        for (const m of manual) say(`${m.measureId}\t${m.title}\t${words.fromFile(m.file, m.year)}`);
      });
    });
  measure
    .command('show <id>')
    .description(words.show)
    .requiredOption('--period <period>', words.options.period)
    .option('--unit <unit>', words.options.unit)
    .option('--by <breakdown>', words.options.by)
    .option('--json', words.options.json)
    .option('--municipality <slug>', words.options.municipality)
    .option('--board <name>', words.options.board)
    .action(async (measureId: string, options: Show) => {
      await withInstallation(async (installation) => {
        const actor = await boardActor(installation, options, tell);
        const { measures, counts } = await installation.runner.run(listMeasures, actor, {});
        const manual = await manualMeasure(installation.runner, actor, measureId, options.period);
        if (manual) return say(options.json ? JSON.stringify(manual, null, 2) : manualTable(manual));
        const count = counts.find((m) => m.measureId === measureId);
        if (count) return await sayCount(installation, actor, count, options);
        if (!measures.some((m) => m.measureId === measureId)) {
          throw new CliError(
            words.unknownMeasure(
              measureId,
              [...measures, ...counts, ...(await manualList(installation.runner, actor))].map(
                (m) => m.measureId,
              ),
            ),
          );
        }
        await sayShares(installation, actor, measureId, options);
      });
    });
}

async function sayShares({ runner }: Installation, actor: Actor, measureId: string, options: Show) {
  if (options.by !== undefined) throw new CliError(words.notDivided(measureId));
  const input = { measureId, period: options.period };
  const whole = await runner.run(showMeasure, actor, input);
  const unitId = options.unit && unitNamed(options.unit, whole.units);
  const answer = unitId ? await runner.run(showMeasure, actor, { ...input, unitId }) : whole;
  say(options.json ? JSON.stringify(answer, null, 2) : measureTable(answer));
}

async function sayCount(
  { runner }: Installation,
  actor: Actor,
  { measureId, breakdowns }: { measureId: string; breakdowns: readonly { by: string }[] },
  { period, by, unit, json }: Show,
) {
  const known = [...breakdowns.map((b) => b.by), BY_UNIT];
  if (by !== undefined && !known.includes(by)) throw new CliError(words.unknownBreakdown(by, known));
  const input = { measureId, period };
  const units = unit && (await runner.run(showCount, actor, { ...input, by: BY_UNIT })).groups;
  const unitId =
    unit &&
    unitNamed(
      unit,
      (units || []).map((u) => ({ unitId: u.key, name: u.label })),
    );
  const answer = await runner.run(showCount, actor, {
    ...input,
    ...(by ? { by } : {}),
    ...(unitId ? { unitId } : {}),
  });
  say(json ? JSON.stringify(answer, null, 2) : countTable(answer));
}

/** @throws CliError */
function unitNamed(unit: string, units: readonly { unitId: string; name: string }[]): string {
  const found = units.find((u) => u.unitId === unit.toLowerCase() || sameName(u.name, unit));
  if (!found)
    throw new CliError(
      words.unknownUnit(
        unit,
        units.map((u) => u.name),
      ),
    );
  return found.unitId;
}
