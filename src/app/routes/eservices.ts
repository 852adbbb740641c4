import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { ConcernReportInput, Receipt, submitConcernReport } from '#modules/casework';
import { clientOfKey, oroPages } from '#modules/eservices';
import { AppError } from '#platform/errors';
import type { App } from '#platform/http';
import { id } from '#platform/schema';
import { eServiceActor } from '../actors.ts';
import type { Services } from '../services.ts';
import type { Tenant } from '../tenants.ts';
import { tenantOf } from './guard.ts';
import { PROBLEMS } from './operations.ts';

/** The public form at /oro, and the door for other forms that hold a client key. */
export async function eserviceRoutes(plain: App, services: Services): Promise<void> {
  const only = async (): Promise<Tenant> => {
    const tenant = await services.tenantOf(undefined);
    if (!tenant) throw new AppError('NOT_FOUND');
    return tenant;
  };
  await plain.register(
    oroPages({
      municipality: async () => {
        const tenant = await only();
        return { name: tenant.name, onCallPhone: tenant.onCallPhone };
      },
      submit: async ({ submissionId, ...report }) => {
        const tenant = await only();
        const actor = await eServiceActor(services.database.pool, tenant.id, 'e-service');
        return await services.runner.run(submitConcernReport, actor, { ...report, reportId: submissionId });
      },
    }),
  );

  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/api/v1/eservices/concern-report',
    {
      schema: {
        operationId: 'eservices.concern-report',
        summary:
          'Hand in a concern report with a client key; the same reportId and content again is the same report',
        tags: ['eservices'],
        security: [{ clientKey: [] }],
        body: ConcernReportInput.extend({ reportId: id() }),
        response: { 200: Receipt, ...PROBLEMS },
      },
      validatorCompiler: () => (data) => ({ value: data }),
    },
    async (request) => {
      const tenant = await tenantOf(services, request);
      const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
      const client = key && (await clientOfKey(services.database.pool, tenant.id, key));
      if (!client) throw new AppError('NOT_LOGGED_IN');
      const actor = await eServiceActor(services.database.pool, tenant.id, `client:${client}`);
      // The runner checks the body: the same check as for every other way in.
      return await services.runner.run(
        submitConcernReport,
        actor,
        request.body as z.input<typeof ConcernReportInput> & { reportId: string },
      );
    },
  );
}
