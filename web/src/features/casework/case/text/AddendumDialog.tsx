import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import { addAddendum, type InvestigationText } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { useTextCommand } from './use-text.ts';

const words = sv.writtenText;

interface Props {
  text: InvestigationText;
  onClose: () => void;
  onDone: () => void;
}

/** What corrects or completes a signed text. It points to it, and the text stays. */
export function AddendumDialog({ text: { caseId, headings, shieldedReporter }, onClose, onDone }: Props) {
  const empty = useMemo(
    () => ({ addendumId: newId(), heading: '', text: '', reason: '', keepsShielded: false }),
    [],
  );
  const draft = useDraft(`add-addendum:${caseId}`, empty);
  const form = useForm('addendum');
  const command = useTextCommand(addAddendum, () => {
    draft.drop();
    onDone();
  });
  const { addendumId, heading, text, reason, keepsShielded } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['text', text.trim() === '' && words.addendumTextMissing],
        ['reason', reason.trim() === '' && words.addendumReasonMissing],
        ['keepsShielded', shieldedReporter && !keepsShielded && words.keepsShieldedMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      { caseId, addendumId, text, reason, keepsShielded, ...(heading && { heading }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.addendumTitle}
      form={form}
      to={words.addendumTo}
      submit={words.addendumSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.addendumLead}</p>
      <Select
        {...form.field('heading')}
        label={words.views.heading}
        size="small"
        value={heading}
        onChange={(event) => draft.change({ heading: event.target.value })}
      >
        <option value="">{words.views.whole}</option>
        {headings.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('text')}
        label={words.addendumText}
        size="small"
        minRows={5}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.addendumReason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      {shieldedReporter && (
        <Checkbox
          id={form.field('keepsShielded').id}
          error={form.field('keepsShielded').error !== undefined}
          size="small"
          checked={keepsShielded}
          onChange={() => draft.change({ keepsShielded: !keepsShielded })}
        >
          {words.keepsShielded}
        </Checkbox>
      )}
    </ActionForm>
  );
}
