import { useState } from 'react';
import { type AssignableFunction, assignCases, useCommand } from '../../../api/index.ts';
import { useReadAnew } from '../../../app/session/use-read-anew.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { ReceiverRadios } from '../../casework/receivers/ReceiverRadios.tsx';
import { backCommands, type CaseToGive, type Given } from './given.ts';

interface Words {
  title: string;
  to: string;
  submit: (n: number) => string;
}

interface Props {
  cases: readonly CaseToGive[];
  /** Whom they can be given to; undefined while that is being read. */
  receivers: readonly AssignableFunction[] | undefined;
  words: Words;
  onClose: () => void;
  onGiven: (given: Given) => void;
}

const NAMED = 5;

/** Gives one or several cases to a function, all or none, with every clock that runs in them. */
export function GiveDialog({ cases, receivers, words, onClose, onGiven }: Props) {
  const [functionId, setFunctionId] = useState<string | null>(null);
  const form = useForm('give');
  const readAnew = useReadAnew();
  const receiver = receivers?.find((candidate) => candidate.functionId === functionId);
  const command = useCommand(assignCases, ({ given }) => {
    void readAnew();
    onGiven({
      count: given,
      to: receiver?.employeeName ?? receiver?.title ?? '',
      back: backCommands(cases),
    });
  });

  const send = () => {
    const accepted = form.accepts(
      collectErrors([['functionId', functionId === null && unitWords.give.missing]]),
    );
    if (!accepted || functionId === null) return;
    command.send({ caseIds: cases.map(({ caseId }) => caseId), functionId }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={unitWords.give.fixTo}
      submit={words.submit(cases.length)}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <div>
        <p>{unitWords.give.what(cases.length)}</p>
        <ul className="second">
          {cases.slice(0, NAMED).map(({ caseId, label, caseNumber }) => (
            <li key={caseId}>
              {label} · {caseNumber}
            </li>
          ))}
          {cases.length > NAMED && <li>{unitWords.give.andMore(cases.length - NAMED)}</li>}
        </ul>
      </div>
      <ReceiverRadios
        {...form.field('functionId')}
        receivers={receivers}
        legend={words.to}
        value={functionId}
        onChange={setFunctionId}
      />
    </ActionForm>
  );
}
