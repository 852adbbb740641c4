import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type HandoverOutcome,
  type Handovers,
  handoverMinutesQuery,
  holdHandover,
  type ReturnReason,
} from '../../api/handovers.ts';
import { serverNow, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { returnReason, handover as words } from '../../app/sv/handover.ts';
import { sv } from '../../app/sv.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { FormErrors } from '../../ui/form/FormErrors.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { SubmitButton } from '../../ui/form/SubmitButton.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { clockTime } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Handover.module.css';
import {
  faultsIn,
  type HandoverValues,
  type ItemValues,
  meetingOf,
  NOT_SPOKEN_OF,
} from './handover-values.ts';

type Waiting = Handovers['waiting'][number];
type Receivers = Handovers['units'][number]['receivers'];

interface Props {
  rows: readonly [Waiting, ...Waiting[]];
  receivers: Receivers;
  today: string;
  onDone: (saved: string) => void;
}

/** The meeting of two units: what happens with each commission that waits between them, kept as its minutes. */
export function HandoverForm({ rows, receivers, today, onDone }: Props) {
  const [{ fromUnitId, fromUnit, unitId }] = rows;
  const [initial] = useState(
    (): HandoverValues => ({ meetingId: newId(), day: today, present: '', items: {} }),
  );
  const draft = useDraft<HandoverValues>(`hold-handover:${fromUnitId}:${unitId}`, initial);
  const form = useForm(`hold-handover-${fromUnitId}-${unitId}`);
  const queryClient = useQueryClient();
  const command = useCommand(holdHandover, (minutes) => {
    draft.drop();
    queryClient.setQueryData(handoverMinutesQuery(minutes.meetingId).queryKey, minutes);
    for (const key of ['interventions/handovers', 'casework/cases', 'casework/my-day'])
      void queryClient.invalidateQueries({ queryKey: [key] });
    onDone(sv.saved.withTime(words.held, clockTime(serverNow())));
  });
  const values = draft.value;
  const change = (commissionId: string, changes: Partial<ItemValues>) =>
    draft.change({
      items: {
        ...values.items,
        [commissionId]: { ...(values.items[commissionId] ?? NOT_SPOKEN_OF), ...changes },
      },
    });
  const send = () => {
    const day = readDayWithin(values.day, { max: today });
    const faults = { ...faultsIn(rows, values), ...(!day.ok && { day: day.message }) };
    if (!form.accepts(faults) || !day.ok) return;
    command.send(meetingOf(rows, values, day.day), { onError: form.takesFrom });
  };
  return (
    <Section heading={words.from(fromUnit)} countOf={rows.length}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormErrors form={form} to={words.fixTo} />
        {rows.map((row) => (
          <Item
            key={row.commissionId}
            row={row}
            form={form}
            receivers={receivers.filter((f) => row.functionIds.includes(f.functionId))}
            item={values.items[row.commissionId] ?? NOT_SPOKEN_OF}
            onChange={(changes) => change(row.commissionId, changes)}
          />
        ))}
        <div className={styles.meeting}>
          <SwedishDateField
            {...form.field('day')}
            label={words.day}
            value={values.day}
            onChange={(day) => draft.change({ day })}
            today={today}
            max={today}
          />
          <TextField
            {...form.field('present')}
            label={words.present}
            size="small"
            autoComplete="off"
            value={values.present}
            onChange={(event) => draft.change({ present: event.target.value })}
          />
        </div>
        <div className={styles.acts}>
          <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
            {words.hold}
          </SubmitButton>
          <Saved text={draft.savedAt === null ? null : sv.saved.inTab(clockTime(draft.savedAt))} />
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={Object.keys(form.errors).length > 0 ? null : command.error}
        />
      </form>
    </Section>
  );
}

interface ItemProps {
  row: Waiting;
  form: Form;
  receivers: Receivers;
  item: ItemValues;
  onChange: (changes: Partial<ItemValues>) => void;
}

function Item({ row, form, receivers, item, onChange }: ItemProps) {
  const { commissionId, label, entryName, entryId } = row;
  const name = `${label}: ${entryName}`;
  return (
    <fieldset className={styles.item} aria-label={name}>
      <h3>{name}</h3>
      <p className="second">
        {row.number} · {words.waits(row.daysWaiting)} · {words.planned(row.plannedFrom)}
        {row.training !== null && ` · ${words.training(row.training)}`}
      </p>
      <RadioGroup
        {...form.field(`outcome.${commissionId}`)}
        legend={words.outcome}
        size="small"
        value={item.outcome}
        onChange={(outcome: HandoverOutcome | '') => onChange({ outcome })}
      >
        <div className={styles.choices}>
          {(Object.keys(words.outcomes) as HandoverOutcome[]).map((outcome) => (
            <Radio key={outcome} value={outcome}>
              {words.outcomes[outcome]}
            </Radio>
          ))}
          <Radio value="">{words.later}</Radio>
        </div>
      </RadioGroup>
      {item.outcome === 'received' && (
        <Select
          {...form.field(`functionId.${commissionId}`)}
          label={words.receiver}
          size="small"
          value={item.functionId}
          onChange={(event) => onChange({ functionId: event.target.value })}
        >
          <option value="">–</option>
          {receivers.map((f) => (
            <option key={f.functionId} value={f.functionId}>
              {words.receiverOf(
                f.title,
                f.employeeName,
                f.running,
                f.notBegun,
                f.trainedFor.includes(entryId),
              )}
            </option>
          ))}
        </Select>
      )}
      {item.outcome === 'declined' && (
        <Select
          {...form.field(`reason.${commissionId}`)}
          label={words.reason}
          size="small"
          value={item.reason}
          onChange={(event) => onChange({ reason: event.target.value as ReturnReason | '' })}
        >
          <option value="">–</option>
          {Object.entries(returnReason).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      )}
      {item.outcome !== '' && (
        <Textarea
          {...form.field(`text.${commissionId}`)}
          label={noteLabel(item.outcome)}
          size="small"
          minRows={2}
          value={item.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      )}
    </fieldset>
  );
}

function noteLabel(outcome: HandoverOutcome): string {
  if (outcome === 'received') return sv.field.optional(words.note);
  return outcome === 'waits' ? words.noteWaits : words.noteDeclined;
}
