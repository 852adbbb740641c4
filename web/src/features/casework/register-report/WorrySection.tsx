import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { Worry } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';

const WORRIES = Object.keys(sv.codes.worry) as Worry[];
const words = sv.receive;

export function WorrySection({ values, change, form }: PartProps) {
  return (
    <Section heading={words.sections.worry}>
      <div className={styles.fields}>
        <Textarea
          {...form.field('freeText')}
          label={words.freeText}
          description={words.freeTextHelp}
          size="small"
          minRows={6}
          value={values.freeText}
          onChange={(event) => change({ freeText: event.target.value })}
        />
        <Textarea
          {...form.field('immediateDanger')}
          label={words.danger}
          description={words.dangerHelp}
          size="small"
          minRows={2}
          value={values.immediateDanger}
          onChange={(event) => change({ immediateDanger: event.target.value })}
        />
        <CheckboxGroup
          {...form.field('worries')}
          legend={words.worries}
          description={words.worriesHelp}
          size="small"
          value={[...values.worries]}
          onChange={(worries: Worry[]) => change({ worries })}
        >
          <div className={styles.choices}>
            {WORRIES.map((worry) => (
              <Checkbox key={worry} value={worry}>
                {sv.codes.worry[worry]}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <TextField
          {...form.field('interpreterLanguage')}
          label={words.interpreter}
          size="small"
          className={styles.narrow ?? ''}
          value={values.interpreterLanguage}
          onChange={(event) => change({ interpreterLanguage: event.target.value })}
        />
      </div>
    </Section>
  );
}
