import { type App, createApp } from '#platform/http';
import { operations } from './modules.ts';
import { clientRoutes } from './routes/client.ts';
import { collectContract, contractOf } from './routes/contract.ts';
import { eserviceRoutes } from './routes/eservices.ts';
import { healthRoutes } from './routes/health.ts';
import { movableClockRoutes } from './routes/movable-clock.ts';
import { operationRoutes } from './routes/operations.ts';
import { sessionRoutes } from './routes/session.ts';
import type { Services } from './services.ts';

/** The server with all its routes, not yet listening. */
export async function createServer(
  services: Services,
  isStopping: () => boolean = () => false,
): Promise<App> {
  const { config } = services;
  const app = await createApp({
    secure: config.secure,
    logLevel: config.logLevel,
    trustedProxies: config.trustedProxies,
  });
  await collectContract(app);
  healthRoutes(app, services, isStopping);
  sessionRoutes(app, services);
  await operationRoutes(app, services, operations);
  await eserviceRoutes(app, services);
  if (services.clock.movable) movableClockRoutes(app, services);
  app.get('/api/v1/openapi.json', { schema: { hide: true } as object }, async (_request, reply) =>
    reply.type('application/json').send(contractOf(app)),
  );
  await clientRoutes(app);
  return app;
}
