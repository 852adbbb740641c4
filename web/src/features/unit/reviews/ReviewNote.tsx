import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { type KeyboardEvent, useState } from 'react';
import { type ReviewList, type ReviewRow, reviewCase, useCommand } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { clockTime } from '../../../ui/format/dates.ts';
import { newId } from '../../../ui/new-id.ts';
import styles from './Reviews.module.css';
import { type ReviewWords, useReviewDraft } from './use-review-draft.ts';

const words = reviewWords.reviews;

interface Props {
  list: ReviewList;
  row: ReviewRow;
  sessionId: string;
  onSaved: () => void;
  onClose: () => void;
}

/** What is said and agreed of one case. Ctrl+Enter keeps it and goes on; Escape leaves it as a draft. */
export function ReviewNote({ list, row, sessionId, onSaved, onClose }: Props) {
  const [ids] = useState(() => ({ review: newId(), actions: Array.from({ length: 10 }, newId) }));
  const draft = useReviewDraft(row.caseId, row.draft ?? { note: '', actions: [], nextOn: list.nextLatest });
  const form = useForm('review');
  const command = useCommand(reviewCase, () => {
    draft.drop();
    onSaved();
  });
  const { note, actions, nextOn } = draft.value;
  const changeAction = (at: number, changes: Partial<ReviewWords['actions'][number]>) =>
    draft.change({ actions: actions.map((a, i) => (i === at ? { ...a, ...changes } : a)) });

  const send = () => {
    const next = readDayWithin(nextOn, { max: list.nextLatest });
    const days = actions.map((a) => readDayWithin(a.dueOn, { min: list.today }));
    const accepted = form.accepts(
      collectErrors([
        ['note', note.trim() === '' && words.noteMissing],
        ...actions.flatMap((a, i) => {
          const day = days[i];
          return [
            [`actions.${i}.title`, a.title.trim() === '' && words.actionMissing],
            [`actions.${i}.functionId`, a.functionId === '' && words.responsibleMissing],
            [`actions.${i}.dueOn`, day !== undefined && !day.ok && day.message],
          ] as [string, string | false][];
        }),
        ['nextOn', !next.ok && next.message],
      ]),
    );
    if (!accepted || !next.ok) return;
    command.send(
      {
        caseId: row.caseId,
        sessionId,
        reviewId: ids.review,
        note,
        nextOn: next.day,
        actions: actions.map((a, i) => {
          const day = days[i];
          return {
            commitmentId: ids.actions[i] ?? newId(),
            title: a.title,
            functionId: a.functionId,
            dueOn: day?.ok ? day.day : a.dueOn,
          };
        }),
      },
      { onError: form.takesFrom },
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <form
      className={styles.form}
      onKeyDown={onKeyDown}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrors form={form} to={words.fixTo} />
      <Textarea
        {...form.field('note')}
        label={words.note}
        description={words.noteHelp}
        size="small"
        minRows={3}
        autoFocus
        value={note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
      {actions.map((action, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a draft have no other name
        <fieldset key={i} className={styles.action}>
          <legend className="aksel-sr-only">{words.action(i + 1)}</legend>
          <TextField
            {...form.field(`actions.${i}.title`)}
            label={words.actionTitle}
            size="small"
            value={action.title}
            onChange={(event) => changeAction(i, { title: event.target.value })}
          />
          <Select
            {...form.field(`actions.${i}.functionId`)}
            label={words.responsible}
            size="small"
            value={action.functionId}
            onChange={(event) => changeAction(i, { functionId: event.target.value })}
          >
            {row.responsible.map((one) => (
              <option key={one.functionId} value={one.functionId}>
                {one.employeeName ?? one.title}
              </option>
            ))}
          </Select>
          <SwedishDateField
            {...form.field(`actions.${i}.dueOn`)}
            label={words.due}
            value={action.dueOn}
            onChange={(text) => changeAction(i, { dueOn: text })}
            today={list.today}
            min={list.today}
          />
          <Button
            type="button"
            size="small"
            variant="tertiary"
            onClick={() => draft.change({ actions: actions.filter((_, at) => at !== i) })}
          >
            {words.removeAction}
          </Button>
        </fieldset>
      ))}
      {actions.length < 10 && (
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() =>
              draft.change({
                actions: [
                  ...actions,
                  { title: '', functionId: row.responsible[0]?.functionId ?? '', dueOn: '' },
                ],
              })
            }
          >
            {words.addAction}
          </Button>
        </div>
      )}
      <SwedishDateField
        {...form.field('nextOn')}
        label={words.next}
        value={nextOn}
        onChange={(text) => draft.change({ nextOn: text })}
        today={list.today}
        max={list.nextLatest}
      />
      <CommandStatus
        isWaitingForServer={command.isWaitingForServer}
        error={Object.keys(form.errors).length > 0 ? null : command.error}
      />
      <div className={styles.buttons}>
        <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
          {words.save}
        </SubmitButton>
        <Button type="button" size="small" variant="tertiary" onClick={onClose}>
          {words.close}
        </Button>
        {draft.isAway ? (
          <p className="second">{words.notSaved}</p>
        ) : (
          <Saved text={draft.savedAt === null ? null : words.savedAt(clockTime(draft.savedAt))} />
        )}
      </div>
    </form>
  );
}
