import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from '#platform/http';
import { instant } from '#platform/schema';
import { keepOffset } from '../domain-clock.ts';
import type { Services } from '../services.ts';
import { requireOwnPage } from './guard.ts';

/** Moves the domain's clock; there only when SAMSYN_CLOCK says that it can be moved, which production refuses. */
export function movableClockRoutes(plain: App, services: Services): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/api/v1/demo/move-clock',
    {
      onRequest: requireOwnPage,
      schema: { hide: true, body: z.object({ to: instant() }) } as {
        body: z.ZodObject<{ to: z.ZodISODateTime }>;
      },
    },
    async (request) => {
      const offset =
        new Date(request.body.to).getTime() - (services.clock.now().getTime() - services.clock.offset());
      services.clock.setOffset(offset);
      await keepOffset(services.database.pool, offset);
      return { now: services.clock.now().toISOString() };
    },
  );
}
