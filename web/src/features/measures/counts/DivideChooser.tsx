import { Select } from '@navikt/ds-react/Select';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import type { CountAnswer } from '../../../api/index.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import styles from './Counts.module.css';

const BY_UNIT = 'unit';

/** The ways in which the measure can be divided; one at a time. */
export function DivideChooser({ answer, onChoose }: { answer: CountAnswer; onChoose: (by: string) => void }) {
  const ways = [
    ...answer.measure.breakdowns,
    ...(answer.unit === null ? [{ by: BY_UNIT, label: measureWords.measures.columns.unit }] : []),
  ];
  return (
    <Select
      label={countWords.counts.divide}
      size="small"
      className={styles.divide ?? ''}
      value={answer.by}
      onChange={(event) => onChoose(event.target.value)}
    >
      {ways.map(({ by, label }) => (
        <option key={by} value={by}>
          {label}
        </option>
      ))}
    </Select>
  );
}

export function ViewToggle({
  isTable,
  onChange,
}: {
  isTable: boolean;
  onChange: (isTable: boolean) => void;
}) {
  return (
    <ToggleGroup
      size="small"
      data-color="neutral"
      aria-label={countWords.counts.view}
      value={isTable ? 'table' : 'chart'}
      onChange={(value) => onChange(value === 'table')}
    >
      <ToggleGroup.Item value="chart" label={countWords.counts.chart} />
      <ToggleGroup.Item value="table" label={countWords.counts.table} />
    </ToggleGroup>
  );
}
