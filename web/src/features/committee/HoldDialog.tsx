import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { holdMeeting, type Meeting } from '../../api/committee.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as sv from '../../app/sv/committee.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useMeetingCommand } from './use-meeting.ts';

const words = sv.hold;

/** Who is there, and who presides. */
export function HoldDialog({ view, onClose }: { view: Meeting; onClose: () => void }) {
  const { meetingId, members, present, chairFunctionId } = view;
  const [initial] = useState(() => ({
    present: (present.length > 0 ? present : members).map((p) => p.functionId),
    chair: chairFunctionId ?? '',
  }));
  const draft = useDraft(`hold-meeting:${meetingId}`, initial);
  const form = useForm('hold-meeting');
  const command = useMeetingCommand(holdMeeting, () => {
    draft.drop();
    onClose();
  });
  const there = members.filter((m) => draft.value.present.includes(m.functionId));
  const chair = draft.value.chair;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['presentFunctionIds', there.length === 0 && words.presentMissing],
        ['chairFunctionId', !there.some((m) => m.functionId === chair) && words.chairMissing],
      ]),
    );
    if (!accepted) return;
    const presentFunctionIds = there.map((m) => m.functionId);
    command.send({ meetingId, presentFunctionIds, chairFunctionId: chair }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CheckboxGroup
        {...form.field('presentFunctionIds')}
        legend={words.present}
        size="small"
        value={draft.value.present}
        onChange={(next: string[]) => draft.change({ present: next })}
      >
        {members.map((m) => (
          <Checkbox key={m.functionId} value={m.functionId}>
            {sv.whoIs(m.title, m.holder)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CodeRadios
        {...form.field('chairFunctionId')}
        legend={words.chair}
        codes={there.map((m) => m.functionId)}
        words={Object.fromEntries(there.map((m) => [m.functionId, sv.whoIs(m.title, m.holder)]))}
        value={chair}
        onChange={(next) => draft.change({ chair: next })}
      />
    </ActionForm>
  );
}
