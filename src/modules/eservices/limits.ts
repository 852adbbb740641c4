import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** At most `posts` in each window of `seconds` from one address. */
export interface Allowance {
  readonly posts: number;
  readonly seconds: number;
}

/**
 * Counts posts by address, in memory only. The address itself is never kept: the key is its HMAC under a random key that dies
 * with the process. An IPv6 subscriber has a whole /64 and is counted as one.
 * @param now monotonic milliseconds, so that a moved system clock neither opens nor shuts the form
 * @param most addresses kept at once; beyond it the longest known is forgotten, so that memory is bounded under a flood
 */
export function addressLimit(
  allowance: Allowance,
  now: () => number = () => performance.now(),
  most = 20_000,
) {
  const key = randomBytes(32);
  const windows = new Map<string, { until: number; left: number }>();

  /**
   * Counts one post. The answer is 0 when it is allowed, else the whole seconds to wait.
   * @param count 0 to ask whether one would be allowed, and count none
   */
  return function secondsToWait(address: string, count = 1): number {
    const id = createHmac('sha256', key).update(subscriberOf(address)).digest('base64');
    const at = now();
    let window = windows.get(id);
    if (!window || window.until <= at) {
      // Put in anew, last, so that the first of the map is always the oldest window.
      windows.delete(id);
      window = { until: at + allowance.seconds * 1000, left: allowance.posts };
      windows.set(id, window);
      for (const [oldest, { until }] of windows) {
        if (until > at && windows.size <= most) break;
        windows.delete(oldest);
      }
    }
    if (window.left > 0) {
      window.left -= count;
      return 0;
    }
    return Math.ceil((window.until - at) / 1000);
  };
}

/** The part of an address that stands for one subscriber: an IPv4 address, or the /64 of an IPv6 address. */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.split('%')[0] ?? '';
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const middle = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, middle)).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export interface GateSize {
  /** Run at once; the rest of the connection pool is the staff's. */
  readonly running: number;
  /** Wait for their turn; beyond it they are turned away. */
  readonly waiting: number;
  /** Longest wait for the whole, queue and work. */
  readonly seconds: number;
}

export class GateFull extends Error {
  override readonly name = 'GateFull';
}

/** The work took too long to wait for. It goes on and keeps its place at the gate until it is done. */
export class GateTimeout extends Error {
  override readonly name = 'GateTimeout';
}

/** Lets through only so many at a time, so that a flood of reports cannot take the database from the staff. */
export function gate(size: GateSize) {
  let running = 0;
  const queue: Array<() => void> = [];

  const leave = () => {
    running -= 1;
    queue.shift()?.();
  };

  return async function through<T>(work: () => Promise<T>): Promise<T> {
    if (running >= size.running && queue.length >= size.waiting) throw new GateFull();
    const abandoned = new AbortController();
    return withTimeout(inTurn(work, abandoned.signal), abandoned);
  };

  async function inTurn<T>(work: () => Promise<T>, abandoned: AbortSignal): Promise<T> {
    await takeTurn(abandoned);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Resolves when it is this one's turn. Who gave up waiting leaves the queue and never starts. */
  function takeTurn(abandoned: AbortSignal): Promise<void> {
    const start = () => {
      running += 1;
    };
    if (running < size.running) {
      start();
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        start();
        resolve();
      };
      queue.push(enter);
      abandoned.addEventListener('abort', () => {
        const place = queue.indexOf(enter);
        if (place < 0) return;
        queue.splice(place, 1);
        reject(new GateTimeout());
      });
    });
  }

  async function withTimeout<T>(work: Promise<T>, abandoned: AbortController): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        abandoned.abort();
        reject(new GateTimeout());
      }, size.seconds * 1000);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      // The loser of the race may still fail; that has been answered already.
      work.catch(() => undefined);
    }
  }
}

/** A second press while the first is under way waits for the same answer, and takes no place of its own. */
export function sharedWhileRunning<T>() {
  const running = new Map<string, Promise<T>>();
  return (id: string, work: () => Promise<T>): Promise<T> => {
    const known = running.get(id);
    if (known) return known;
    const started = work().finally(() => running.delete(id));
    running.set(id, started);
    return started;
  };
}
