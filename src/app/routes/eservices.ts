import type { FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AnyOperation } from '#core/operation';
import { ConcernReportInput, publicOrganisationNames, Receipt, submitConcernReport } from '#modules/casework';
import { FormReceipt, LARGEST_FORM, oroPages, receiveForm } from '#modules/eservices';
import { swedishDayOf } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { type App, takeForms } from '#platform/http';
import { id } from '#platform/schema';
import { eServiceActor } from '../actors.ts';
import type { Services } from '../services.ts';
import type { Tenant } from '../tenants.ts';
import { clientDoors } from './client-key.ts';
import { inputOfForm } from './form-input.ts';
import { PROBLEMS } from './operations.ts';

/** The public form at /oro, and the door for other forms that hold a client key. */
export async function eserviceRoutes(plain: App, services: Services): Promise<void> {
  const doors = clientDoors(services);
  const only = async (): Promise<Tenant> => {
    const tenant = await services.tenantOf(undefined);
    if (!tenant) throw new AppError('NOT_FOUND');
    return tenant;
  };
  await plain.register(
    oroPages({
      municipality: async () => {
        const tenant = await only();
        const { pool } = services.database;
        const { authorityId } = await eServiceActor(pool, tenant.id, 'e-service');
        const organisations =
          authorityId === null
            ? []
            : await publicOrganisationNames(
                pool,
                { tenantId: tenant.id, authorityId },
                swedishDayOf(services.clock.now()),
              );
        return { name: tenant.name, onCallPhone: tenant.onCallPhone, organisations };
      },
      submit: async ({ submissionId, ...report }) => {
        const tenant = await only();
        const actor = await eServiceActor(services.database.pool, tenant.id, 'e-service');
        return await services.runner.run(submitConcernReport, actor, {
          ...report,
          files: [...report.files],
          reportId: submissionId,
        });
      },
    }),
  );

  await plain.register(async (scope) => {
    await takeForms(scope as unknown as App);
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/api/v1/eservices/concern-report',
      {
        onRequest: doors.require,
        schema: {
          operationId: 'eservices.concern-report',
          summary:
            'Hand in a concern report with a client key; the same reportId and content again is the same report',
          tags: ['eservices'],
          security: [{ clientKey: [] }],
          body: ConcernReportInput.extend({ reportId: id() }),
          'x-files': 'takes-several',
          response: { 200: Receipt, ...PROBLEMS },
        } as object,
        validatorCompiler: () => (data) => ({ value: data }),
      },
      // The runner checks the input: the same check as for every other way in.
      async (request) =>
        await doors.through(request, async ({ actor }) =>
          services.runner.runUnknown(
            submitConcernReport as unknown as AnyOperation,
            actor,
            await inputOfForm(request, 'several'),
          ),
        ),
    );
  });

  await plain.register(async (scope) => {
    readXmlOnly(scope as unknown as App);
    scope.post(
      '/api/v1/eservices/open-eplatform',
      {
        onRequest: doors.require,
        bodyLimit: LARGEST_FORM,
        schema: {
          operationId: 'eservices.open-eplatform',
          summary:
            'Hand in a form of Open ePlatform (FlowInstance XML) with a client key; the same FlowInstanceID again is the same form',
          tags: ['eservices'],
          security: [{ clientKey: [] }],
          consumes: ['application/xml'],
          body: z.string(),
          response: { 200: FormReceipt, ...PROBLEMS },
        },
        validatorCompiler: () => (data) => ({ value: data }),
      },
      async (request) => {
        // Without a type and without a body nothing has been read.
        const { body } = request;
        if (!Buffer.isBuffer(body) || body.length === 0)
          throw new AppError('MALFORMED_REQUEST', { fields: [{ field: 'body', code: 'wrong_format' }] });
        return await doors.through(request, ({ id: source, actor }) =>
          services.runner.run(receiveForm, actor, {
            system: actor.name,
            source,
            bytes: body,
            withoutFiles: true,
          }),
        );
      },
    );
  });
}

/** The bytes as they came, whatever they say of themselves: a form that can't be read is kept too. */
function readXmlOnly(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/xml', 'text/xml'],
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
}
