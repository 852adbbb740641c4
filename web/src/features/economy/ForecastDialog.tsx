import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Economy, type EconomyArea, setForecast } from '../../api/economy.ts';
import { useCommand } from '../../api/index.ts';
import { forecastForm as words } from '../../app/sv/economy.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './Economy.module.css';
import { kronor, oreIn } from './money.ts';

const TERTIALS = ['T1', 'T2', 'T3'] as const;

interface Props {
  data: Economy;
  area: EconomyArea;
  onClose: () => void;
  onDone: () => void;
}

/** Whoever answers for an area says what the whole year comes to, part by part. */
export function ForecastDialog({ data, area, onClose, onDone }: Props) {
  const queryClient = useQueryClient();
  const [forecastId] = useState(newId);
  const [tertial, setTertial] = useState<(typeof TERTIALS)[number]>(data.latest >= 8 ? 'T2' : 'T1');
  const [comment, setComment] = useState('');
  const [typed, setTyped] = useState(() => startOf(data, area));
  const form = useForm('economy-forecast');
  const command = useCommand(setForecast, () => {
    void queryClient.invalidateQueries({ queryKey: ['economy/overview'] });
    onDone();
  });
  const send = () => {
    const read = typed.map((t) => ({ ...t, costOre: oreIn(t.cost), incomeOre: oreIn(t.income) }));
    const wrong = read.find((r) => r.costOre === null || r.incomeOre === null);
    const accepted = form.accepts(
      collectErrors([
        ['rows', wrong !== undefined && words.notNumber],
        ['comment', comment.trim() === '' && words.commentMissing],
      ]),
    );
    if (!accepted || wrong) return;
    command.send(
      {
        forecastId,
        year: data.year,
        tertial,
        area: area.code ?? '',
        seenVersion: area.forecasts.find((f) => f.tertial === tertial)?.version ?? 0,
        rows: read.map((r) => ({ part: r.part, cost: r.costOre ?? 0, income: -(r.incomeOre ?? 0) || 0 })),
        comment,
      },
      { onError: form.takesFrom },
    );
  };
  const change = (part: string, changes: Partial<{ cost: string; income: string }>) =>
    setTyped((now) => now.map((t) => (t.part === part ? { ...t, ...changes } : t)));
  return (
    <ActionForm
      heading={words.heading(area.name)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        label={words.tertial}
        size="small"
        value={tertial}
        onChange={(event) => setTertial(TERTIALS.find((t) => t === event.target.value) ?? 'T2')}
      >
        {TERTIALS.map((t) => (
          <option key={t} value={t}>
            {t}
          </option>
        ))}
      </Select>
      <p className="second">{words.help}</p>
      {typed.map((t, i) => (
        <div key={t.part} className={styles.pair}>
          <TextField
            {...(i === 0 ? form.field('rows') : {})}
            label={words.cost(t.name)}
            size="small"
            inputMode="numeric"
            autoComplete="off"
            value={t.cost}
            onChange={(event) => change(t.part, { cost: event.target.value })}
          />
          <TextField
            label={words.income(t.name)}
            size="small"
            inputMode="numeric"
            autoComplete="off"
            value={t.income}
            onChange={(event) => change(t.part, { income: event.target.value })}
          />
        </div>
      ))}
      <Textarea
        {...form.field('comment')}
        label={words.comment}
        description={words.commentHelp}
        size="small"
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </ActionForm>
  );
}

/** What was said last, else the budget of the year. */
function startOf({ parts }: Economy, area: EconomyArea) {
  const [last] = area.forecasts;
  const own = parts.filter((p) => area.parts.some((a) => a.code === p.code));
  return (own.length > 0 ? own : parts).map(({ code, name }) => {
    const said = last?.rows.find((r) => r.part === code);
    const budget = area.parts.find((p) => p.code === code)?.figures.budgetYear;
    const { cost, income } = said ?? budget ?? { cost: 0, income: 0 };
    return { part: code, name, cost: kronor(cost), income: kronor(-income) };
  });
}
