import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { PrivateFields } from './PrivateFields.tsx';
import { ProfessionalFields } from './ProfessionalFields.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import type { ReporterValues } from './report-values.ts';
import { isAboutAdult } from './whose.ts';

type Kind = NonNullable<ReporterValues['kind']>;

const HELP: Record<Kind, string> = {
  professional: sv.receive.professionalHelp,
  private: sv.receive.privateHelp,
  anonymous: sv.receive.anonymousHelp,
};
const KINDS = Object.keys(sv.receive.reporterKinds) as Kind[];

/** Who reports. Of someone anonymous no field is even shown. */
export function ReporterSection({ values, change, form, today }: PartProps) {
  const { reporter } = values;
  const isAdult = isAboutAdult(values, today);
  const changeReporter = (changes: Partial<ReporterValues>) =>
    change({ reporter: { ...reporter, ...changes } });
  const fields = { reporter, change: changeReporter, form, isAdult };
  return (
    <Section heading={sv.receive.sections.reporter}>
      <div className={styles.fields}>
        <RadioGroup
          {...form.field('reporter.kind')}
          legend={sv.receive.reporterKind}
          size="small"
          value={reporter.kind}
          onChange={(kind: Kind) => changeReporter({ kind, category: null })}
        >
          {KINDS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              description={kind === 'private' && isAdult ? sv.receive.privateHelpAdult : HELP[kind]}
            >
              {sv.receive.reporterKinds[kind]}
            </Radio>
          ))}
        </RadioGroup>
        {reporter.kind === 'professional' && <ProfessionalFields {...fields} />}
        {reporter.kind === 'private' && <PrivateFields {...fields} />}
      </div>
    </Section>
  );
}
