import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type Limits, setLimit } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { limits } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { thresholdIn } from './threshold.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = limits.dialog;
type Direction = keyof typeof words.directions;
const DIRECTIONS = Object.keys(words.directions) as Direction[];

/** A limit that a measure is to keep. */
export function LimitDialog({
  view,
  onClose,
  onDone,
}: {
  view: Limits;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    targetId: newId(),
    measureId: '',
    direction: '' as Direction | '',
    threshold: '',
  }));
  const draft = useDraft('measure-limit', initial);
  const form = useForm('measure-limit');
  const command = usePromiseCommand(setLimit, () => {
    draft.drop();
    onDone();
  });
  const { targetId, measureId, direction, threshold } = draft.value;
  const kind = view.measures.find((m) => m.measureId === measureId)?.kind ?? 'share';
  const send = () => {
    const value = thresholdIn(kind, threshold);
    const accepted = form.accepts(
      collectErrors([
        ['measureId', measureId === '' && words.measureMissing],
        ['direction', direction === '' && words.directionMissing],
        ['threshold', value === null && (kind === 'share' ? words.thresholdShare : words.thresholdMissing)],
      ]),
    );
    if (!accepted || direction === '' || value === null) return;
    command.send({ targetId, measureId, direction, threshold: value }, { onError: form.takesFrom });
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
      <Select
        {...form.field('measureId')}
        label={words.measure}
        size="small"
        value={measureId}
        onChange={(event) => draft.change({ measureId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {[...view.measures]
          .sort((a, b) => a.title.localeCompare(b.title, 'sv'))
          .map((m) => (
            <option key={m.measureId} value={m.measureId}>
              {m.title}
            </option>
          ))}
      </Select>
      <CodeRadios
        {...form.field('direction')}
        legend={words.direction}
        codes={DIRECTIONS}
        words={words.directions}
        value={direction}
        onChange={(chosen) => draft.change({ direction: chosen })}
      />
      <TextField
        {...form.field('threshold')}
        label={words.threshold[kind]}
        size="small"
        inputMode="decimal"
        value={threshold}
        onChange={(event) => draft.change({ threshold: event.target.value })}
      />
    </ActionForm>
  );
}
