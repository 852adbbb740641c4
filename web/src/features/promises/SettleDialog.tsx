import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type PromiseMade, settlePromise } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { promiseForms } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = promiseForms.settle;
const STEPS = { confirm: 'confirmed', reopen: 'reopened', drop: 'dropped' } as const;
type Choice = keyof typeof STEPS;

interface Props {
  today: string;
  promise: PromiseMade;
  onClose: () => void;
  onDone: () => void;
}

/** Whoever follows up confirms what holds, opens anew what doesn't, or lets it go. */
export function SettleDialog({ today, promise, onClose, onDone }: Props) {
  const { commitmentId, may } = promise;
  const choices = (Object.keys(STEPS) as Choice[]).filter((step) => may.includes(step));
  const isShown = choices.includes('confirm') || promise.proof.some((p) => p.holds === 'yes' && !p.failed);
  const [initial] = useState(() => ({ choice: '' as Choice | '', text: '', dueOn: '' }));
  const draft = useDraft(`promise-settle:${commitmentId}`, initial);
  const form = useForm('promise-settle');
  const command = usePromiseCommand(settlePromise, () => {
    draft.drop();
    onDone();
  });
  const { choice, text, dueOn } = draft.value;
  const send = () => {
    const due = choice === 'reopen' ? readDayWithin(dueOn, { min: today, max: LAST_DAY }) : null;
    const accepted = form.accepts(
      collectErrors([
        ['step', choice === '' && words.stepMissing],
        ['words', choice !== '' && choice !== 'confirm' && text.trim() === '' && words.wordsMissing],
        ['dueOn', due !== null && !due.ok && due.message],
      ]),
    );
    if (!accepted || choice === '' || (due !== null && !due.ok)) return;
    command.send(
      { commitmentId, step: STEPS[choice], words: text, ...(due && { dueOn: due.day }) },
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
      {promise.state === 'done' && !isShown && <p>{words.notShown}</p>}
      <CodeRadios
        {...form.field('step')}
        legend={words.step}
        codes={choices}
        words={words.steps}
        value={choice}
        onChange={(chosen) => draft.change({ choice: chosen })}
      />
      {choice !== '' && choice !== 'confirm' && (
        <Textarea
          {...form.field('words')}
          label={words.words}
          size="small"
          minRows={2}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      )}
      {choice === 'reopen' && (
        <SwedishDateField
          {...form.field('dueOn')}
          label={words.dueOn}
          value={dueOn}
          onChange={(day) => draft.change({ dueOn: day })}
          today={today}
          min={today}
          max={LAST_DAY}
        />
      )}
    </ActionForm>
  );
}
