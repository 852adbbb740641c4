import { useState } from 'react';
import { type ControlSample, checkDrawnCase, type DrawnRow, openDrawnCase } from '../../api/control.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { checkAnswer, drawn } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useControlCommand } from './use-control-command.ts';

const { dialog: words } = drawn;
type Answer = keyof typeof checkAnswer;
const ANSWERS = Object.keys(checkAnswer) as Answer[];

interface Props {
  sample: ControlSample;
  row: DrawnRow;
  onClose: () => void;
  onDone: () => void;
}

/** The checkpoints of one drawn case. Going on to the case says first, in the log, that it is read for internal control. */
export function CheckDialog({ sample, row, onClose, onDone }: Props) {
  const { sampleId } = sample;
  const { caseId, number } = row;
  const [initial] = useState(() => ({
    answers: sample.checkpoints.map((_, i): Answer | '' => row.answers?.[i] ?? ''),
  }));
  const draft = useDraft(`control-check:${sampleId}:${number}`, initial);
  const form = useForm('control-check');
  const command = useControlCommand(checkDrawnCase, () => {
    draft.drop();
    onDone();
  });
  const opening = useCommand(openDrawnCase, () => undefined);
  const { answers } = draft.value;
  const send = () => {
    const given = answers.filter((a): a is Answer => a !== '');
    const accepted = form.accepts(
      collectErrors(answers.map((a, i) => [`answers.${i}`, a === '' && words.answerMissing])),
    );
    if (!accepted || given.length !== answers.length) return;
    command.send(
      { sampleId, caseId, number, answers: given, seenVersion: row.version },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading(row.caseNumber)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <a
          href={`/arenden/${caseId}`}
          target="_blank"
          rel="noreferrer"
          onClick={() => opening.send({ sampleId, caseId, number })}
        >
          {words.openCase}
        </a>
      </p>
      <CommandStatus isWaitingForServer={opening.isWaitingForServer} error={opening.error} />
      {sample.checkpoints.map((checkpoint, i) => (
        <CodeRadios
          key={checkpoint}
          {...form.field(`answers.${i}`)}
          legend={checkpoint}
          codes={ANSWERS}
          words={checkAnswer}
          value={answers[i] ?? ''}
          onChange={(chosen) => draft.change({ answers: answers.map((a, at) => (at === i ? chosen : a)) })}
        />
      ))}
    </ActionForm>
  );
}
