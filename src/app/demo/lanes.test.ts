import { expect, test } from 'vitest';
import { Lanes } from './lanes.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('no more than so many are under way at once, and all are done', async () => {
  const lanes = new Lanes(3);
  let [underWay, most, done] = [0, 0, 0];
  for (let i = 0; i < 20; i++) {
    await lanes.start(async () => {
      most = Math.max(most, ++underWay);
      await turn();
      underWay--;
      done++;
    });
  }
  await lanes.done();
  expect([most, underWay, done]).toEqual([3, 0, 20]);
});

test('what one throws is thrown to whoever starts the next or waits, and the others end', async () => {
  const lanes = new Lanes(2);
  let done = 0;
  await lanes.start(async () => {
    await turn();
    done++;
  });
  await lanes.start(() => Promise.reject(new Error('no')));
  await expect(lanes.start(async () => void done++)).rejects.toThrow('no');
  await lanes.ended();
  expect(done).toBe(1);
  await expect(lanes.done()).rejects.toThrow('no');
});
