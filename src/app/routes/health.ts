import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from '#platform/http';
import type { Services } from '../services.ts';

const Health = z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Health' });

/** `/healthz`: the process answers. `/readyz`: the database answers too, and requests are welcome. */
export function healthRoutes(plain: App, services: Services, isStopping: () => boolean): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const schema = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags: ['health'],
    response: { 200: Health, 503: Health },
  });
  app.get('/healthz', { schema: schema('health.alive', 'The server runs') }, async () => ({
    status: 'ok' as const,
  }));
  app.get(
    '/readyz',
    { schema: schema('health.ready', 'The server and its database can work') },
    async (_request, reply) => {
      if (isStopping()) return await reply.status(503).send({ status: 'unavailable' });
      try {
        await services.database.pool.query('select 1');
        return { status: 'ok' as const };
      } catch {
        return await reply.status(503).send({ status: 'unavailable' });
      }
    },
  );
}
