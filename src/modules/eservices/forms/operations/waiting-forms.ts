import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { WaitingForms } from '../contract.ts';
import type { FormHead } from '../store/forms.ts';
import type { FormTables } from '../tables.ts';

/** Far more than an intake leaves unread. */
const LIMIT = 200;

/** Forms that were not read into a report by themselves, oldest first: somebody has to. */
export const waitingForms = defineOperation({
  name: 'eservices.waiting-forms',
  kind: 'query',
  permission: 'eservices:form:list',
  audit: 'forms.listed',
  summary: 'Forms that wait for somebody to read them',
  input: z.object({}),
  output: WaitingForms,
  run: async (ctx) => {
    const rows = await ctx
      .tables<FormTables>()
      .selectFrom('eservices.received_form')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('unit_id', 'in', [...ctx.actor.unitIds])
      .where('state', '=', 'waiting')
      .orderBy('received_at')
      .limit(LIMIT)
      .execute();
    return { today: ctx.today, rows: rows.map(headView) };
  },
});

export const headView = (f: FormHead) => ({
  formId: f.id,
  formName: f.form_name,
  familyId: f.family_id,
  version: f.version,
  system: f.system,
  externalId: f.external_id,
  receivedAt: f.received_at.toISOString(),
  fault: f.fault,
});
