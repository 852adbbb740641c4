import { describe, expect, it } from 'vitest';
import { addressLimit, GateFull, GateTimeout, gate, sharedWhileRunning, subscriberOf } from './limits.ts';

/** A promise and the key to it. */
function pending<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('addressLimit', () => {
  it('lets the allowance through, then says how long to wait, then lets through again', () => {
    let now = 0;
    const wait = addressLimit({ posts: 2, seconds: 10 }, () => now);
    expect([wait('192.0.2.1'), wait('192.0.2.1'), wait('192.0.2.1')]).toEqual([0, 0, 10]);
    expect(wait('192.0.2.2')).toBe(0);
    now = 9_500;
    expect(wait('192.0.2.1')).toBe(1);
    now = 10_000;
    expect(wait('192.0.2.1')).toBe(0);
  });

  it('forgets the longest known address when there are too many', () => {
    const wait = addressLimit({ posts: 1, seconds: 10 }, () => 0, 2);
    expect([wait('a'), wait('b'), wait('c')]).toEqual([0, 0, 0]);
    expect([wait('c'), wait('b')]).toEqual([10, 10]);
    expect(wait('a')).toBe(0);
  });
});

describe('subscriberOf', () => {
  it('takes an IPv6 network of 64 bits for one subscriber, and a mapped IPv4 address for itself', () => {
    expect(subscriberOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(subscriberOf('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2');
    expect(subscriberOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(subscriberOf('fe80::1%eth0')).toBe('fe80:0:0:0');
    expect(subscriberOf('::1')).toBe('0:0:0:0');
    expect(subscriberOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(subscriberOf('192.0.2.7')).toBe('192.0.2.7');
  });
});

describe('gate', () => {
  it('runs so many at once, lets the next wait and turns the rest away', async () => {
    const through = gate({ running: 1, waiting: 1, seconds: 60 });
    const first = pending<string>();
    const started: string[] = [];
    const a = through(() => first.promise);
    const b = through(async () => {
      started.push('b');
      return 'b';
    });
    await expect(through(async () => 'c')).rejects.toBeInstanceOf(GateFull);
    await settled();
    expect(started).toEqual([]);
    first.resolve('a');
    expect(await Promise.all([a, b])).toEqual(['a', 'b']);
  });

  it('lets the next in after a failure', async () => {
    const through = gate({ running: 1, waiting: 1, seconds: 60 });
    await expect(through(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await through(async () => 'next')).toBe('next');
  });

  it('answers who has waited too long, and never starts what has given up its place', async () => {
    const through = gate({ running: 1, waiting: 5, seconds: 0.02 });
    const slow = pending<string>();
    const started: string[] = [];
    const a = through(() => slow.promise);
    const b = through(async () => {
      started.push('b');
    });
    await expect(a).rejects.toBeInstanceOf(GateTimeout);
    await expect(b).rejects.toBeInstanceOf(GateTimeout);
    slow.resolve('late');
    await settled();
    expect(started).toEqual([]);
    expect(await through(async () => 'next')).toBe('next');
  });
});

describe('sharedWhileRunning', () => {
  it('does the work once for all who ask meanwhile, and anew afterwards', async () => {
    const once = sharedWhileRunning<number>();
    let done = 0;
    const work = async () => {
      await settled();
      done += 1;
      return done;
    };
    expect(await Promise.all([once('a', work), once('a', work), once('b', work)])).toEqual([1, 1, 2]);
    expect(await once('a', work)).toBe(3);
  });
});
