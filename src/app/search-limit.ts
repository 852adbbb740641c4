/**
 * How often somebody may search: `count` times within any stretch of `windowMs`. Counted in this process: two servers allow twice as much,
 * which still takes no register.
 * @param now milliseconds that only grow
 * @returns whether one more is allowed, which counts it
 */
export function searchLimit(
  { count, windowMs }: { readonly count: number; readonly windowMs: number },
  now: () => number,
): (who: string) => boolean {
  const times = new Map<string, number[]>();
  let swept = now();
  return (who) => {
    const at = now();
    if (at - swept > windowMs) {
      swept = at;
      for (const [key, own] of times) if ((own.at(-1) ?? 0) <= at - windowMs) times.delete(key);
    }
    const recent = (times.get(who) ?? []).filter((t) => t > at - windowMs);
    const allowed = recent.length < count;
    if (allowed) recent.push(at);
    times.set(who, recent);
    return allowed;
  };
}
