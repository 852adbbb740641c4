import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { Worry } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import { isAboutAdult } from './whose.ts';

const WORRIES = Object.keys(sv.codes.worry) as Worry[];
const words = sv.receive;

/** What is only said of children. */
const OF_CHILDREN: ReadonlySet<Worry> = new Set([
  'neglect',
  'witnessed_violence',
  'fgm_child_marriage',
  'parental_misuse',
  'parental_mental_illness',
  'parental_conflict',
  'school_absence',
  'norm_breaking',
  'unaccompanied',
]);

export function WorrySection({ values, change, form, today }: PartProps) {
  const isAdult = isAboutAdult(values, today);
  const isApplication = values.kind === 'application';
  const shown = WORRIES.filter(
    (worry) => !isAdult || !OF_CHILDREN.has(worry) || values.worries.includes(worry),
  );
  return (
    <Section heading={isApplication ? words.sections.need : words.sections.worry}>
      <div className={styles.fields}>
        <Textarea
          {...form.field('freeText')}
          label={isApplication ? words.appliesFor : words.freeText}
          description={isApplication ? words.appliesForHelp : words.freeTextHelp}
          size="small"
          minRows={6}
          value={values.freeText}
          onChange={(event) => change({ freeText: event.target.value })}
        />
        {isApplication ? (
          <p className="second">{words.dangerIsReported}</p>
        ) : (
          <Textarea
            {...form.field('immediateDanger')}
            label={isAdult ? words.dangerAdult : words.danger}
            description={words.dangerHelp}
            size="small"
            minRows={2}
            value={values.immediateDanger}
            onChange={(event) => change({ immediateDanger: event.target.value })}
          />
        )}
        <CheckboxGroup
          {...form.field('worries')}
          legend={isApplication ? words.needs : words.worries}
          description={isApplication ? words.needsHelp : words.worriesHelp}
          size="small"
          value={[...values.worries]}
          onChange={(worries: Worry[]) => change({ worries })}
        >
          <div className={styles.choices}>
            {shown.map((worry) => (
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
