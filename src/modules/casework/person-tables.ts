import type { ColumnType } from 'kysely';
import type { Worry } from './domain/codes.ts';
import type { Mask } from './domain/masking.ts';
import type {
  AttachmentChoice,
  CodingEndReason,
  CodingSource,
  MaskGround,
  RelationKind,
  RelationSource,
  ReleaseBasis,
  ReleaseRecipient,
  ReleaseState,
} from './domain/person-codes.ts';

type Json<T> = ColumnType<T, string, string>;
/** As `Json`, and the database's default where nothing is given. */
type WithDefault<T> = ColumnType<T, string | undefined, string>;
/** Null until it is ended; never set when the row is made. */
type Later<T> = ColumnType<T | null, null | undefined, T | null>;

/** What a person was called, as kept when that changes. */
export interface FormerIdentity {
  readonly label: string;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly birthDate: string | null;
  readonly knownText: string | null;
}

export interface StoredMask extends Mask {
  readonly by: string;
  readonly byEmployee: string | null;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** What becomes of a document when the file is released. */
export interface StoredChoice {
  readonly attachmentId: string;
  readonly choice: AttachmentChoice;
  readonly ground: MaskGround | null;
  readonly reason: string | null;
  readonly copyId: string | null;
  readonly by: string;
  readonly byEmployee: string | null;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export interface PersonTables {
  'casework.relation': {
    tenant_id: string;
    id: string;
    authority_id: string;
    person_id: string;
    kind: RelationKind;
    related_person_id: string | null;
    name: string;
    phone: string | null;
    from_on: string | null;
    to_on: string | null;
    source: RelationSource;
    recorded_at: Date;
    recorded_by: string;
    ended_at: Later<Date>;
    ended_by: Later<string>;
    end_reason: Later<string>;
  };
  'casework.relation_fact': {
    tenant_id: string;
    relation_id: string;
    authority_id: string;
    person_id: string;
    kind: RelationKind;
    related_person_id: string | null;
    identity_key: Buffer | null;
    name_key: Buffer | null;
    active: boolean;
  };
  'casework.person_history': {
    tenant_id: string;
    id: string;
    authority_id: string;
    person_id: string;
    at: Date;
    kind: 'identified' | 'joined' | 'separated';
    before: Json<FormerIdentity>;
    reason: string | null;
    by_name: string;
    other_person_id: string | null;
    case_ids: string[];
    relation_ids: string[];
    undoes: string | null;
  };
  'casework.problem_coding': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    code: Worry;
    coded_on: string;
    recorded_at: Date;
    source: CodingSource;
    coded_by: string;
    coded_by_employee: string | null;
    ended_on: Later<string>;
    ended_at: Later<Date>;
    end_reason: Later<CodingEndReason>;
    replaced_by: Later<Worry>;
    ended_by: Later<string>;
  };
  'casework.file_release': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    person_id: string;
    state: ReleaseState;
    recipient_kind: ReleaseRecipient;
    recipient_name: string;
    legal_basis: ReleaseBasis;
    request: string;
    masks: Json<StoredMask[]>;
    version: number;
    started_at: Date;
    started_by: string;
    started_by_employee: string | null;
    reviewed_at: Later<Date>;
    reviewed_by: Later<string>;
    reviewed_by_employee: Later<string>;
    review_note: Later<string>;
    reviewed_sha256: Later<Buffer>;
    ended_at: Later<Date>;
    ended_by: Later<string>;
    end_note: Later<string>;
    disclosure_id: Later<string>;
    /** The parts as JSON, to the letter as they were digested. */
    body: Later<string>;
    body_sha256: Later<Buffer>;
    attachments: WithDefault<StoredChoice[]>;
    /** A refusal as JSON, to the letter; see `Refusal` in release-contract.ts. */
    refusal: Later<string>;
    /** A reservation as JSON, to the letter; see `Reservation` in release-contract.ts. */
    reservation: Later<string>;
    asked_on: ColumnType<string | null, string, never>;
  };
  'casework.release_document': {
    tenant_id: string;
    release_id: string;
    which: 'file' | 'refusal';
    authority_id: string;
    case_id: string;
    content_id: string;
    name: string;
    sha256: Buffer;
    made_at: Date;
  };
}
