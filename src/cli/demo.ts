import type { Command } from 'commander';
import { isHalfSeeded, seedOnce } from '#app/demo/once';
import { startClockAt } from '#app/domain-clock';
import { createSealer } from '#app/sealer';
import { listTenants } from '#app/tenants';
import { CliError, withInstallation } from './installation.ts';
import { progressOn } from './progress.ts';
import { words } from './sv.ts';

const MOST_CASES = 100_000;
const HIGHEST_SEED = 2 ** 32 - 1;

/** `demo seed`: the invented municipality in a size of one's own, in an empty database of either kind. */
export function registerDemoCommands(program: Command): void {
  const say = words.demoCommand;
  const demo = program.command('demo').description(say.title);
  demo
    .command('seed')
    .description(say.seed)
    .option('--cases <n>', say.cases, '400')
    .option('--seed <n>', say.seedNumber, '1')
    .action(async (options: { cases: string; seed: string }) => {
      const cases = whole('--cases', options.cases, 1, MOST_CASES);
      const seed = whole('--seed', options.seed, 0, HIGHEST_SEED);
      await withInstallation(async ({ config, database, now }) => {
        const { pool } = database;
        const at = now();
        const started = performance.now();
        const progress = progressOn(process.stderr, say);
        const fresh = await seedOnce(pool, at, progress.tell, { cases, seed }).finally(progress.end);
        if (!fresh) {
          if (await isHalfSeeded(pool)) throw new CliError(say.interrupted);
          throw new CliError(say.notEmpty((await listTenants(pool)).map((t) => t.name).join(', ')));
        }
        if (database.kind === 'embedded') await startClockAt(pool, at);
        await createSealer(pool, config.headsFile, now).seal();
        await pool.query('analyze');
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        process.stdout.write(`${say.done(cases, seed, seconds)}\n`);
      });
    });
}

/** @throws CliError for anything but a whole number in the span */
function whole(name: string, written: string, from: number, to: number): number {
  const number = Number(written);
  if (!/^\d+$/.test(written) || number < from || number > to)
    throw new CliError(words.demoCommand.notWhole(name, from, to));
  return number;
}
