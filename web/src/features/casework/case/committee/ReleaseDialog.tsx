import { type CaseItems, releaseItem } from '../../../../api/committee.ts';
import { useCommand } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as sv from '../../../../app/sv/committee.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';

const words = sv.caseItems.releaseForm;

interface Props {
  view: CaseItems;
  item: CaseItems['items'][number];
  onDone: (view: CaseItems) => void;
  onClose: () => void;
}

/** To which meeting an item goes. */
export function ReleaseDialog({ view, item, onDone, onClose }: Props) {
  const { caseId, meetings } = view;
  const draft = useDraft(`release-item:${item.itemId}`, { meetingId: meetings[0]?.meetingId ?? '' });
  const form = useForm('release-item');
  const command = useCommand(releaseItem, (answer) => {
    draft.drop();
    onDone(answer);
  });
  const { meetingId } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['meetingId', meetingId === '' && words.meetingMissing]]))) return;
    const version = item.papers[0]?.version ?? 1;
    command.send({ caseId, itemId: item.itemId, meetingId, version }, { onError: form.takesFrom });
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
      {meetings.length === 0 && <p>{words.none}</p>}
      <CodeRadios
        {...form.field('meetingId')}
        legend={words.meeting}
        codes={meetings.map((m) => m.meetingId)}
        words={Object.fromEntries(
          meetings.map((m) => [m.meetingId, sv.caseItems.at(m.committeeName, m.day, m.startsAt)]),
        )}
        value={meetingId}
        onChange={(chosen) => draft.change({ meetingId: chosen })}
      />
    </ActionForm>
  );
}
