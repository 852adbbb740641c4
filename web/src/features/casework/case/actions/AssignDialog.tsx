import { assignCase } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { ActionProps } from './action-props.ts';
import { FunctionChoice } from './FunctionChoice.tsx';
import { useCaseCommand } from './use-case-command.ts';

const EMPTY: { functionId: string | null } = { functionId: null };

/** Gives the case to a function; whoever holds it sees the case at once. */
export function AssignDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`assign-case:${view.caseId}`, EMPTY);
  const form = useForm('assign');
  const command = useCaseCommand(assignCase, () => {
    draft.drop();
    onDone();
  });
  const { functionId } = draft.value;
  const holder = view.holder.employeeName ?? view.holder.title;

  const send = () => {
    const accepted = form.accepts(collectErrors([['functionId', functionId === null && sv.assign.missing]]));
    if (accepted && functionId !== null) {
      command.send({ caseId: view.caseId, functionId }, { onError: form.takesFrom });
    }
  };

  return (
    <ActionForm
      heading={sv.assign.title}
      form={form}
      to={sv.assign.fixTo}
      submit={sv.assign.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {sv.assign.lead} {holder !== null && sv.assign.current(holder)}
      </p>
      <FunctionChoice
        {...form.field('functionId')}
        caseId={view.caseId}
        legend={sv.assign.to}
        value={functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
    </ActionForm>
  );
}
