import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisteredReport, RegisterReport } from '../../../api/index.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportFromForm } from './ReportFromForm.tsx';
import { ReportRegistered } from './ReportRegistered.tsx';

interface Done {
  receipt: RegisteredReport;
  sent: RegisterReport;
}

/** A report that comes by phone, visit or letter, or that somebody makes of a form from an e-service. */
export function RegisterReportPage() {
  const { formular } = useSearch({ from: '/frame/inkorg/ny' });
  const navigate = useNavigate({ from: '/inkorg/ny' });
  const [registered, setRegistered] = useState<Done | null>(null);
  const another = () => {
    setRegistered(null);
    void navigate({ search: {} });
  };
  const done = (receipt: RegisteredReport, sent: RegisterReport) => setRegistered({ receipt, sent });
  if (registered !== null) return <ReportRegistered {...registered} onAnother={another} />;
  if (formular !== undefined) return <ReportFromForm formId={formular} onRegistered={done} />;
  return <ReportForm onRegistered={done} />;
}
