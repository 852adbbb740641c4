import type { AlarmVerdict, LogAlarmKind } from './domain/secrecy-codes.ts';

export interface LogTables {
  'casework.log_judgement': {
    tenant_id: string;
    id: string;
    authority_id: string;
    alarm_id: string;
    kind: LogAlarmKind;
    alarm_on: string;
    employee_id: string;
    event_ids: string[];
    verdict: AlarmVerdict;
    reason: string;
    judged_at: Date;
    judged_by: string;
    judged_by_employee: string | null;
  };
}
