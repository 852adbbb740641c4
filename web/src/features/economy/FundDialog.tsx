import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { addFund, type Fund, type Funds } from '../../api/economy.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { fundForm as words } from '../../app/sv/economy.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './Economy.module.css';
import { oreIn } from './money.ts';
import { useEconomyCommand } from './use-economy-command.ts';

const FIRST = '1990-01-01';
const KINDS = ['grant', 'investment'] as const;

interface Props {
  list: Pick<Funds, 'today' | 'areas'>;
  onClose: () => void;
  onDone: () => void;
}

/** A grant from somebody, or an investment, as it was decided. */
export function FundDialog({ list: { today, areas }, onClose, onDone }: Props) {
  const [initial] = useState(() => ({
    fundId: newId(),
    kind: '' as Fund['kind'] | '',
    title: '',
    financier: '',
    area: '',
    sum: '',
    decidedOn: '',
    decision: '',
    fromOn: '',
    toOn: '',
  }));
  const draft = useDraft('economy-fund', initial);
  const form = useForm('economy-fund');
  const command = useEconomyCommand(addFund, () => {
    draft.drop();
    onDone();
  });
  const { fundId, kind, title, financier, area, sum, decidedOn, decision, fromOn, toOn } = draft.value;
  const send = () => {
    const ore = oreIn(sum);
    const decided = readDayWithin(decidedOn, { min: FIRST, max: today });
    const from = readDayWithin(fromOn, { min: FIRST, max: LAST_DAY });
    const to = readDayWithin(toOn, { min: from.ok ? from.day : FIRST, max: LAST_DAY });
    const accepted = form.accepts(
      collectErrors([
        ['kind', kind === '' && words.kindMissing],
        ['title', title.trim() === '' && words.titleMissing],
        ['financier', kind === 'grant' && financier.trim() === '' && words.financierMissing],
        ['decidedSum', (ore === null || ore <= 0) && words.sumMissing],
        ['decidedOn', !decided.ok && decided.message],
        ['decision', decision.trim() === '' && words.decisionMissing],
        ['fromOn', !from.ok && from.message],
        ['toOn', !to.ok && to.message],
      ]),
    );
    if (!accepted || kind === '' || !ore || !decided.ok || !from.ok || !to.ok) return;
    command.send(
      {
        fundId,
        kind,
        title,
        ...(kind === 'grant' && { financier }),
        ...(area !== '' && { area }),
        decidedSum: ore,
        decidedOn: decided.day,
        decision,
        fromOn: from.day,
        toOn: to.day,
      },
      { onError: form.takesFrom },
    );
  };
  const text = (path: 'title' | 'financier' | 'decision') => ({
    ...form.field(path),
    label: words[path],
    size: 'small' as const,
    autoComplete: 'off',
    maxLength: 200,
    value: draft.value[path],
    onChange: (event: { target: { value: string } }) => draft.change({ [path]: event.target.value }),
  });
  const day = (path: 'decidedOn' | 'fromOn' | 'toOn', max: string) => ({
    ...form.field(path),
    label: words[path],
    value: draft.value[path],
    onChange: (typed: string) => draft.change({ [path]: typed }),
    today,
    min: FIRST,
    max,
  });
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('kind')}
        legend={words.kind}
        codes={KINDS}
        words={words.kinds}
        value={kind}
        onChange={(chosen) => draft.change({ kind: chosen })}
      />
      <TextField {...text('title')} />
      {kind === 'grant' && <TextField {...text('financier')} description={words.financierHelp} />}
      {areas.length > 0 && (
        <Select
          {...form.field('area')}
          label={words.area}
          size="small"
          value={area}
          onChange={(event) => draft.change({ area: event.target.value })}
        >
          <option value="">{words.wholeBoard}</option>
          {areas.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        {...form.field('decidedSum')}
        label={words.sum}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        htmlSize={18}
        value={sum}
        onChange={(event) => draft.change({ sum: event.target.value })}
      />
      <SwedishDateField {...day('decidedOn', today)} />
      <TextField {...text('decision')} description={words.decisionHelp} />
      <div className={styles.pair}>
        <SwedishDateField {...day('fromOn', LAST_DAY)} />
        <SwedishDateField {...day('toOn', LAST_DAY)} />
      </div>
    </ActionForm>
  );
}
