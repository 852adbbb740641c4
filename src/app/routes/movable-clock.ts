import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { invalid } from '#platform/errors';
import type { App } from '#platform/http';
import { instant } from '#platform/schema';
import { keepOffset } from '../domain-clock.ts';
import { recheckInEach } from '../rechecking.ts';
import { remindAll } from '../reminding.ts';
import type { Services } from '../services.ts';
import { requireOwnPage } from './guard.ts';

// The calendar's own bounds, with room to count in: 1953–2199.
const EARLIEST = Date.parse('1960-01-01T00:00:00Z');
const LATEST = Date.parse('2190-01-01T00:00:00Z');

/**
 * Moves the domain's clock; there only when SAMSYN_CLOCK says that it can be moved, which production refuses. What would have been told in the time
 * passed over is told before the answer, each at its own instant: one pass over the running clocks, however far it is. What promises and the
 * auditors' questions have come to on the new day is looked at too, so that nobody waits for the job.
 */
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
      const { clock, database } = services;
      const to = new Date(request.body.to);
      if (to.getTime() < EARLIEST || to.getTime() > LATEST) throw invalid('to', 'wrong_format');
      const from = clock.now();
      // Before the clock is moved: the worker must not come first and tell all of it as of now.
      if (to > from) await remindAll(database.pool, { from, now: to });
      const offset = to.getTime() - (clock.now().getTime() - clock.offset());
      clock.setOffset(offset);
      await keepOffset(database.pool, offset);
      if (to > from) await recheckInEach(database.pool, () => clock.now());
      return { now: services.clock.now().toISOString() };
    },
  );
}
