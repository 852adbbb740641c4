import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Meetings, meetingsQuery, planMeeting } from '../../api/committee.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as sv from '../../app/sv/committee.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';

const words = sv.plan;

type Planned = Pick<Meetings['meetings'][number], 'meetingId' | 'committeeId' | 'day' | 'startsAt' | 'place'>;

interface Props {
  view: Pick<Meetings, 'committees' | 'today'>;
  /** The meeting that is moved; a new one without it. */
  meeting?: Planned;
  onClose: () => void;
}

/** When and where a committee meets. */
export function PlanDialog({ view, meeting, onClose }: Props) {
  const [initial] = useState(
    (): Planned =>
      meeting ?? {
        meetingId: newId(),
        committeeId: view.committees.length === 1 ? (view.committees[0]?.committeeId ?? '') : '',
        day: '',
        startsAt: '13:00',
        place: '',
      },
  );
  const draft = useDraft(`plan-meeting:${meeting?.meetingId ?? ''}`, initial);
  const form = useForm('plan-meeting');
  const queryClient = useQueryClient();
  const command = useCommand(planMeeting, (answer) => {
    queryClient.setQueryData(meetingsQuery.queryKey, answer);
    void queryClient.invalidateQueries({ queryKey: ['casework/meeting'] });
    draft.drop();
    onClose();
  });
  const { committeeId, startsAt, place } = draft.value;
  const send = () => {
    const day = readDayWithin(draft.value.day, { min: view.today });
    const accepted = form.accepts(
      collectErrors([
        ['committeeId', committeeId === '' && words.committeeMissing],
        ['day', !day.ok && day.message],
        ['startsAt', !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt) && words.startsAtWrong],
        ['place', place.trim() === '' && words.placeMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send({ ...draft.value, day: day.day }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={meeting ? words.move : words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {!meeting && (
        <CodeRadios
          {...form.field('committeeId')}
          legend={words.committee}
          codes={view.committees.map((c) => c.committeeId)}
          words={Object.fromEntries(view.committees.map((c) => [c.committeeId, c.name]))}
          value={committeeId}
          onChange={(chosen) => draft.change({ committeeId: chosen })}
        />
      )}
      <SwedishDateField
        {...form.field('day')}
        label={words.day}
        value={draft.value.day}
        onChange={(day) => draft.change({ day })}
        today={view.today}
        min={view.today}
      />
      <TextField
        {...form.field('startsAt')}
        label={words.startsAt}
        size="small"
        autoComplete="off"
        value={startsAt}
        onChange={(event) => draft.change({ startsAt: event.target.value })}
      />
      <TextField
        {...form.field('place')}
        label={words.place}
        size="small"
        autoComplete="off"
        value={place}
        onChange={(event) => draft.change({ place: event.target.value })}
      />
    </ActionForm>
  );
}
