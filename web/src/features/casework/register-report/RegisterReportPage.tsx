import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisteredReport } from '../../../api/index.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportFromForm } from './ReportFromForm.tsx';
import { ReportRegistered } from './ReportRegistered.tsx';

/** A report that comes by phone, visit or letter, or that somebody makes of a form from an e-service. */
export function RegisterReportPage() {
  const { formular } = useSearch({ from: '/frame/inkorg/ny' });
  const navigate = useNavigate({ from: '/inkorg/ny' });
  const [registered, setRegistered] = useState<RegisteredReport | null>(null);
  const another = () => {
    setRegistered(null);
    void navigate({ search: {} });
  };
  if (registered !== null) return <ReportRegistered registered={registered} onAnother={another} />;
  if (formular !== undefined) return <ReportFromForm formId={formular} onRegistered={setRegistered} />;
  return <ReportForm onRegistered={setRegistered} />;
}
