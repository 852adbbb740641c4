/** Numbers that look drawn and are the same for the same seed. */
export interface Draw {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<const T>(from: readonly [T, ...T[]]): T;
  /** True so often. @param share between 0 and 1 */
  chance(share: number): boolean;
}

/** Mulberry32: small, fast, and far more than made-up cases ask for. @param seed any whole number */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
    chance: (share) => next() < share,
  };
}
