import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { Economy } from '../../api/economy.ts';
import { MONTHS, budgetForm as words } from '../../app/sv/economy.ts';
import type { ChangeTyped } from './budget-change.ts';
import styles from './Economy.module.css';

interface Props {
  /** From 1. */
  no: number;
  data: Pick<Economy, 'areas' | 'parts'>;
  typed: ChangeTyped;
  amount: { id: string; error: string | undefined };
  onChange: (changes: Partial<ChangeTyped>) => void;
  onRemove: () => void;
}

/** One thing that a decision changes: which part of which area, by how much and from when. */
export function BudgetChangeFields({ no, data, typed, amount, onChange, onRemove }: Props) {
  return (
    <fieldset className={styles.change}>
      <legend>{words.change(no)}</legend>
      <div className={styles.pair}>
        <Select
          label={words.area}
          size="small"
          value={typed.area}
          onChange={(event) => onChange({ area: event.target.value })}
        >
          <option value="">{words.choose}</option>
          {data.areas.flatMap(({ code, name }) =>
            code === null
              ? []
              : [
                  <option key={code} value={code}>
                    {name}
                  </option>,
                ],
          )}
        </Select>
        <Select
          label={words.part}
          size="small"
          value={typed.part}
          onChange={(event) => onChange({ part: event.target.value })}
        >
          <option value="">{words.choose}</option>
          {data.parts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={words.side}
          size="small"
          value={typed.side}
          onChange={(event) => onChange({ side: event.target.value === 'income' ? 'income' : 'cost' })}
        >
          <option value="cost">{words.sides.cost}</option>
          <option value="income">{words.sides.income}</option>
        </Select>
        <Select
          label={words.from}
          size="small"
          value={typed.fromMonth}
          onChange={(event) => onChange({ fromMonth: Number(event.target.value) })}
        >
          {MONTHS.map((month, i) => (
            <option key={month} value={i + 1}>
              {month}
            </option>
          ))}
        </Select>
        <TextField
          {...amount}
          label={words.amount}
          size="small"
          inputMode="numeric"
          autoComplete="off"
          value={typed.kronor}
          onChange={(event) => onChange({ kronor: event.target.value })}
        />
      </div>
      <Button type="button" size="xsmall" variant="tertiary" onClick={onRemove}>
        {words.removeChange(no)}
      </Button>
    </fieldset>
  );
}
