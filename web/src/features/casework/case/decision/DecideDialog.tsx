import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type Decision, type Decisions, recordDecision } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { checkDecision, type DecisionValues, emptyDecision, toDecision } from './check-decision.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { DecisionText } from './DecisionText.tsx';
import { whatIs } from './decision-words.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = sv.decisions.form;

interface Props {
  view: Decisions;
  /** The earlier decision that is changed or annulled. */
  earlier: Decision | undefined;
  onClose: () => void;
}

/** A decision about the person: written, read through, and taken. */
export function DecideDialog({ view, earlier, onClose }: Props) {
  const { caseId, today } = view;
  const [initial] = useState((): DecisionValues => emptyDecision(newId(), today, earlier));
  const draft = useDraft(`record-decision:${caseId}:${earlier?.decisionId ?? ''}`, initial);
  const form = useForm('record-decision');
  const [isRead, setIsRead] = useState(false);
  const command = useDecisionsCommand(recordDecision, () => {
    draft.drop();
    onClose();
  });
  const values: DecisionValues = draft.value;
  const decision = toDecision(caseId, values, earlier?.decisionId);

  const send = () => {
    if (!form.accepts(checkDecision(values, view, earlier !== undefined)) || decision === null) return;
    if (!isRead) {
      setIsRead(true);
      return;
    }
    command.send(decision, {
      onError: (error) => {
        setIsRead(false);
        form.takesFrom(error);
      },
    });
  };
  const isOwn = values.level === 'official';

  return (
    <ActionForm
      heading={isRead ? words.previewTitle : earlier ? words.titleChange : words.title}
      form={form}
      to={words.fixTo}
      submit={isRead ? (isOwn ? words.submit : words.submitOther) : words.preview}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {isRead && decision ? (
        <>
          <p>
            <strong>
              {sv.decisionResult[decision.result]} · {whatIs(decision)}
            </strong>
          </p>
          <DecisionText
            text={{ ...decision, fromOn: decision.fromOn ?? null, untilOn: decision.untilOn ?? null }}
            urgentReason={decision.urgentReason ?? null}
          />
          <p className="second">
            {decision.appealable ? sv.decisions.appealable : sv.decisions.notAppealable}
          </p>
          <p>{words.frozen}</p>
          <div>
            <Button type="button" size="small" variant="secondary" onClick={() => setIsRead(false)}>
              {words.change}
            </Button>
          </div>
        </>
      ) : (
        <DecisionFields
          view={view}
          form={form}
          values={values}
          changes={earlier !== undefined}
          onChange={draft.change}
        />
      )}
    </ActionForm>
  );
}
