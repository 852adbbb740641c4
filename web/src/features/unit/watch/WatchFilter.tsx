import { Select } from '@navikt/ds-react/Select';
import type { WatchList } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { DensitySwitch } from '../../../ui/list/DensitySwitch.tsx';
import { FilterChips } from '../../../ui/list/FilterChips.tsx';
import { type Choice, holderChoices } from './holder-labels.ts';
import { stretchCounts } from './stretch-counts.ts';
import styles from './Watch.module.css';
import type { WatchSearch } from './watch-search.ts';

interface Props {
  list: WatchList;
  search: WatchSearch;
  onChange: (changes: Partial<WatchSearch>) => void;
}

/** Stretch of time with its count, then rule, holder and unit. All of it stands in the address. */
export function WatchFilter({ list, search, onChange }: Props) {
  const words = unitWords.watch;
  return (
    <div className={styles.filter}>
      <FilterChips
        options={stretchCounts(list.counts)}
        selected={search.tid ?? 'alla'}
        onSelect={(tid) => onChange({ tid })}
      />
      <div className={styles.selects}>
        <Choose
          label={words.rule}
          all={words.allRules}
          choices={list.rules.map(({ ruleId, name, local }) => ({
            value: ruleId,
            label: local ? words.localRule(name) : name,
          }))}
          value={search.regel}
          onChange={(regel) => onChange({ regel })}
        />
        {(list.holders.length > 1 || search.innehavare) && (
          <Choose
            label={words.holder}
            all={words.allHolders}
            choices={holderChoices(list.holders)}
            value={search.innehavare}
            onChange={(innehavare) => onChange({ innehavare })}
          />
        )}
        {list.units.length > 1 && (
          <Choose
            label={words.unit}
            all={words.allUnits}
            choices={list.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={search.enhet}
            onChange={(enhet) => onChange({ enhet })}
          />
        )}
        <DensitySwitch />
      </div>
    </div>
  );
}

interface ChooseProps {
  label: string;
  all: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choose({ label, all, choices, value = '', onChange }: ChooseProps) {
  return (
    <Select label={label} size="small" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
