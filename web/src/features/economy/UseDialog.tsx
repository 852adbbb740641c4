import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type Fund, stateUse } from '../../api/economy.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useOfFund as words } from '../../app/sv/economy.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { kronor, oreIn } from './money.ts';
import { useEconomyCommand } from './use-economy-command.ts';

const FIRST = '1990-01-01';

interface Props {
  fund: Fund;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** How much has been used by a day, all together. */
export function UseDialog({ fund, today, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ useId: newId(), used: '', byDay: '', comment: '' }));
  const draft = useDraft(`economy-use:${fund.fundId}:${fund.version}`, initial);
  const form = useForm('economy-use');
  const command = useEconomyCommand(stateUse, () => {
    draft.drop();
    onDone();
  });
  const { useId, used, byDay, comment } = draft.value;
  const send = () => {
    const ore = oreIn(used);
    const day = readDayWithin(byDay, { min: FIRST, max: today });
    const accepted = form.accepts(
      collectErrors([
        ['used', (used.trim() === '' || ore === null || ore < 0) && words.usedMissing],
        ['byDay', !day.ok && day.message],
        ['comment', comment.trim() === '' && words.commentMissing],
      ]),
    );
    if (!accepted || ore === null || !day.ok) return;
    command.send(
      { useId, fundId: fund.fundId, seenVersion: fund.version, used: ore, byDay: day.day, comment },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading(fund.title)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="second">
        {words.decided(kronor(fund.decidedSum))}{' '}
        {fund.used !== null && fund.byDay !== null && words.before(kronor(fund.used), dayOf(fund.byDay))}
      </p>
      <TextField
        {...form.field('used')}
        label={words.used}
        description={words.usedHelp}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        htmlSize={18}
        value={used}
        onChange={(event) => draft.change({ used: event.target.value })}
      />
      <SwedishDateField
        {...form.field('byDay')}
        label={words.byDay}
        value={byDay}
        onChange={(day) => draft.change({ byDay: day })}
        today={today}
        min={FIRST}
        max={today}
      />
      <Textarea
        {...form.field('comment')}
        label={words.comment}
        size="small"
        minRows={2}
        maxLength={1000}
        value={comment}
        onChange={(event) => draft.change({ comment: event.target.value })}
      />
    </ActionForm>
  );
}
