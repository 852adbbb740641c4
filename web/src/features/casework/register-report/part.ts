import type { Form } from '../../../ui/form/use-form.ts';
import type { ReportValues } from './report-values.ts';

/** What each part of the form is given. */
export interface PartProps {
  values: ReportValues;
  change: (changes: Partial<ReportValues>) => void;
  form: Form;
  /** The server's day. */
  today: string;
}
