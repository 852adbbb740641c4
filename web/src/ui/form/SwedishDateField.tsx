import { TextField } from '@navikt/ds-react/TextField';
import { lazy, Suspense } from 'react';
import type { DateFieldProps } from './date-field-props.ts';
import styles from './SwedishDateField.module.css';
import { typedDateProps } from './typed-date-props.ts';

/** The calendar is heavy and few need it: it comes by itself, and until it has, or if it can't, the day is typed. */
const CalendarField = lazy(() =>
  import('./CalendarField.tsx').then(
    (module) => ({ default: module.CalendarField }),
    () => ({ default: TypedDateField }),
  ),
);

/** A day, typed as ÅÅÅÅ-MM-DD or ÅÅÅÅMMDD, or chosen in the calendar. */
export function SwedishDateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<TypedDateField {...props} />}>
      <CalendarField {...props} />
    </Suspense>
  );
}

function TypedDateField(props: DateFieldProps) {
  return <TextField {...typedDateProps(props)} htmlSize={11} className={styles.typed} />;
}
