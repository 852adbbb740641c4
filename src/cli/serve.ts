import type { Config } from '#app/config';
import { type ServeStep, serve } from '#app/serve';
import { words } from './sv.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function linesOf(step: ServeStep): string[] {
  switch (step.kind) {
    case 'database':
      return [words.steps[step.step]];
    case 'seeding':
      return [words.seeding(step.done, step.of)];
    case 'ready': {
      const seconds = (step.milliseconds / 1000).toFixed(1).replace('.', ',');
      return [words.ready(step.url, seconds), ...(step.demo ? [words.demo] : [])];
    }
    case 'database_restarted':
      return [words.databaseRestarted];
    case 'database_lost':
      return [words.databaseLost];
    case 'stopping':
      return [words.stopping];
  }
}

/** Longest wait for what is in flight when the server is told to stop. */
const STOP_WITHIN_MS = 15_000;

class StoppedAtStart extends Error {}

/**
 * Serves until a signal says stop; then nothing new is taken in, what is in flight is finished, and the process ends. A signal
 * during the start is heard too: the start is gone through to a point where it can be ended cleanly.
 */
export async function runServe(config: Config): Promise<void> {
  let asked = false;
  let stop = (): void => {
    if (!asked) say(words.stopping);
    asked = true;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop());
  const tell = (step: ServeStep): void => {
    if (asked && step.kind === 'seeding') throw new StoppedAtStart();
    if (!asked || step.kind !== 'stopping') linesOf(step).forEach(say);
  };
  try {
    const serving = await serve(config, tell, () => process.exit(1));
    stop = () => {
      const late = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
      late.unref();
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    if (asked) stop();
  } catch (error) {
    if (!(error instanceof StoppedAtStart)) throw error;
  }
}
