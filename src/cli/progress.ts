const WIDTH = 30;
/** Where nobody watches a bar, a line for every tenth part. */
const TENTH = 10;

interface ProgressWords {
  readonly progress: (done: number, of: number) => string;
  readonly left: (seconds: number) => string;
}

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far long work has come: a bar that is drawn over on a terminal, now and then a line anywhere else. */
export function progressOn(
  output: Output,
  words: ProgressWords,
  elapsed: () => number = () => performance.now(),
): { tell(done: number, of: number): void; end(): void } {
  const started = elapsed();
  let told = -1;
  let drawn = false;
  return {
    tell: (done, of) => {
      const share = of === 0 ? 1 : done / of;
      const step = Math.floor(share * (output.isTTY ? 1000 : TENTH));
      if (step === told) return;
      told = step;
      const seconds = (elapsed() - started) / 1000;
      const left =
        share > 0.02 && share < 1 ? `, ${words.left(Math.ceil((seconds / share) * (1 - share)))}` : '';
      const line = `${words.progress(done, of)}${left}`;
      if (!output.isTTY) {
        output.write(`${line}\n`);
        return;
      }
      const full = Math.round(share * WIDTH);
      drawn = true;
      // Over the line before, and nothing of it left behind.
      output.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${line}\u001b[K`);
    },
    end: () => {
      if (drawn) output.write('\n');
    },
  };
}
