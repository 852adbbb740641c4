/** Times of many runs of one thing, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  /** Over all clients. */
  readonly perSecond: number;
}

const TURNS = 6;

/**
 * Measures several ways to do one thing, each so many times, with so many clients side by side. They take turns, so that whatever else the
 * machine is doing falls on all of them alike and their ratios hold on a busy one too. Each run is timed by itself.
 */
export async function measureInTurns<Way extends string>(
  ways: Readonly<Record<Way, () => Promise<unknown>>>,
  runs: number,
  clients: number,
): Promise<Readonly<Record<Way, Times>>> {
  const names = Object.keys(ways) as Way[];
  const taken = new Map(names.map((name) => [name, { times: [] as number[], seconds: 0 }]));
  for (const name of names) for (let i = 0; i < Math.max(5, runs / 10); i++) await ways[name]();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const name of names) {
      const sum = taken.get(name);
      if (!sum) continue;
      const { times, seconds } = await aTurn(ways[name], Math.ceil(runs / TURNS), clients);
      sum.times.push(...times);
      sum.seconds += seconds;
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, { times, seconds }]) => [name, timesOf(times, seconds)]),
  ) as Record<Way, Times>;
}

async function aTurn(
  once: () => Promise<unknown>,
  runs: number,
  clients: number,
): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  let left = runs;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left > 0) {
        left -= 1;
        const from = performance.now();
        await once();
        times.push(performance.now() - from);
      }
    }),
  );
  return { times, seconds: (performance.now() - started) / 1000 };
}

function timesOf(times: number[], seconds: number): Times {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds };
}
