import { Textarea } from '@navikt/ds-react/Textarea';
import { endRelation, type Relation } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { PersonDialogProps } from './person-dialog-props.ts';
import { usePersonsCommand } from './use-persons-command.ts';

const words = personWords.persons;
const EMPTY = { toOn: '', reason: '' };

export function EndRelationDialog({
  view,
  relation,
  onClose,
  onDone,
}: PersonDialogProps & { relation: Relation }) {
  const draft = useDraft(`end-relation:${relation.relationId}`, EMPTY);
  const form = useForm('end-relation');
  const command = usePersonsCommand(endRelation, () => {
    draft.drop();
    onDone(words.ended);
  });
  const { toOn, reason } = draft.value;

  const send = () => {
    const day = toOn.trim() === '' ? null : readDayWithin(toOn, { max: view.today });
    const accepted = form.accepts(
      collectErrors([
        ['toOn', day !== null && !day.ok && day.message],
        ['reason', reason.trim() === '' && words.endReasonMissing],
      ]),
    );
    if (!accepted) return;
    const { caseId } = view;
    const { relationId } = relation;
    command.send(
      { caseId, relationId, reason, ...(day?.ok && { toOn: day.day }) },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.endTitle}
      form={form}
      to={words.endFixTo}
      submit={words.endSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {relation.name}. {words.endLead}
      </p>
      <SwedishDateField
        {...form.field('toOn')}
        label={sv.field.optional(words.toOn)}
        value={toOn}
        onChange={(text) => draft.change({ toOn: text })}
        today={view.today}
        max={view.today}
      />
      <Textarea
        {...form.field('reason')}
        label={words.endReason}
        description={words.endReasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
