import { joinReport } from '../../../../api/index.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './Actions.module.css';
import type { ActionProps } from './action-props.ts';
import { useCaseCommand } from './use-case-command.ts';

const words = preliminaryWords.join;

/** The report goes to the investigation that is under way about the same child; of that nothing is shown here. */
export function JoinDialog({ view, onClose, onDone }: ActionProps) {
  const form = useForm('join');
  const command = useCaseCommand(joinReport, onDone);
  const { joinable } = view.preliminary;

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={() => command.send({ caseId: view.caseId }, { onError: form.takesFrom })}
      onClose={onClose}
    >
      {joinable && (
        <p>
          {(view.aboutChild ? words.found : sv.ofAdult.joinFound)(joinable.unitName, joinable.holderName)}
        </p>
      )}
      <ul className={styles.what}>
        {words.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="second">{words.secrecy}</p>
    </ActionForm>
  );
}
