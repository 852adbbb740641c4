import { Checkbox } from '@navikt/ds-react/Checkbox';
import type { ReporterCategory } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { OrganisationField } from './OrganisationField.tsx';
import { PRIVATE_CATEGORIES } from './private-categories.ts';
import styles from './Report.module.css';
import { CategorySelect, type ReporterFieldProps, ReporterText } from './ReporterFields.tsx';

const CATEGORIES = (Object.keys(sv.codes.reporterCategory) as ReporterCategory[]).filter(
  (category) => category === 'other' || !PRIVATE_CATEGORIES.includes(category),
);

/** Someone who reports in their work: never anonymous, and may be told whether an investigation is opened. */
export function ProfessionalFields(props: ReporterFieldProps) {
  return (
    <>
      <CategorySelect {...props} categories={CATEGORIES} />
      <div className={styles.pair}>
        <ReporterText {...props} name="name" />
        <ReporterText {...props} name="title" />
      </div>
      <OrganisationField {...props} />
      <div className={styles.pair}>
        <ReporterText {...props} name="phone" />
        <ReporterText {...props} name="email" />
      </div>
      <Checkbox
        size="small"
        checked={props.reporter.feedbackRequested}
        onChange={(event) => props.change({ feedbackRequested: event.target.checked })}
      >
        {sv.receive.feedback}
      </Checkbox>
    </>
  );
}
