import type { ReactNode } from 'react';

export interface DateFieldProps {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  /** The text as typed; read it with `readDay`. */
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  /** First and last day to choose in the calendar, `YYYY-MM-DD`. */
  min?: string;
  max?: string;
  /** The server's day, marked in the calendar. */
  today: string;
}
