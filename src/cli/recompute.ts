import type { Command } from 'commander';
import { type Recomputed, recomputeTallies } from '#app/tallying';
import { withInstallation } from './installation.ts';
import { words } from './measure.sv.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * `measures recompute`: counts all figures anew from the rows. With `--verify` changes nothing: 0 when all that is kept is what the rows give, 1
 * otherwise, naming what differs.
 */
export function registerRecompute(measure: Command): void {
  measure
    .command('recompute')
    .description(words.recompute)
    .option('--verify', words.options.verify)
    .option('--json', words.options.json)
    .action(async (options: { verify?: boolean; json?: boolean }) => {
      const recomputed = await withInstallation(({ database, now }) =>
        recomputeTallies(database.pool, now, options.verify === true),
      );
      if (options.json) say(JSON.stringify(recomputed, null, 2));
      else for (const board of recomputed) print(board);
      if (recomputed.some((board) => board.differing.length > 0)) process.exitCode = 1;
    });
}

function print({ municipality, board, counted, tallies, differing }: Recomputed): void {
  const where = `${municipality}, ${board}`;
  if (counted !== null) say(words.counted(where, counted));
  say(
    differing.length === 0
      ? words.allEqual(where, tallies)
      : words.someDiffer(where, differing.length, tallies),
  );
  for (const d of differing) {
    say(`  ${d.measureId}${d.by ? ` (${d.by})` : ''} ${d.month}–${d.through}`);
    say(`    ${words.kept}: ${JSON.stringify(d.kept)}`);
    say(`    ${words.rows}: ${JSON.stringify(d.counted)}`);
  }
}
