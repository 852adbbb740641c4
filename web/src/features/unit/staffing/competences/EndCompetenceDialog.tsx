import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Competence, endCompetence } from '../../../../api/index.ts';
import * as competenceWords from '../../../../app/sv/competences.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useCompetenceCodes } from './use-competence-codes.ts';
import { useCompetenceCommand } from './use-competence-command.ts';

const words = competenceWords.competences;

interface Props {
  competence: Competence;
  name: string;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** The last day of a competence, or that it was noted by mistake and never held. */
export function EndCompetenceDialog({ competence, name, today, onClose, onDone }: Props) {
  const [how, setHow] = useState<'ends' | 'mistaken'>('ends');
  const [lastDay, setLastDay] = useState(today);
  const [reason, setReason] = useState('');
  const codes = useCompetenceCodes();
  const form = useForm('end-competence');
  const command = useCompetenceCommand(endCompetence, onDone);
  const isEnding = how === 'ends';

  const send = () => {
    const day = readDayWithin(lastDay, { min: competence.fromOn });
    const accepted = form.accepts(
      collectErrors([
        ['lastDay', isEnding && !day.ok && day.message],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        competenceId: competence.competenceId,
        reason,
        ...(isEnding && day.ok && { lastDay: day.day }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.endTitle(codes.name(competence.code), name)}
      form={form}
      to={words.fixTo}
      submit={words.endSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioGroup legend={words.how} size="small" value={how} onChange={setHow}>
        <Radio value="ends">{words.ends}</Radio>
        <Radio value="mistaken" description={words.mistakenHelp}>
          {words.mistaken}
        </Radio>
      </RadioGroup>
      {isEnding && (
        <SwedishDateField
          {...form.field('lastDay')}
          label={words.lastDay}
          value={lastDay}
          onChange={setLastDay}
          today={today}
        />
      )}
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionForm>
  );
}
