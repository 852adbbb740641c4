import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Occasion, performControl } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { controlResult, plan } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { documentsIn } from './read-fields.ts';
import { useControlCommand } from './use-control-command.ts';

const { perform: words } = plan;
type Result = keyof typeof controlResult;
const RESULTS = Object.keys(controlResult) as Result[];

/** What a control showed; said anew it says why. */
export function PerformDialog({
  occasion,
  onClose,
  onDone,
}: {
  occasion: Occasion;
  onClose: () => void;
  onDone: () => void;
}) {
  const seenVersion = occasion.performances[0]?.version ?? 0;
  const isCorrection = seenVersion > 0;
  const [initial] = useState(() => ({ result: '' as Result | '', found: '', documents: '', reason: '' }));
  const draft = useDraft(`control-perform:${occasion.occasionId}`, initial);
  const form = useForm('control-perform');
  const command = useControlCommand(performControl, () => {
    draft.drop();
    onDone();
  });
  const { result, found, documents, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['result', result === '' && words.resultMissing],
        ['found', found.trim() === '' && words.foundMissing],
        ['reason', isCorrection && reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || result === '') return;
    command.send(
      {
        occasionId: occasion.occasionId,
        result,
        found,
        documents: documentsIn(documents),
        ...(isCorrection && { reason }),
        seenVersion,
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={isCorrection ? words.correctHeading : words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('result')}
        legend={words.result}
        codes={RESULTS}
        words={controlResult}
        value={result}
        onChange={(chosen) => draft.change({ result: chosen })}
      />
      <Textarea
        {...form.field('found')}
        label={words.found}
        description={words.foundHelp}
        size="small"
        minRows={3}
        value={found}
        onChange={(event) => draft.change({ found: event.target.value })}
      />
      <Textarea
        {...form.field('documents')}
        label={words.documents}
        description={words.documentsHelp}
        size="small"
        minRows={2}
        value={documents}
        onChange={(event) => draft.change({ documents: event.target.value })}
      />
      {isCorrection && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
