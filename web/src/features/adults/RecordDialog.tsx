import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AdultRecord, type AdultSituation, adultQuery, keepAdultRecord } from '../../api/adults.ts';
import { caseQuery, serverNow, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { recordForm as words } from '../../app/sv/adult-situation.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { RecordField } from './RecordField.tsx';
import { bodyOf, DAY_OF, FIELDS, type Values } from './record-fields.ts';
import { errorsOf, readValues } from './record-values.ts';

interface Props {
  view: AdultSituation;
  record: AdultRecord;
  /** The record that is put right, with what was written in it. */
  corrects: { readonly recordId: string; readonly values: Values } | null;
  onClose: () => void;
  onDone: () => void;
}

/** What can be chosen, and what was chosen before the catalogue ended it. */
function servicesIn({ services, relatives }: AdultSituation, chosen = ''): AdultSituation['services'] {
  const kept = relatives.find(({ entryId }) => entryId === chosen);
  if (!kept?.entryId || services.some(({ entryId }) => entryId === chosen)) return services;
  return [...services, { entryId: kept.entryId, name: kept.offer }];
}

/** One record of an adult's situation, or what puts one right: all that is asked for stands in `FIELDS`. */
export function RecordDialog({ view, record, corrects, onClose, onDone }: Props) {
  const { caseId, today } = view;
  const now = new Date(serverNow()).toISOString();
  const [initial] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries(FIELDS[record].map(({ name }) => [name, ''])),
    recordId: newId(),
    on: dayOf(now),
    time: clockTime(now),
    correctionReason: '',
    ...corrects?.values,
  }));
  const draft = useDraft(`adult:${caseId}:${record}:${corrects?.recordId ?? 'new'}`, initial);
  const form = useForm(`adult-${record}`);
  const queryClient = useQueryClient();
  const keep = keepAdultRecord[record] as (body: unknown, signal: AbortSignal) => Promise<AdultSituation>;
  const command = useCommand(keep, (answer) => {
    queryClient.setQueryData(adultQuery(caseId).queryKey, answer);
    void queryClient.invalidateQueries(caseQuery(caseId));
    for (const list of ['casework/case-log', 'casework/my-day', 'casework/journal', 'adults']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    draft.drop();
    onDone();
  });
  const dueAt = view.violence?.dueAt;
  const read = readValues(record, draft.value, today);
  const isLate =
    record === 'contact' &&
    dueAt !== undefined &&
    read.values.on !== undefined &&
    Date.parse(read.values.on) <= Date.parse(dueAt) &&
    Date.parse(now) > Date.parse(dueAt);
  const values: Values = { ...draft.value, isLate: isLate ? 'yes' : 'no' };
  const shown = FIELDS[record].filter((field) => field.shown?.(values) ?? true);
  const send = () => {
    const { errors, values: sent } = readValues(record, values, today);
    const reason = values.correctionReason ?? '';
    const accepted = form.accepts(
      collectErrors([
        ['correctionReason', corrects !== null && reason.trim() === '' && words.reasonMissing],
        ...errors,
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        ...bodyOf(record, { caseId, recordId: values.recordId ?? '' }, sent),
        ...(corrects && { corrects: corrects.recordId, correctionReason: reason }),
      },
      { onError: (error) => form.takesFrom(errorsOf(error, DAY_OF[record])) },
    );
  };
  return (
    <ActionForm
      heading={corrects ? words.correctTitle : words.titles[record]}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {corrects && (
        <Textarea
          {...form.field('correctionReason')}
          label={words.correctionReason}
          size="small"
          minRows={2}
          value={values.correctionReason ?? ''}
          onChange={(event) => draft.change({ correctionReason: event.target.value })}
        />
      )}
      {shown.map((field) => (
        <RecordField
          key={field.name}
          field={field}
          {...form.field(field.name)}
          today={today}
          services={servicesIn(view, values.entryId)}
          value={values[field.name] ?? ''}
          onChange={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </ActionForm>
  );
}
