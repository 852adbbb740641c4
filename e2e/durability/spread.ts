/** Least, median and most of some times, in whole ms, and how many they are. */
export function spread(all: readonly number[]): Record<string, number> {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { least: at(0), median: at(0.5), most: at(1), times: sorted.length };
}
