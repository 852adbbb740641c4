import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

const words = {
  progress: (done: number, of: number) => `${done} of ${of}`,
  left: (s: number) => `${s} s left`,
};

function written(isTTY: boolean, steps: readonly (readonly [done: number, of: number])[]): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY, write: (text) => lines.push(text) }, words, () => now);
  for (const [done, of] of steps) {
    progress.tell(done, of);
    now += 1000;
  }
  progress.end();
  return lines;
}

const all = Array.from({ length: 101 }, (_, i) => [i, 100] as const);

test('on a terminal one line is drawn over again and ended once', () => {
  const lines = written(true, all);
  expect(lines).toHaveLength(102);
  expect(lines.slice(0, -1).filter((line) => !line.startsWith('\r['))).toEqual([]);
  expect(lines[50]).toContain('[###############...............] 50 of 100, 50 s left');
  expect(lines.at(-2)).toContain('[##############################] 100 of 100');
  expect(lines.at(-1)).toBe('\n');
});

test('anywhere else a line stands for every tenth part, without a trace of the terminal', () => {
  const lines = written(false, all);
  expect(lines).toHaveLength(11);
  expect(lines.filter((line) => line.includes('\r') || line.includes('\u001b'))).toEqual([]);
  expect(lines[5]).toBe('50 of 100, 50 s left\n');
});

test('nothing to do is done', () => {
  expect(written(false, [[0, 0]])).toEqual(['0 of 0\n']);
});
