import type { MediaType } from '#platform/files';

export interface AttachmentTables {
  'casework.attachment_content': {
    tenant_id: string;
    id: string;
    authority_id: string;
    bytes: Buffer;
    sha256: Buffer;
  };
  'casework.attachment': {
    tenant_id: string;
    case_id: string;
    id: string;
    authority_id: string;
    name: string;
    media_type: MediaType;
    byte_size: number;
    sha256: Buffer;
    received_at: Date;
    report_id: string | null;
    entry_id: string | null;
    added_by: string | null;
    /** It came with the report and says by itself who made it. */
    names_reporter: boolean;
  };
}
