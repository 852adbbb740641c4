import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { HeadLine } from '#core/trail';

const Line = z.object({
  tenantId: z.string(),
  number: z.number().int(),
  at: z.string(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The heads as written outside, in the order of the file; none when it is not there. A line that a crash tore apart is passed over. */
export async function readHeads(path: string): Promise<HeadLine[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return [Line.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** Appends and waits until it is on the disk. Begins on a line of its own, also after one that a crash tore apart. */
export async function appendHeads(path: string, lines: readonly HeadLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const { buffer } =
      size > 0 ? await file.read(Buffer.alloc(1), 0, 1, size - 1) : { buffer: Buffer.from('\n') };
    const text = lines.map((l) => `${JSON.stringify(l)}\n`).join('');
    await file.appendFile(buffer.toString() === '\n' ? text : `\n${text}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}
