import type { TestProject } from 'vitest/node';
import { migrationSets } from '#app/migrations';
import { preparePostgres } from '#platform/test-databases';

/** Once per run, before the first test file of the project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template, tearDown } = await preparePostgres(migrationSets());
  project.provide('testTemplate', template);
  return tearDown;
}
