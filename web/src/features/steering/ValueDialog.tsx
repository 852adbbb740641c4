import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type FigureValueState,
  type ManualMeasure,
  type ManualMeasures,
  setManualValue,
  useCommand,
} from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import styles from './Steering.module.css';
import {
  checkValue,
  TERTIALS,
  type Tertial,
  toCommand,
  type ValueValues,
  valueValues,
  versionOf,
} from './value-values.ts';

const words = steeringWords.valueForm;
const STATES = Object.keys(words.states) as FigureValueState[];

interface Props {
  measure: ManualMeasure;
  year: number;
  units: ManualMeasures['units'];
  mayEditWhole: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** A measure's value of a tertial: by counts where there are any, else as it was reported, or why there is none. */
export function ValueDialog({ measure, year, units, mayEditWhole, onClose, onDone }: Props) {
  const isShare = measure.kind === 'share';
  const [initial] = useState(() => valueValues(measure, mayEditWhole ? '' : (units[0]?.unitId ?? ''), 'T3'));
  const draft = useDraft(`figure:${measure.code}:${year}`, initial);
  const form = useForm('figure');
  const command = useCommand(setManualValue, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  /** Another place is another value: what is said there now is shown. */
  const goTo = (unitId: string, tertial: Tertial) =>
    draft.change({ ...valueValues(measure, unitId, tertial), comment: values.comment });
  const text = (name: string, label: string, key: keyof ValueValues) => (
    <TextField
      {...form.field(name)}
      label={label}
      size="small"
      htmlSize={10}
      inputMode="decimal"
      autoComplete="off"
      value={values[key]}
      onChange={(event) => draft.change({ [key]: event.target.value })}
    />
  );
  const send = () => {
    if (!form.accepts(checkValue(values, isShare))) return;
    const of = { code: measure.code, year, version: versionOf(measure, values), isShare };
    command.send(toCommand(values, of), { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.title(`${measure.code} ${measure.title}`)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        {...form.field('unitId')}
        label={words.unit}
        size="small"
        value={values.unitId}
        onChange={(event) => goTo(event.target.value, values.tertial)}
      >
        {mayEditWhole && <option value="">{steeringWords.manual.board}</option>}
        {units.map(({ unitId, name }) => (
          <option key={unitId} value={unitId}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        {...form.field('tertial')}
        label={words.tertial}
        size="small"
        value={values.tertial}
        onChange={(event) => goTo(values.unitId, event.target.value as Tertial)}
      >
        {TERTIALS.map((t) => (
          <option key={t} value={t}>{`${year}-${t}`}</option>
        ))}
      </Select>
      <CodeRadios
        {...form.field('state')}
        legend={words.state}
        codes={STATES}
        words={words.states}
        value={values.state}
        onChange={(state) => draft.change({ state })}
      />
      {values.state === 'measured' && isShare && (
        <>
          <p className="second">{words.countsHelp}</p>
          <div className={styles.counts}>
            {text('numerator', words.numerator, 'numerator')}
            {text('denominator', words.denominator, 'denominator')}
          </div>
          {text('reportedShare', words.share, 'share')}
        </>
      )}
      {values.state === 'measured' && !isShare && text('value', words.value, 'value')}
      {values.state !== 'measured' && (
        <TextField
          {...form.field('why')}
          label={words.why}
          size="small"
          autoComplete="off"
          value={values.why}
          onChange={(event) => draft.change({ why: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('comment')}
        label={words.comment}
        description={words.commentHelp}
        size="small"
        minRows={2}
        value={values.comment}
        onChange={(event) => draft.change({ comment: event.target.value })}
      />
    </ActionForm>
  );
}
