export interface GuideTables {
  'guide.tour': {
    tenant_id: string;
    authority_id: string;
    employee_id: string;
    role: string;
    step: number;
    state: 'under_way' | 'left' | 'done';
    changed_at: Date;
  };
}
