import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { addControl, type ControlYear } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { frequency as frequencies, plan } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { FunctionSelect } from './FunctionSelect.tsx';
import { linesIn, sizeIn } from './read-fields.ts';
import { useControlCommand } from './use-control-command.ts';

const { dialog: words } = plan;
type Frequency = keyof typeof frequencies;

/** A control for the plan of a year, with or without a sample of cases. */
export function ControlDialog({
  year,
  onClose,
  onDone,
}: {
  year: ControlYear;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    controlId: newId(),
    what: '',
    why: '',
    method: '',
    frequency: '' as Frequency | '',
    functionId: '',
    riskId: '',
    hasSample: false,
    measureId: '',
    size: '25',
    checkpoints: '',
  }));
  const draft = useDraft(`control-add:${year.year}`, initial);
  const form = useForm('control-add');
  const command = useControlCommand(addControl, () => {
    draft.drop();
    onDone();
  });
  const v = draft.value;
  const send = () => {
    const size = sizeIn(v.size);
    const checkpoints = linesIn(v.checkpoints);
    const sampled = (fault: boolean, message: string) => v.hasSample && fault && message;
    const accepted = form.accepts(
      collectErrors([
        ['what', v.what.trim() === '' && words.whatMissing],
        ['why', v.why.trim() === '' && words.whyMissing],
        ['method', v.method.trim() === '' && words.methodMissing],
        ['frequency', v.frequency === '' && words.frequencyMissing],
        ['functionId', v.functionId === '' && words.functionMissing],
        ['sample.measureId', sampled(v.measureId === '', words.populationMissing)],
        ['sample.size', sampled(size === null, words.sizeFault)],
        [
          'sample.checkpoints',
          sampled(checkpoints.length === 0 || checkpoints.length > 10, words.checkpointsMissing),
        ],
      ]),
    );
    if (!accepted || v.frequency === '') return;
    const { controlId, what, why, method, frequency, functionId, riskId, measureId } = v;
    command.send(
      {
        controlId,
        year: year.year,
        what,
        why,
        method,
        frequency,
        functionId,
        ...(riskId && { riskId }),
        ...(v.hasSample && { sample: { measureId, size: size ?? 1, checkpoints } }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        {...form.field('what')}
        label={words.what}
        size="small"
        maxLength={200}
        value={v.what}
        onChange={(event) => draft.change({ what: event.target.value })}
      />
      <Textarea
        {...form.field('why')}
        label={words.why}
        size="small"
        minRows={2}
        value={v.why}
        onChange={(event) => draft.change({ why: event.target.value })}
      />
      <Textarea
        {...form.field('method')}
        label={words.method}
        size="small"
        minRows={2}
        value={v.method}
        onChange={(event) => draft.change({ method: event.target.value })}
      />
      <Select
        {...form.field('frequency')}
        label={words.frequency}
        size="small"
        value={v.frequency}
        onChange={(event) => draft.change({ frequency: event.target.value as Frequency | '' })}
      >
        <option value="">{words.choose}</option>
        {Object.entries(frequencies).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <FunctionSelect
        {...form.field('functionId')}
        label={words.function}
        functions={year.functions}
        value={v.functionId}
        onChange={(functionId) => draft.change({ functionId })}
      />
      <Select
        {...form.field('riskId')}
        label={words.risk}
        size="small"
        value={v.riskId}
        onChange={(event) => draft.change({ riskId: event.target.value })}
      >
        <option value="">{words.noRisk}</option>
        {year.risks.map((r) => (
          <option key={r.riskId} value={r.riskId}>
            {r.description}
          </option>
        ))}
      </Select>
      <Checkbox
        size="small"
        checked={v.hasSample}
        onChange={(event) => draft.change({ hasSample: event.target.checked })}
      >
        {words.hasSample}
      </Checkbox>
      {v.hasSample && (
        <>
          <Select
            {...form.field('sample.measureId')}
            label={words.population}
            size="small"
            value={v.measureId}
            onChange={(event) => draft.change({ measureId: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {year.populations.map((p) => (
              <option key={p.measureId} value={p.measureId}>
                {p.title}
              </option>
            ))}
          </Select>
          <TextField
            {...form.field('sample.size')}
            label={words.size}
            size="small"
            inputMode="numeric"
            htmlSize={5}
            value={v.size}
            onChange={(event) => draft.change({ size: event.target.value })}
          />
          <Textarea
            {...form.field('sample.checkpoints')}
            label={words.checkpoints}
            description={words.checkpointsHelp}
            size="small"
            minRows={3}
            value={v.checkpoints}
            onChange={(event) => draft.change({ checkpoints: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}
