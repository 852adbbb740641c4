import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { handleRisk, type Risk } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { handling, risks } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useControlCommand } from './use-control-command.ts';

const { handle: words } = risks;
type Way = keyof typeof handling;
const WAYS = Object.keys(handling) as Way[];

/** What is done about a risk, and why. */
export function HandleDialog({
  risk,
  onClose,
  onDone,
}: {
  risk: Risk;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ way: '' as Way | '', reason: '' }));
  const draft = useDraft(`risk-handle:${risk.riskId}`, initial);
  const form = useForm('risk-handle');
  const command = useControlCommand(handleRisk, () => {
    draft.drop();
    onDone();
  });
  const { way, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['way', way === '' && words.wayMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || way === '') return;
    command.send(
      { riskId: risk.riskId, way, reason, seenVersion: risk.handlings[0]?.version ?? 0 },
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
      <p>{risk.description}</p>
      <CodeRadios
        {...form.field('way')}
        legend={words.way}
        codes={WAYS}
        words={handling}
        value={way}
        onChange={(chosen) => draft.change({ way: chosen })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
