import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Economy, ledgersQuery, setBudget } from '../../api/economy.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { budgetForm as words } from '../../app/sv/economy.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { BudgetChangeFields } from './BudgetChangeFields.tsx';
import { type ChangeTyped, emptyChange, readChange } from './budget-change.ts';
import styles from './Economy.module.css';
import { oreIn } from './money.ts';
import { useEconomyCommand } from './use-economy-command.ts';

const FIRST = '1990-01-01';
const MOST = 40;

interface Props {
  data: Economy;
  onClose: () => void;
  onDone: () => void;
}

/** The year's budget as it was decided, or what a later decision changes in it. */
export function BudgetDialog({ data, onClose, onDone }: Props) {
  const { year, budgets, may, today } = data;
  const seenVersion = budgets[0]?.version ?? 0;
  const isFirst = seenVersion === 0;
  const ledgers = useQuery({ ...ledgersQuery, enabled: may.ledgers });
  const taken = (ledgers.data?.batches ?? []).filter(
    (b) => b.year === year && b.hasBudget && b.withdrawn === null,
  );
  // Whoever does not keep the files knows of the one whose budget is shown.
  const files = may.ledgers ? taken : data.batch && data.budgetFrom === 'ledger' ? [data.batch] : [];
  const [initial] = useState(() => ({
    budgetId: newId(),
    batchId: '',
    changes: isFirst ? [] : [emptyChange()],
    decidedOn: '',
    decision: '',
    net: '',
    comment: '',
  }));
  const draft = useDraft(`economy-budget:${year}:${seenVersion}`, initial);
  const form = useForm('economy-budget');
  const command = useEconomyCommand(setBudget, () => {
    draft.drop();
    onDone();
  });
  const { budgetId, batchId, changes, decidedOn, decision, net, comment } = draft.value;
  const send = () => {
    const day = readDayWithin(decidedOn, { min: FIRST, max: today });
    const read = changes.map(readChange);
    const decidedNet = oreIn(net);
    const accepted = form.accepts(
      collectErrors([
        ['batchId', isFirst && batchId === '' && changes.length === 0 && words.nothing],
        ['changes', !isFirst && changes.length === 0 && batchId === '' && words.nothing],
        ...read.map((r, i) => [`changes.${i}.amount`, r === null && words.changeMissing] as const),
        ['decidedOn', !day.ok && day.message],
        ['decision', decision.trim() === '' && words.decisionMissing],
        ['decidedNet', decidedNet === null && words.notNumber],
      ]),
    );
    if (!accepted || !day.ok || decidedNet === null) return;
    command.send(
      {
        budgetId,
        year,
        seenVersion,
        kind: isFirst ? 'original' : 'revised',
        ...(batchId !== '' && { batchId }),
        changes: read.flatMap((r) => (r ? [r] : [])),
        decidedOn: day.day,
        decision,
        ...(net.trim() !== '' && { decidedNet }),
        ...(comment.trim() !== '' && { comment }),
      },
      { onError: form.takesFrom },
    );
  };
  const change = (at: number, to: Partial<ChangeTyped>) =>
    draft.change({ changes: changes.map((c, i) => (i === at ? { ...c, ...to } : c)) });
  return (
    <ActionForm
      heading={isFirst ? words.headingFirst(year) : words.headingRevised(year)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="second">{isFirst ? words.helpFirst : words.helpRevised(seenVersion)}</p>
      {(may.ledgers || files.length > 0) && (
        <Select
          {...form.field('batchId')}
          label={words.file}
          description={files.length === 0 ? words.noFiles(year) : undefined}
          size="small"
          value={batchId}
          onChange={(event) => draft.change({ batchId: event.target.value })}
        >
          <option value="">{isFirst ? words.noFile : words.goOn}</option>
          {files.map((b) => (
            <option key={b.batchId} value={b.batchId}>
              {words.fileOf(b.fileName, dayOf(b.takenAt))}
            </option>
          ))}
        </Select>
      )}
      {changes.map((c, i) => (
        <BudgetChangeFields
          key={c.key}
          no={i + 1}
          data={data}
          typed={c}
          amount={form.field(`changes.${i}.amount`)}
          onChange={(to) => change(i, to)}
          onRemove={() => draft.change({ changes: changes.filter((_c, at) => at !== i) })}
        />
      ))}
      {changes.length < MOST && (
        <div>
          <Button
            {...(changes.length === 0 ? { id: form.field('changes').id } : {})}
            type="button"
            size="small"
            variant="secondary"
            onClick={() => draft.change({ changes: [...changes, emptyChange()] })}
          >
            {words.addChange}
          </Button>
          {form.errors.changes && <p className={styles.worse}>{form.errors.changes}</p>}
        </div>
      )}
      <SwedishDateField
        {...form.field('decidedOn')}
        label={words.decidedOn}
        value={decidedOn}
        onChange={(day) => draft.change({ decidedOn: day })}
        today={today}
        min={FIRST}
        max={today}
      />
      <TextField
        {...form.field('decision')}
        label={words.decision}
        description={words.decisionHelp}
        size="small"
        autoComplete="off"
        maxLength={200}
        value={decision}
        onChange={(event) => draft.change({ decision: event.target.value })}
      />
      <TextField
        {...form.field('decidedNet')}
        label={words.net}
        description={words.netHelp}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        htmlSize={18}
        value={net}
        onChange={(event) => draft.change({ net: event.target.value })}
      />
      <Textarea
        {...form.field('comment')}
        label={words.comment}
        size="small"
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => draft.change({ comment: event.target.value })}
      />
    </ActionForm>
  );
}
