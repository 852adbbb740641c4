import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Meetings, meetingsQuery, setCommittee } from '../../api/committee.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as sv from '../../app/sv/committee.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';

const words = sv.committee;

interface Props {
  view: Meetings;
  /** The one that is changed; a new one without it. */
  committee?: Meetings['committees'][number];
  onClose: () => void;
}

/** Who a committee is made of. */
export function CommitteeDialog({ view, committee, onClose }: Props) {
  const [initial] = useState(() => ({
    committeeId: committee?.committeeId ?? newId(),
    name: committee?.name ?? '',
    kind: committee?.kind ?? ('committee' as const),
    takesReports: committee?.takesReports ?? false,
    memberFunctionIds: committee?.members.map((m) => m.functionId) ?? [],
    chairFunctionId: committee?.chairFunctionId ?? '',
    seenVersion: committee?.version ?? 0,
  }));
  const draft = useDraft(`committee:${committee?.committeeId ?? ''}:${initial.seenVersion}`, initial);
  const form = useForm('set-committee');
  const queryClient = useQueryClient();
  const command = useCommand(setCommittee, (answer) => {
    queryClient.setQueryData(meetingsQuery.queryKey, answer);
    draft.drop();
    onClose();
  });
  const { name, kind, takesReports, memberFunctionIds, chairFunctionId } = draft.value;
  const chosen = view.seats.filter((s) => memberFunctionIds.includes(s.functionId));
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['name', name.trim() === '' && words.nameMissing],
        ['memberFunctionIds', chosen.length === 0 && words.membersMissing],
        ['chairFunctionId', !chosen.some((s) => s.functionId === chairFunctionId) && words.chairMissing],
      ]),
    );
    if (accepted) command.send(draft.value, { onError: form.takesFrom });
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
      <TextField
        {...form.field('name')}
        label={words.name}
        size="small"
        autoComplete="off"
        value={name}
        onChange={(event) => draft.change({ name: event.target.value })}
      />
      {committee === undefined && (
        <CodeRadios
          {...form.field('kind')}
          legend={words.kind}
          codes={['committee', 'board'] as const}
          words={sv.bodyKind}
          value={kind}
          onChange={(next) => draft.change({ kind: next })}
        />
      )}
      <CheckboxGroup
        {...form.field('memberFunctionIds')}
        legend={words.members}
        size="small"
        value={memberFunctionIds}
        onChange={(next: string[]) => draft.change({ memberFunctionIds: next })}
      >
        {view.seats.map((s) => (
          <Checkbox key={s.functionId} value={s.functionId}>
            {sv.whoIs(s.title, s.holder)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CodeRadios
        {...form.field('chairFunctionId')}
        legend={words.chair}
        codes={chosen.map((s) => s.functionId)}
        words={Object.fromEntries(chosen.map((s) => [s.functionId, sv.whoIs(s.title, s.holder)]))}
        value={chairFunctionId}
        onChange={(next) => draft.change({ chairFunctionId: next })}
      />
      <Checkbox
        size="small"
        checked={takesReports}
        onChange={(event) => draft.change({ takesReports: event.target.checked })}
      >
        {words.takesReports}
      </Checkbox>
    </ActionForm>
  );
}
