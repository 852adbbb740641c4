import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { sv } from '../../../../app/sv.ts';
import { readDay } from '../../../../ui/form/date-text.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import styles from './Decision.module.css';

const words = sv.decisions.form;

export interface Wording {
  wording: string;
  section: string;
  fromOn: string;
  untilOn: string;
  reasons: string;
}

interface Props {
  form: Form;
  values: Wording;
  onChange: (changes: Partial<Wording>) => void;
  today: string;
  /** Its days were decided by others, and stay. */
  keepsDays?: boolean;
}

/** The words of a decision: what is decided first, the reasons after. */
export function WordingFields({ form, values, onChange, today, keepsDays = false }: Props) {
  return (
    <>
      <Textarea
        {...form.field('wording')}
        label={words.wording}
        description={words.wordingHelp}
        size="small"
        minRows={3}
        value={values.wording}
        onChange={(event) => onChange({ wording: event.target.value })}
      />
      <TextField
        {...form.field('section')}
        label={words.section}
        description={words.sectionHelp}
        size="small"
        autoComplete="off"
        value={values.section}
        onChange={(event) => onChange({ section: event.target.value })}
      />
      {!keepsDays && (
        <div className={styles.pair}>
          <SwedishDateField
            {...form.field('fromOn')}
            label={words.from}
            value={values.fromOn}
            onChange={(fromOn) => onChange({ fromOn })}
            today={today}
          />
          <SwedishDateField
            {...form.field('untilOn')}
            label={words.until}
            value={values.untilOn}
            onChange={(untilOn) => onChange({ untilOn })}
            today={today}
          />
        </div>
      )}
      <Textarea
        {...form.field('reasons')}
        label={words.reasons}
        description={words.reasonsHelp}
        size="small"
        minRows={4}
        value={values.reasons}
        onChange={(event) => onChange({ reasons: event.target.value })}
      />
    </>
  );
}

/** What is wrong with the words, by field. */
export function faultsOf({ wording, section, fromOn, untilOn, reasons }: Wording) {
  const dayFault = (text: string): string | false => {
    if (text.trim() === '') return false;
    const read = readDay(text);
    return read.ok ? false : read.message;
  };
  return [
    ['wording', wording.trim() === '' && words.wordingMissing],
    ['section', section.trim() === '' && words.sectionMissing],
    ['fromOn', dayFault(fromOn)],
    ['untilOn', dayFault(untilOn)],
    ['reasons', reasons.trim() === '' && words.reasonsMissing],
  ] as const;
}

/** The words as they are sent; days that are left empty are left out. */
export function toWording({ wording, section, fromOn, untilOn, reasons }: Wording) {
  const from = readDay(fromOn);
  const until = readDay(untilOn);
  return {
    wording,
    section,
    reasons,
    ...(from.ok && { fromOn: from.day }),
    ...(until.ok && { untilOn: until.day }),
  };
}
