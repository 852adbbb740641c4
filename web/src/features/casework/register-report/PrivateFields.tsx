import { PRIVATE_CATEGORIES } from './private-categories.ts';
import styles from './Report.module.css';
import { CategorySelect, type ReporterFieldProps, ReporterText } from './ReporterFields.tsx';

const CATEGORIES = PRIVATE_CATEGORIES.filter((category) => category !== 'anonymous');

export function PrivateFields(props: ReporterFieldProps) {
  return (
    <>
      <CategorySelect {...props} categories={CATEGORIES} />
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
