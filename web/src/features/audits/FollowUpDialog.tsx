import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Audit, followUpRecommendation } from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { audit } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { addDays } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { useAuditCommand } from './use-audit-command.ts';

const { form: words, outcome: outcomes } = audit.followUp;
type Outcome = keyof typeof outcomes;
const CODES = Object.keys(outcomes) as Outcome[];

/** What was seen when a recommendation was followed up, and the next day. */
export function FollowUpDialog({
  view,
  itemId,
  onClose,
  onDone,
}: {
  view: Audit;
  itemId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    followUpId: newId(),
    day: view.today,
    outcome: '' as Outcome | '',
    words: '',
    next: '',
  }));
  const draft = useDraft(`audit-follow-up:${itemId}`, initial);
  const form = useForm('audit-follow-up');
  const command = useAuditCommand(followUpRecommendation, () => {
    draft.drop();
    onDone();
  });
  const { value } = draft;
  const tomorrow = addDays(view.today, 1);
  const send = () => {
    const day = readDayWithin(value.day, { min: view.audit.receivedOn, max: view.today });
    const next = value.next ? readDayWithin(value.next, { min: tomorrow, max: LAST_DAY }) : null;
    const accepted = form.accepts(
      collectErrors([
        ['followedOn', !day.ok && day.message],
        ['outcome', value.outcome === '' && words.outcomeMissing],
        ['words', value.words.trim() === '' && words.wordsMissing],
        ['nextOn', next?.ok === false && next.message],
      ]),
    );
    if (!accepted || !day.ok || value.outcome === '') return;
    command.send(
      {
        followUpId: value.followUpId,
        itemId,
        followedOn: day.day,
        outcome: value.outcome,
        words: value.words,
        ...(next?.ok && { nextOn: next.day }),
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
      <SwedishDateField
        {...form.field('followedOn')}
        label={words.day}
        value={value.day}
        onChange={(day) => draft.change({ day })}
        today={view.today}
        min={view.audit.receivedOn}
        max={view.today}
      />
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        codes={CODES}
        words={outcomes}
        value={value.outcome}
        onChange={(outcome) => draft.change({ outcome })}
      />
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={3}
        value={value.words}
        onChange={(event) => draft.change({ words: event.target.value })}
      />
      <SwedishDateField
        {...form.field('nextOn')}
        label={words.next}
        value={value.next}
        onChange={(next) => draft.change({ next })}
        today={view.today}
        min={tomorrow}
        max={LAST_DAY}
      />
    </ActionForm>
  );
}
