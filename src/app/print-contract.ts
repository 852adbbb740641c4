import type { Database } from '#platform/db';
import { createPool } from '#platform/db';
import { systemClock } from '#platform/time';
import { readConfig } from './config.ts';
import { contractOf } from './routes/contract.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';

/** The contract of this very code, made from its routes without a database: nothing is asked of the pool. */
export async function printContract(): Promise<string> {
  const pool = createPool({ connectionString: 'postgresql://127.0.0.1:1/none' });
  const database = { kind: 'embedded', pool, close: () => pool.end() } as unknown as Database;
  const app = await createServer(createServices(readConfig({}), database, systemClock));
  await app.ready();
  const contract = contractOf(app);
  await app.close();
  await pool.end();
  return contract;
}
