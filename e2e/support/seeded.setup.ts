import type { TestProject } from 'vitest/node';
import { requireBuild } from './places.ts';
import { emptyFolder, removeFolder, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demo municipality, to be copied; no server has it open. */
    readonly seededFolder: string;
  }
}

/** Once per run: the built server fills a data folder with the demo municipality, as at anybody's first start. */
export async function setup(project: TestProject): Promise<() => void> {
  requireBuild();
  const folder = emptyFolder();
  try {
    const server = await startServer({ dataDir: folder });
    await server.stop();
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
  project.provide('seededFolder', folder);
  return () => removeFolder(folder);
}
