import { aReport } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const eservicesCalls: Calls = {
  'eservices.receive-form': () => ({ system: 'test', bytes: Buffer.from(`<a>${newId()}</a>`) }),
  'eservices.reread-form': async (walk, role) => ({ formId: await walk.form(role) }),
  'eservices.waiting-forms': nothing,
  'eservices.form': async (walk, role) => ({ formId: await walk.form(role) }),
  'eservices.register-form': async (walk, role) => ({
    ...aReport(),
    formId: await walk.form(role),
    reportId: newId(),
  }),
  'eservices.set-aside-form': async (walk, role) => ({ formId: await walk.form(role), reason: 'Ett prov.' }),
  'eservices.form-file': async (walk, role) => ({ formId: await walk.form(role), position: 0 }),
  'eservices.polling': nothing,
  'eservices.set-polling': () => ({ familyId: 126, isOn: true, statuses: ['Inskickat'] }),
  'eservices.poll-now': (walk) => walk.polledForm(),
  'eservices.form-mappings': nothing,
  'eservices.set-form-mapping': () => ({
    familyId: 126,
    mapping: { reporter: 'private', rules: [{ element: 'oro', to: 'freeText' }] },
  }),
};
