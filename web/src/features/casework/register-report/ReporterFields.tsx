import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { ReporterCategory } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import type { Form } from '../../../ui/form/use-form.ts';
import styles from './Report.module.css';
import type { ReporterValues } from './report-values.ts';

export interface ReporterFieldProps {
  reporter: ReporterValues;
  change: (changes: Partial<ReporterValues>) => void;
  form: Form;
  /** Of an adult the board tells nobody whether anything was opened. */
  isAdult?: boolean;
}

type TextName = 'name' | 'title' | 'relation' | 'phone' | 'email';

const LABELS: Record<TextName, string> = {
  name: sv.receive.name,
  title: sv.receive.titleOfReporter,
  relation: sv.receive.relation,
  phone: sv.receive.phone,
  email: sv.receive.email,
};

export function ReporterText({
  name,
  reporter,
  change,
  form,
  isAdult = false,
}: ReporterFieldProps & { name: TextName }) {
  return (
    <TextField
      {...form.field(`reporter.${name}`)}
      label={name === 'relation' && isAdult ? sv.receive.relationToPerson : LABELS[name]}
      size="small"
      autoComplete="off"
      value={reporter[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
}

interface CategoryProps extends ReporterFieldProps {
  categories: readonly ReporterCategory[];
}

export function CategorySelect({ categories, reporter, change, form }: CategoryProps) {
  return (
    <Select
      {...form.field('reporter.category')}
      label={sv.receive.category}
      size="small"
      className={styles.narrow ?? ''}
      value={reporter.category ?? ''}
      onChange={(event) => change({ category: (event.target.value || null) as ReporterCategory | null })}
    >
      <option value="">{sv.field.choose}</option>
      {categories.map((category) => (
        <option key={category} value={category}>
          {sv.codes.reporterCategory[category]}
        </option>
      ))}
    </Select>
  );
}
