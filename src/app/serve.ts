import { type Database, removeEmbedded } from '#platform/db';
import type { App } from '#platform/http';
import { type Config, requireOwnPlatforms } from './config.ts';
import { isHalfSeeded, seedOnce } from './demo/once.ts';
import { snapshotFor } from './demo/snapshot.ts';
import { openClock } from './domain-clock.ts';
import { openInstallation } from './open.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';
import { listTenants } from './tenants.ts';
import { startWorker } from './worker.ts';

export type ServeStep =
  | { readonly kind: 'database'; readonly step: 'waiting_for_lock' | 'creating' | 'opening' }
  | { readonly kind: 'seeding'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready'; readonly url: string; readonly demo: boolean; readonly milliseconds: number }
  | { readonly kind: 'database_restarted' }
  | { readonly kind: 'database_lost' }
  | { readonly kind: 'stopping' };

export interface Serving {
  readonly url: string;
  /** Takes no new requests, finishes those in flight, then ends worker and database. Once, however often it is called. */
  stop(): Promise<void>;
}

/**
 * Serves the installation: opens and migrates the database (a new demo's from the build's snapshot), fills an empty demo, listens.
 * @param tell told of every step, for whoever waits and for the log; what it throws while the demo is filled ends the start cleanly
 * @param onLost called when the embedded database can't be started again: the process should end
 */
export async function serve(
  config: Config,
  tell: (step: ServeStep) => void,
  onLost: () => void,
): Promise<Serving> {
  const started = performance.now();
  let stopping: Promise<void> | undefined;
  const template = await snapshotFor(config);
  const open = (): Promise<Database> =>
    openInstallation(config, {
      ...(template === undefined ? {} : { template }),
      onProgress: (step) => tell({ kind: 'database', step }),
      onExit: (exit) => {
        if (stopping) return;
        tell({ kind: exit.restarting ? 'database_restarted' : 'database_lost' });
        if (!exit.restarting) onLost();
      },
    });
  const database = await withoutHalfDemo(config, open);
  let app: App | undefined;
  try {
    requireOwnPlatforms(
      config,
      (await listTenants(database.pool)).map((t) => t.slug),
    );
    const clock = await openClock(database.pool, config.clock);
    if (config.demo) {
      await seedOnce(database.pool, clock.now(), (done, of) => tell({ kind: 'seeding', done, of }));
    }
    const services = createServices(config, database, clock);
    app = await createServer(services, () => stopping !== undefined);
    const { log } = app;
    const worker = startWorker(database.pool, config, clock.now, (job, fault) => {
      log.error({ job, fault }, 'a job failed');
    });
    if (!config.mail) log[config.demo ? 'info' : 'warn']('mail is off: SMTP_URL is not set');
    const url = await app.listen({ port: config.port, host: config.host });
    tell({ kind: 'ready', url, demo: config.demo, milliseconds: Math.round(performance.now() - started) });
    const running = app;
    const stop = async (): Promise<void> => {
      tell({ kind: 'stopping' });
      await running.close();
      await worker.stop();
      await database.close();
    };
    return {
      url,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await app?.close();
    await database.close();
    throw error;
  }
}

/** Opens the database; one in which a demo was begun and never finished is thrown away and made anew. */
async function withoutHalfDemo(config: Config, open: () => Promise<Database>): Promise<Database> {
  const database = await open();
  const half = await (config.demo ? isHalfSeeded(database.pool) : false);
  if (!half) return database;
  await database.close();
  await removeEmbedded(config.dataDir);
  return await open();
}
