import { useState } from 'react';
import type { RegisteredReport } from '../../../api/index.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportRegistered } from './ReportRegistered.tsx';

/** A report that comes by phone, visit or letter. */
export function RegisterReportPage() {
  const [registered, setRegistered] = useState<RegisteredReport | null>(null);
  if (registered === null) return <ReportForm onRegistered={setRegistered} />;
  return <ReportRegistered registered={registered} onAnother={() => setRegistered(null)} />;
}
