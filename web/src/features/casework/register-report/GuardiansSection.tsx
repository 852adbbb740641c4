import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { GuardiansInformed } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { GuardianFields } from './GuardianFields.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import { type GuardianValues, nextKey } from './report-values.ts';

const MOST = 6;
const ANSWERS = Object.keys(sv.codes.guardiansInformed) as GuardiansInformed[];

export function GuardiansSection({ values, change, form }: PartProps) {
  const { guardians } = values;
  const changeOne = (n: number, changes: Partial<GuardianValues>) =>
    change({ guardians: guardians.map((one, i) => (i === n ? { ...one, ...changes } : one)) });
  return (
    <Section heading={sv.receive.sections.guardians}>
      <div className={styles.fields}>
        {guardians.map((guardian, n) => (
          <GuardianFields
            key={guardian.key}
            n={n}
            guardian={guardian}
            form={form}
            onChange={(changes) => changeOne(n, changes)}
            onRemove={() => change({ guardians: guardians.filter((_one, i) => i !== n) })}
          />
        ))}
        {guardians.length < MOST && (
          <div>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              icon={<PlusIcon aria-hidden />}
              onClick={() =>
                change({ guardians: [...guardians, { key: nextKey(guardians), name: '', phone: '' }] })
              }
            >
              {sv.receive.addGuardian}
            </Button>
          </div>
        )}
        <CodeRadios
          {...form.field('guardiansInformed')}
          legend={sv.receive.guardiansInformed}
          value={values.guardiansInformed}
          onChange={(guardiansInformed: GuardiansInformed) => change({ guardiansInformed })}
          codes={ANSWERS}
          words={sv.codes.guardiansInformed}
        />
        {values.guardiansInformed === 'no' && (
          <Textarea
            {...form.field('guardiansNotInformedWhy')}
            label={sv.receive.guardiansWhy}
            size="small"
            minRows={2}
            value={values.guardiansNotInformedWhy}
            onChange={(event) => change({ guardiansNotInformedWhy: event.target.value })}
          />
        )}
      </div>
    </Section>
  );
}
