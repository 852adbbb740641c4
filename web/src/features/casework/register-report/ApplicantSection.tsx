import type { ReporterCategory } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import { CategorySelect, ReporterText } from './ReporterFields.tsx';
import type { ReporterValues } from './report-values.ts';
import { isAboutAdult } from './whose.ts';

const ADULT: readonly ReporterCategory[] = ['self', 'other'];
const CHILD: readonly ReporterCategory[] = ['guardian', 'child', 'other'];

/** Who applies: the person, a guardian, or whoever represents them. */
export function ApplicantSection({ values, change, form, today }: PartProps) {
  const { reporter } = values;
  const isAdult = isAboutAdult(values, today);
  const [person] = values.children;
  const ownName = `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim();
  const changeReporter = (changes: Partial<ReporterValues>) =>
    change({
      reporter: {
        ...reporter,
        ...changes,
        ...((changes.category === 'self' || changes.category === 'child') &&
          reporter.name === '' && { name: ownName }),
      },
    });
  const fields = { reporter, change: changeReporter, form };
  return (
    <Section heading={sv.receive.sections.applicant}>
      <div className={styles.fields}>
        <CategorySelect {...fields} categories={isAdult ? ADULT : CHILD} />
        <div className={styles.pair}>
          <ReporterText {...fields} name="name" />
          {reporter.category === 'other' && <ReporterText {...fields} name="relation" />}
        </div>
        <div className={styles.pair}>
          <ReporterText {...fields} name="phone" />
          <ReporterText {...fields} name="email" />
        </div>
      </div>
    </Section>
  );
}
