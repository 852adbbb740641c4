import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type InstrumentRules, setRequirement, type Worry } from '../../api/index.ts';
import * as assessmentWords from '../../app/sv/assessments.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useInstrumentCommand } from './use-instrument-command.ts';

const words = assessmentWords.instrumentRules;

interface Props {
  rules: InstrumentRules;
  /** Null: of a problem that is chosen here. */
  requirement: InstrumentRules['requirements'][number] | null;
  onClose: () => void;
  onDone: () => void;
}

/** Which instruments a problem asks for, by the board's routine. */
export function RequirementDialog({ rules, requirement, onClose, onDone }: Props) {
  const [problem, setProblem] = useState<Worry | ''>(requirement?.problem ?? '');
  const [anyOf, setAnyOf] = useState<string[]>(requirement?.anyOf ?? []);
  const [isExpertNeeded, setExpertNeeded] = useState(requirement?.expertContact ?? false);
  const [reason, setReason] = useState('');
  const form = useForm('requirement');
  const command = useInstrumentCommand(setRequirement, onDone);

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['problem', problem === '' && words.problemMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || problem === '') return;
    const seen = rules.requirements.find((one) => one.problem === problem)?.versions.length ?? 0;
    command.send(
      { problem, anyOf, expertContact: isExpertNeeded, reason, seenVersions: seen },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={requirement ? sv.codes.worry[requirement.problem] : words.requirementTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      {requirement === null && (
        <Select
          {...form.field('problem')}
          label={words.problem}
          size="small"
          value={problem}
          onChange={(event) => setProblem(event.target.value as Worry | '')}
        >
          <option value="">{sv.field.choose}</option>
          {rules.requirements
            .filter((one) => one.anyOf.length === 0)
            .map((one) => (
              <option key={one.problem} value={one.problem}>
                {sv.codes.worry[one.problem]}
              </option>
            ))}
        </Select>
      )}
      <CheckboxGroup
        {...form.field('anyOf')}
        legend={words.anyOf}
        description={words.anyOfHelp}
        size="small"
        value={anyOf}
        onChange={(chosen: string[]) => setAnyOf(chosen)}
      >
        {rules.instruments
          .filter(({ active, code }) => active || anyOf.includes(code))
          .map(({ code, name }) => (
            <Checkbox key={code} value={code}>
              {name}
            </Checkbox>
          ))}
      </CheckboxGroup>
      <Checkbox
        size="small"
        checked={isExpertNeeded}
        onChange={(event) => setExpertNeeded(event.target.checked)}
      >
        {words.expert}
      </Checkbox>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionForm>
  );
}
