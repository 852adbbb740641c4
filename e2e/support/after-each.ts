import { afterEach } from 'vitest';
import { removeFolder } from './server.ts';

/** What a test has made and started is ended after it, the last first. Called once for a file. */
export function afterEachTest() {
  const steps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of steps.splice(0).reverse()) await step();
  });
  return {
    /** @param step run after the test, whatever became of it */
    later: (step: () => unknown): void => {
      steps.push(step);
    },
    /** A folder of the test's own. @param made makes it, and answers its path */
    folder: (made: () => string): string => {
      const path = made();
      steps.push(() => removeFolder(path));
      return path;
    },
  };
}
