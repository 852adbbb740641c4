import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setAsideForm, useCommand } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';

const EMPTY = { reason: '' };

/** A form that is no report leaves the inbox, with the reason. */
export function SetAsideDialog({ formId, onClose }: { formId: string; onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(`set-aside-form:${formId}`, EMPTY);
  const form = useForm('set-aside');
  const command = useCommand(setAsideForm, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['eservices/waiting-forms'] });
    void queryClient.invalidateQueries({ queryKey: ['eservices/form', formId] });
    void navigate({ to: '/inkorg' });
  });
  const { reason } = draft.value;
  const send = () => {
    const missing = reason.trim() === '' && formWords.forms.reasonMissing;
    if (form.accepts(collectErrors([['reason', missing]]))) {
      command.send({ formId, reason }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={formWords.forms.setAsideTitle}
      form={form}
      to={formWords.forms.setAsideTo}
      submit={formWords.forms.setAside}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{formWords.forms.setAsideLead}</p>
      <Textarea
        {...form.field('reason')}
        label={formWords.forms.reason}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
