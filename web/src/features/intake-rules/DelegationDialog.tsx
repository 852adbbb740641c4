import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import {
  type DelegatedDecision,
  type IntakeRules,
  intakeRulesQuery,
  setDelegation,
  useCommand,
} from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';

const words = sv.intakeRules;

interface Props {
  rules: IntakeRules;
  decision: DelegatedDecision;
  onClose: () => void;
  onDone: () => void;
}

/** Which functions may take a decision, and where in the delegation order it stands. */
export function DelegationDialog({ rules, decision, onClose, onDone }: Props) {
  const versions = rules.decisions.find((one) => one.decision === decision)?.versions ?? [];
  const [now] = versions;
  const draft = useDraft(`set-delegation:${decision}`, {
    functionIds: now?.functionIds ?? [],
    section: now?.section ?? '',
    reason: '',
  });
  const form = useForm('delegation');
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  const command = useCommand(setDelegation, (changed) => {
    draft.drop();
    queryClient.setQueryData(intakeRulesQuery.queryKey, changed);
    void readAnew();
    onDone();
  });
  const { functionIds, section, reason } = draft.value;

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['functionIds', functionIds.length === 0 && words.functionsMissing],
        ['section', section.trim() === '' && words.sectionMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      { decision, functionIds, section, reason, seenVersions: versions.length },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.dialogTitle(sv.codes.delegatedDecision[decision])}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CheckboxGroup
        {...form.field('functionIds')}
        legend={words.functions}
        size="small"
        value={functionIds}
        onChange={(chosen: string[]) => draft.change({ functionIds: chosen })}
      >
        {rules.functions.map(({ functionId, title, unitName, employeeName }) => (
          <Checkbox key={functionId} value={functionId} description={unitName}>
            {words.functionOf(title, employeeName)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        {...form.field('section')}
        label={words.section}
        size="small"
        htmlSize={16}
        autoComplete="off"
        value={section}
        onChange={(event) => draft.change({ section: event.target.value })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
