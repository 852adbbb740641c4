import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { ContactKind, EntryKind } from '../../../../api/index.ts';
import type { DraftWords } from '../../../../app/drafts/draft-keeper.ts';
import { sv } from '../../../../app/sv.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import { cleanText } from './entry-words.ts';
import styles from './Journal.module.css';

const KINDS = Object.keys(sv.codes.entryKind) as EntryKind[];
const WAYS = Object.keys(sv.codes.contactKind) as ContactKind[];
const words = sv.entryForm;

interface Props {
  form: Form;
  values: DraftWords;
  change: (changes: Partial<DraftWords>) => void;
  today: string;
}

/** What an entry consists of. Only what its kind needs is asked for. */
export function EntryFields({ form, values, change, today }: Props) {
  return (
    <>
      <RadioGroup
        {...form.field('kind')}
        legend={words.kind}
        size="small"
        value={values.kind}
        onChange={(kind: EntryKind) => change({ kind })}
      >
        <div className={styles.kinds}>
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} description={words.kindHelp[kind]}>
              {sv.codes.entryKind[kind]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className={styles.row}>
        <SwedishDateField
          {...form.field('eventOn')}
          label={words.eventOn}
          value={values.eventOn}
          today={today}
          max={today}
          onChange={(eventOn) => change({ eventOn: cleanText(eventOn).slice(0, 20) })}
        />
        <TextField
          {...form.field('eventTime')}
          label={words.eventTime}
          description={words.eventTimeHelp}
          size="small"
          htmlSize={8}
          autoComplete="off"
          value={values.eventTime}
          onChange={(event) => change({ eventTime: event.target.value.slice(0, 20) })}
        />
      </div>
      {values.kind === 'contact' && (
        <Select
          {...form.field('contactKind')}
          label={words.contactKind}
          size="small"
          className={styles.narrow ?? ''}
          value={values.contactKind ?? ''}
          onChange={(event) => change({ contactKind: (event.target.value || null) as ContactKind | null })}
        >
          <option value="">{sv.field.choose}</option>
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {sv.codes.contactKind[way]}
            </option>
          ))}
        </Select>
      )}
      {(values.kind === 'contact' || values.kind === 'statement') && (
        <TextField
          {...form.field('counterpart')}
          label={values.kind === 'contact' ? words.contactWith : words.source}
          description={values.kind === 'contact' ? words.contactWithHelp : words.sourceHelp}
          size="small"
          className={styles.narrow ?? ''}
          autoComplete="off"
          maxLength={200}
          value={values.counterpart}
          onChange={(event) => change({ counterpart: cleanText(event.target.value) })}
        />
      )}
      <Textarea
        {...form.field('text')}
        label={words.text}
        description={words.textHelp}
        size="small"
        minRows={10}
        value={values.text}
        onChange={(event) => change({ text: cleanText(event.target.value) })}
      />
      {values.corrects !== null && (
        <Textarea
          {...form.field('correctionReason')}
          label={words.correctionReason}
          size="small"
          minRows={2}
          maxRows={6}
          value={values.correctionReason}
          onChange={(event) => change({ correctionReason: cleanText(event.target.value).slice(0, 2_000) })}
        />
      )}
    </>
  );
}
