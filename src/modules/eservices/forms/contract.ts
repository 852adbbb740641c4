import { z } from 'zod';
import { RegisterReport } from '#modules/casework';
import { MEDIA_TYPES } from '#platform/files';
import { id, text } from '#platform/schema';
import { FormMapping } from './mapping.ts';

/** Why a form waits for somebody to read it. */
export const FormFault = z.enum([
  'not_xml',
  'not_a_form',
  'too_deep',
  'unmapped',
  'mapping_failed',
  /** Came in again with other answers than the first time. */
  'changed',
]);
export type FormFault = z.infer<typeof FormFault>;

const FormHead = z.object({
  formId: z.string(),
  formName: z.string().nullable(),
  familyId: z.number().int().nullable(),
  version: z.number().int().nullable(),
  /** Who handed it in, and its number there. */
  system: z.string(),
  externalId: z.string().nullable(),
  receivedAt: z.string(),
  fault: FormFault.nullable(),
});

export const WaitingForms = z
  .object({ today: z.string(), rows: z.array(FormHead) })
  .meta({ id: 'WaitingForms' });

export const ReceivedForm = FormHead.extend({
  today: z.string(),
  state: z.enum(['waiting', 'report', 'set_aside']),
  reportId: z.string().nullable(),
  /** Who reported in the same form is shielded (OSL 26:5): its answers and files are for those who may know who. */
  shielded: z.boolean(),
  answers: z.array(z.object({ question: z.string(), said: z.array(z.string()) })),
  /** All of it as text, to go on from in the report. */
  text: z.string(),
  files: z.array(
    z.object({
      position: z.number().int(),
      name: z.string(),
      mediaType: z.enum(MEDIA_TYPES),
      /** In bytes. */
      byteSize: z.number().int(),
      /** The form itself, as its platform shows it. */
      isForm: z.boolean(),
    }),
  ),
  /** Files that it had and that could not be kept or fetched. */
  filesLeftOut: z.number().int(),
  allowed: z.array(z.string()),
}).meta({ id: 'ReceivedForm' });

export const FormFileRef = z.object({ formId: id(), position: z.coerce.number().int().min(0).max(100) });

/** A report made by hand from a form. It came in when the form did. */
export const RegisterForm = RegisterReport.omit({ channel: true, receivedAt: true }).extend({ formId: id() });

export const SetAsideForm = z.object({ formId: id(), reason: text(2_000, 1) });

export const FormReceipt = z
  .object({
    formId: z.string(),
    receivedAt: z.string(),
    /** Of the report that it became; null while somebody has to read it. */
    reference: z.string().nullable(),
  })
  .meta({ id: 'FormReceipt' });

const Version = z.number().int().min(0).max(999_999_999);

export const FormMappings = z
  .object({
    forms: z.array(
      z.object({
        familyId: z.number().int(),
        version: z.number().int(),
        name: z.string(),
        questions: z.array(z.object({ element: z.string(), field: z.string(), question: z.string() })),
        seenAt: z.string(),
        /** In force for this version; null when forms of it wait to be read by hand. */
        mapping: FormMapping.nullable(),
        setAt: z.string().nullable(),
        setBy: z.string().nullable(),
        /** Forms of this version that wait for somebody to read them. */
        waiting: z.number().int(),
        /** Of those, the ones that are about to be read anew by the mapping in force. */
        toReread: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'FormMappings' });

export const SetFormMapping = z.object({
  familyId: Version,
  /** Left out: every version that has none of its own. */
  version: Version.optional(),
  mapping: FormMapping,
});
