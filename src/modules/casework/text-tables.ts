import type { ColumnType } from 'kysely';
import type { SourceRef } from './domain/investigation/sources.ts';
import type { Heading } from './domain/investigation/template.ts';
import type { CorrectionAnswer, ViewKind, ViewParty } from './domain/investigation/text-codes.ts';

type Json<T> = ColumnType<T, string, string>;

interface OfCase {
  tenant_id: string;
  id: string;
  authority_id: string;
  case_id: string;
}

export interface TextTables {
  'casework.text_template': {
    tenant_id: string;
    authority_id: string;
    version: number;
    headings: Json<Heading[]>;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'casework.investigation_text': Omit<OfCase, 'id'> & {
    template_version: number;
    headings: Json<Heading[]>;
    begun_at: Date;
    begun_by: string;
    begun_by_employee: string | null;
  };
  'casework.investigation_section': OfCase & {
    heading: string;
    parted_from: string | null;
    body: string;
    sources: Json<SourceRef[]>;
    version: number;
    writer_id: string | null;
    writer_name: string | null;
    writer_employee: string | null;
    saved_at: Date | null;
  };
  'casework.investigation_view': OfCase & {
    kind: ViewKind;
    heading: string | null;
    party: ViewParty;
    party_name: string | null;
    said_on: string;
    body: string;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_function_title: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
    answer: CorrectionAnswer | null;
    answer_body: string | null;
    answered_at: Date | null;
    answered_by: string | null;
    answered_by_function_title: string | null;
    answered_by_employee: string | null;
  };
  'casework.signed_text': OfCase & {
    adds_to: string | null;
    heading: string | null;
    reason: string | null;
    body: string;
    signed_at: Date;
    author_name: string;
    author_title: string;
    author_employee: string | null;
    author_function: string | null;
    sha256: Buffer;
  };
}
