import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { PlanChoices } from '../../api/action-plans.ts';
import { forms } from '../../app/sv/action-plans.ts';
import type { Form } from '../../ui/form/use-form.ts';
import styles from './ActionPlans.module.css';
import type { AimDraft } from './aim-draft.ts';

const words = forms.set;
type Direction = AimDraft['direction'];
const DIRECTIONS = Object.keys(words.directions) as Direction[];

interface Props {
  /** From 0. */
  at: number;
  aim: AimDraft;
  choices: PlanChoices;
  field: Form['field'];
  onChange: (changes: Partial<AimDraft>) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
}

/** One aim of a plan: what is to be reached, and by which measure it is seen. */
export function AimFields({ at, aim, choices, field, onChange, onRemove }: Props) {
  const measure = choices.measures.find((m) => m.measureId === aim.measureId);
  return (
    <fieldset className={styles.aimFields}>
      <legend>{words.aim(at + 1)}</legend>
      <TextField
        {...field('title')}
        label={words.aimTitle}
        size="small"
        maxLength={300}
        value={aim.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Select
        {...field('measureId')}
        label={words.measure}
        size="small"
        value={aim.measureId}
        onChange={(event) => onChange({ measureId: event.target.value })}
      >
        <option value="">{words.noMeasure}</option>
        {choices.measures.map((m) => (
          <option key={m.measureId} value={m.measureId}>
            {m.title}
          </option>
        ))}
      </Select>
      {measure && (
        <div className={styles.pair}>
          <Select
            {...field('unitId')}
            label={words.unit}
            size="small"
            value={aim.unitId}
            onChange={(event) => onChange({ unitId: event.target.value })}
          >
            <option value="">{words.wholeBoard}</option>
            {choices.units.map((u) => (
              <option key={u.unitId} value={u.unitId}>
                {u.name}
              </option>
            ))}
          </Select>
          <Select
            {...field('direction')}
            label={words.direction}
            size="small"
            value={aim.direction}
            onChange={(event) => onChange({ direction: event.target.value as Direction })}
          >
            {DIRECTIONS.map((d) => (
              <option key={d} value={d}>
                {words.directions[d]}
              </option>
            ))}
          </Select>
          {aim.direction !== 'none' && (
            <TextField
              {...field('threshold')}
              label={words.threshold[measure.kind]}
              size="small"
              htmlSize={8}
              inputMode="decimal"
              value={aim.threshold}
              onChange={(event) => onChange({ threshold: event.target.value })}
            />
          )}
        </div>
      )}
      {onRemove && (
        <div>
          <Button type="button" size="xsmall" variant="tertiary" onClick={onRemove}>
            {words.removeAim(at + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
