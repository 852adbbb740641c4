import { useSuspenseQuery } from '@tanstack/react-query';
import { formQuery, type RegisteredReport, type RegisterReport } from '../../../api/index.ts';
import { ReportForm } from './ReportForm.tsx';

interface Props {
  formId: string;
  onRegistered: (registered: RegisteredReport, sent: RegisterReport) => void;
}

/** The staff form, begun with what the e-service's form says. */
export function ReportFromForm({ formId, onRegistered }: Props) {
  const { data: form } = useSuspenseQuery(formQuery(formId));
  return <ReportForm key={formId} from={form} onRegistered={onRegistered} />;
}
