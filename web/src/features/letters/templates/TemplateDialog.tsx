import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  fetchTemplateTrial,
  type LetterTemplate,
  letterTemplatesQuery,
  setLetterTemplate,
  useCommand,
} from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import * as words from '../../../app/sv/letters.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { saveBlob } from '../../../ui/files/save-blob.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './Templates.module.css';

const text = words.letterTemplates;

interface Props {
  template: LetterTemplate;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** The words of one kind of letter, for letters that are written from now on; tried out with invented data first. */
export function TemplateDialog({ template, name, onClose, onDone }: Props) {
  const { kind, lang, version } = template;
  const begun = useMemo(
    () => ({ title: template.title, body: template.body, reason: '' }),
    [template.title, template.body],
  );
  const draft = useDraft(`set-letter-template:${kind}:${lang}:${version}`, begun);
  const form = useForm('letter-template');
  const [failed, setFailed] = useState(false);
  const queryClient = useQueryClient();
  const command = useCommand(setLetterTemplate, (changed) => {
    draft.drop();
    queryClient.setQueryData(letterTemplatesQuery.queryKey, changed);
    void queryClient.invalidateQueries({ queryKey: ['casework/letters'] });
    onDone();
  });
  const { title, body, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['body', kind !== 'sender' && body.trim() === '' && text.bodyMissing],
        ['reason', reason.trim() === '' && text.reasonMissing],
      ]),
    );
    if (accepted)
      command.send({ kind, lang, title, body, reason, seenVersions: version }, { onError: form.takesFrom });
  };
  const tryOut = async () => {
    setFailed(false);
    form.clearErrors();
    try {
      saveBlob(await fetchTemplateTrial({ kind, lang, title, body }), text.previewName);
    } catch (error) {
      if (!form.takesFrom(error)) setFailed(true);
    }
  };
  return (
    <ActionForm
      heading={name}
      form={form}
      to={text.to}
      submit={text.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {kind !== 'sender' && (
        <TextField
          {...form.field('title')}
          label={text.name}
          size="small"
          autoComplete="off"
          value={title}
          onChange={(event) => draft.change({ title: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('body')}
        label={text.body}
        description={kind === 'sender' ? text.senderHelp : text.marks}
        size="small"
        minRows={kind === 'sender' ? 3 : 14}
        value={body}
        onChange={(event) => draft.change({ body: event.target.value })}
      />
      {template.fields.length > 0 && (
        <details>
          <summary>{text.fields}</summary>
          <ul className={styles.fields}>
            {template.fields.map((field) => (
              <li key={field.name}>
                {`{{${field.name}}}`}
                {field.required && <span className="second"> {text.required}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <Button type="button" size="small" variant="secondary" onClick={() => void tryOut()}>
          {text.preview}
        </Button>
      </div>
      {failed && <Notice tone="danger">{text.failed}</Notice>}
      <Textarea
        {...form.field('reason')}
        label={text.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
