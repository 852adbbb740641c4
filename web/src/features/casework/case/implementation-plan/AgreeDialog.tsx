import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { agreePlan, type PlanParty } from '../../../../api/plans.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { planParty, agreeForm as words } from '../../../../app/sv/implementation-plan.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './Plan.module.css';
import type { PlanDialogProps } from './plan-dialog-props.ts';
import { usePlanCommand } from './use-plan.ts';

const PARTIES = Object.keys(planParty) as PlanParty[];
const NOBODY = { party: 'guardian' as PlanParty, name: '' };

/** That the last version has been agreed: with whom, and what the person says of it. */
export function AgreeDialog({ plan, onClose, onDone }: PlanDialogProps) {
  const { commissionId, today } = plan;
  const version = plan.versions[0]?.version ?? 0;
  const [initial] = useState(() => ({
    agreedOn: today,
    parties: [{ party: 'person' as PlanParty, name: '' }],
    withoutPersonWhy: '',
    ownWords: '',
    noWordsWhy: '',
  }));
  const draft = useDraft(`agree-plan:${commissionId}:${version}`, initial);
  const form = useForm('agree-plan');
  const command = usePlanCommand(agreePlan, () => {
    draft.drop();
    onDone();
  });
  const { agreedOn, parties, withoutPersonWhy, ownWords, noWordsWhy } = draft.value;
  const isWithPerson = parties.some(({ party }) => party === 'person');
  const change = (n: number, changed: Partial<(typeof parties)[number]>) =>
    draft.change({ parties: parties.map((one, i) => (i === n ? { ...one, ...changed } : one)) });
  const send = () => {
    const day = readDayWithin(agreedOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['agreedOn', !day.ok && day.message],
        ...parties.map(({ name }, n): [string, string | false] => [
          `parties.${n}.name`,
          name.trim() === '' && words.nameMissing,
        ]),
        ['withoutPersonWhy', !isWithPerson && withoutPersonWhy.trim() === '' && words.withoutPersonMissing],
        ['ownWords', ownWords.trim() === '' && noWordsWhy.trim() === '' && words.wordsMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        commissionId,
        version,
        agreedOn: day.day,
        parties,
        ...(!isWithPerson && { withoutPersonWhy }),
        ...(ownWords.trim() === '' ? { noWordsWhy } : { ownWords }),
      },
      { onError: form.takesFrom },
    );
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
      <SwedishDateField
        {...form.field('agreedOn')}
        label={words.agreedOn}
        value={agreedOn}
        onChange={(on) => draft.change({ agreedOn: on })}
        today={today}
        max={today}
      />
      <h2>{words.parties}</h2>
      {parties.map(({ party, name }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <div key={n} className={styles.pair}>
          <Select
            {...form.field(`parties.${n}.party`)}
            label={words.party(n + 1)}
            size="small"
            value={party}
            onChange={(event) => change(n, { party: event.target.value as PlanParty })}
          >
            {PARTIES.map((code) => (
              <option key={code} value={code}>
                {planParty[code]}
              </option>
            ))}
          </Select>
          <TextField
            {...form.field(`parties.${n}.name`)}
            label={words.name(n + 1)}
            size="small"
            autoComplete="off"
            value={name}
            onChange={(event) => change(n, { name: event.target.value })}
          />
          {parties.length > 1 && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-label={words.remove(n + 1)}
              onClick={() => draft.change({ parties: parties.filter((_, i) => i !== n) })}
            >
              {words.removeOne}
            </Button>
          )}
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        onClick={() => draft.change({ parties: [...parties, NOBODY] })}
      >
        {words.add}
      </Button>
      {!isWithPerson && (
        <Textarea
          {...form.field('withoutPersonWhy')}
          label={words.withoutPersonWhy}
          size="small"
          minRows={2}
          value={withoutPersonWhy}
          onChange={(event) => draft.change({ withoutPersonWhy: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('ownWords')}
        label={words.ownWords}
        description={words.ownWordsHelp}
        size="small"
        minRows={3}
        value={ownWords}
        onChange={(event) => draft.change({ ownWords: event.target.value })}
      />
      {ownWords.trim() === '' && (
        <Textarea
          {...form.field('noWordsWhy')}
          label={words.noWordsWhy}
          description={words.noWordsHelp}
          size="small"
          minRows={2}
          value={noWordsWhy}
          onChange={(event) => draft.change({ noWordsWhy: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
