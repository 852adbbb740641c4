/** The system's time: sessions, rate limits, one-time codes. The domain's time is `ctx.now`. */
export const systemNow = (): Date => new Date();

/** The domain's clock: the system's time and, in demo and tests, an offset in milliseconds. */
export interface DomainClock {
  readonly now: () => Date;
  readonly movable: boolean;
  readonly offset: () => number;
  /** @throws Error when the clock can't be moved */
  setOffset(milliseconds: number): void;
}

export const systemClock: DomainClock = {
  now: systemNow,
  movable: false,
  offset: () => 0,
  setOffset: () => {
    throw new Error('The clock follows the system and cannot be moved');
  },
};

/** A clock that ticks as the system's but stands elsewhere. */
export function movableClock(offset = 0): DomainClock {
  let current = offset;
  return {
    now: () => new Date(Date.now() + current),
    movable: true,
    offset: () => current,
    setOffset: (milliseconds) => {
      current = milliseconds;
    },
  };
}
