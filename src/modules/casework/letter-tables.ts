import type { ColumnType } from 'kysely';
import type {
  LetterKind,
  LetterLang,
  LetterParty,
  LetterRoute,
  TemplateKind,
} from './domain/letters/letter.ts';
import type { Recorded } from './investigation-tables.ts';

/** Null until it is done, and again when it is undone; never set when the row is made. */
type Later<T> = ColumnType<T | null, null | undefined, T | null>;

export interface LetterTables {
  'casework.letter_template': {
    tenant_id: string;
    authority_id: string;
    kind: TemplateKind;
    lang: LetterLang;
    version: number;
    title: string;
    body: string;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'casework.letter': Recorded & {
    kind: LetterKind;
    lang: LetterLang;
    title: string;
    template_version: number;
    party: LetterParty;
    recipient_name: string | null;
    route: LetterRoute;
    decision_id: string | null;
    judged_person: string | null;
    answer_by: string | null;
    sha256: Buffer;
  };
  'casework.letter_queue': {
    tenant_id: string;
    letter_id: string;
    authority_id: string;
    case_id: string;
    kind: LetterKind;
    route: Exclude<LetterRoute, 'by_hand'>;
    queued_at: Date;
    printed_at: Later<Date>;
    printed_by: Later<string>;
    sent_at: Later<Date>;
    sent_by: Later<string>;
  };
}
