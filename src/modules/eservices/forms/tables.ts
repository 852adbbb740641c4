import type { ColumnType } from 'kysely';
import type { MediaType } from '#platform/files';
import type { FormFault } from './contract.ts';
import type { Answer } from './flow-instance.ts';
import type { FormMapping } from './mapping.ts';

type Json<T> = ColumnType<T, string, string>;

export interface FormTables {
  'eservices.received_form': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    system: string;
    external_id: string | null;
    family_id: number | null;
    version: number | null;
    form_name: string | null;
    received_at: Date;
    fault: FormFault | null;
    state: 'waiting' | 'report' | 'set_aside';
    report_id: string | null;
    reference: string | null;
    settled_at: Date | null;
    settled_by: string | null;
    settled_reason: string | null;
    left_out: number;
    /** The form as it first came: its own id, or that of the one which it was sent in again after, with other answers. */
    origin_id: string;
    has_all: boolean;
    tried_mapping: string | null;
  };
  'eservices.received_form_file': {
    tenant_id: string;
    /** The form's. */
    id: string;
    position: number;
    authority_id: string;
    name: string;
    media_type: MediaType;
    is_form: boolean;
    bytes: Buffer;
    sha256: Buffer;
  };
  'eservices.received_form_content': {
    tenant_id: string;
    id: string;
    authority_id: string;
    bytes: Buffer;
    sha256: Buffer;
    answers: Json<Answer[]>;
    answers_sha256: Buffer;
  };
  'eservices.known_form': {
    tenant_id: string;
    authority_id: string;
    family_id: number;
    version: number;
    name: string;
    questions: Json<{ element: string; field: string; question: string }[]>;
    seen_at: Date;
  };
  'eservices.form_mapping': {
    tenant_id: string;
    id: string;
    authority_id: string;
    family_id: number;
    version: number | null;
    mapping: Json<FormMapping>;
    set_at: Date;
    set_by: string;
  };
}
