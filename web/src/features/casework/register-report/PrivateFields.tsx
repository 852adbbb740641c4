import type { ReporterCategory } from '../../../api/index.ts';
import { PRIVATE_CATEGORIES } from './private-categories.ts';
import styles from './Report.module.css';
import { CategorySelect, type ReporterFieldProps, ReporterText } from './ReporterFields.tsx';

const CATEGORIES = PRIVATE_CATEGORIES.filter((category) => category !== 'anonymous');
const NOT_OF_ADULTS: ReadonlySet<ReporterCategory> = new Set(['guardian', 'child']);

export function PrivateFields(props: ReporterFieldProps) {
  const categories = CATEGORIES.filter((c) => (props.isAdult ? !NOT_OF_ADULTS.has(c) : c !== 'self'));
  return (
    <>
      <CategorySelect {...props} categories={categories} />
      <div className={styles.pair}>
        <ReporterText {...props} name="name" />
        <ReporterText {...props} name="relation" />
      </div>
      <div className={styles.pair}>
        <ReporterText {...props} name="phone" />
        <ReporterText {...props} name="email" />
      </div>
    </>
  );
}
