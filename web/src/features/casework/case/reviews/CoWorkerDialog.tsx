import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { addCoWorker, endCoWorker } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as reviewWords from '../../../../app/sv/reviews.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { FunctionChoice } from '../actions/FunctionChoice.tsx';
import { useCaseCommand } from '../actions/use-case-command.ts';
import styles from './Reviews.module.css';

const words = reviewWords.coWorkers;
const EMPTY: { functionId: string | null; task: string } = { functionId: null, task: '' };

/** Who works in the case beside whoever has it: one more, or one less. */
export function CoWorkerDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`co-worker:${view.caseId}`, EMPTY);
  const form = useForm('co-worker');
  const done = () => {
    draft.drop();
    onDone();
  };
  const adding = useCaseCommand(addCoWorker, done);
  const ending = useCaseCommand(endCoWorker, done);
  const { functionId, task } = draft.value;
  const having = [view.holder.functionId, ...view.coWorkers.map((one) => one.functionId)];

  const send = () => {
    const accepted = form.accepts(collectErrors([['functionId', functionId === null && words.missing]]));
    if (!accepted || functionId === null) return;
    adding.send(
      { caseId: view.caseId, functionId, ...(task.trim() !== '' && { task }) },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={ending.error === null ? adding : ending}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      {view.coWorkers.length > 0 && (
        <div>
          <h3>{words.now}</h3>
          <ul className={styles.beside}>
            {view.coWorkers.map((one) => {
              const name = one.employeeName ?? one.title;
              return (
                <li key={one.functionId}>
                  <div>
                    <p>{name}</p>
                    <p className="second">{[one.task, words.since(one.fromOn)].filter(Boolean).join(', ')}</p>
                  </div>
                  <Button
                    type="button"
                    size="xsmall"
                    variant="tertiary"
                    aria-label={words.removeOf(name)}
                    onClick={() => ending.send({ caseId: view.caseId, functionId: one.functionId })}
                  >
                    {words.remove}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <FunctionChoice
        {...form.field('functionId')}
        caseId={view.caseId}
        legend={words.add}
        among={(fn) => fn.worksBeside && !having.includes(fn.functionId)}
        value={functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
      <TextField
        {...form.field('task')}
        label={words.task}
        size="small"
        value={task}
        onChange={(event) => draft.change({ task: event.target.value })}
      />
    </ActionForm>
  );
}
