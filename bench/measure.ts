/** Times of many runs of one thing. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

/**
 * Runs `once` so many times with so many clients side by side, after a warm-up of a tenth. Each run is timed by itself.
 * @returns milliseconds; `perSecond` over all clients
 */
export async function measure(once: () => Promise<unknown>, runs: number, clients: number): Promise<Times> {
  for (let i = 0; i < Math.max(5, runs / 10); i++) await once();
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
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / seconds };
}
