import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { checkSafety, type SafetySign } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';
import { JudgedFields } from './JudgedFields.tsx';
import {
  checkSafetyValues,
  type JudgedValues,
  safetyBegun,
  somebodyElse,
  toCheckSafety,
} from './safety-values.ts';

const words = investigationWords.investigation.safety;
const SIGNS = Object.keys(sv.safetySign) as SafetySign[];

/** Whether it is safe to tell each of those concerned that an investigation is opened. */
export function SafetyDialog({ investigation: { caseId, notices }, onClose }: WriteProps) {
  const [initial] = useState(() => safetyBegun(notices));
  const draft = useDraft(`check-safety:${caseId}:${notices.checks.length}`, initial);
  const form = useForm('safety');
  const command = useInvestigationCommand(checkSafety, () => {
    draft.drop();
    onClose();
  });
  const { signs, persons, reasons } = draft.value;
  const change = (n: number, changed: Partial<JudgedValues>) =>
    draft.change({ persons: persons.map((p, i) => (i === n ? { ...p, ...changed } : p)) });
  const send = () => {
    if (!form.accepts(checkSafetyValues(draft.value))) return;
    command.send(toCheckSafety(caseId, draft.value), { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <CheckboxGroup
        {...form.field('signs')}
        legend={words.signs}
        size="small"
        value={signs}
        onChange={(chosen: SafetySign[]) => draft.change({ signs: chosen })}
      >
        {SIGNS.map((sign) => (
          <Checkbox key={sign} value={sign}>
            {sv.safetySign[sign]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {persons.map((person, n) => (
        <JudgedFields
          key={person.personId}
          form={form}
          path={`persons.${n}`}
          number={n + 1}
          person={person}
          onChange={(changed) => change(n, changed)}
          onRemove={() => draft.change({ persons: persons.filter((_, i) => i !== n) })}
        />
      ))}
      <div>
        <Button
          id={form.field('persons').id}
          type="button"
          size="small"
          variant="tertiary"
          onClick={() => draft.change({ persons: [...persons, somebodyElse()] })}
        >
          {words.addOne}
        </Button>
      </div>
      <Textarea
        {...form.field('reasons')}
        label={words.reasons}
        description={words.reasonsHelp}
        size="small"
        minRows={3}
        value={reasons}
        onChange={(event) => draft.change({ reasons: event.target.value })}
      />
    </ActionForm>
  );
}
