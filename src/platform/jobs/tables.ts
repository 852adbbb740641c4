import type { ColumnType } from 'kysely';

/** What a job is told. Ids and days; it stands in a table without policies, so never a name and never a word of content. */
export type Payload = { readonly [key: string]: string | number | boolean | null };

export interface JobTables {
  'platform.periodic_job': {
    name: string;
    next_at: Date;
    last_ok: Date | null;
    last_error: string | null;
    locked_by: string | null;
    locked_until: Date | null;
    failures: number;
    failed_at: Date | null;
  };
  'platform.job': {
    id: string;
    name: string;
    payload: ColumnType<Payload, string, never>;
    run_at: Date;
    attempts: number;
    locked_by: string | null;
    locked_until: Date | null;
    last_error: string | null;
    given_up_at: Date | null;
  };
}
