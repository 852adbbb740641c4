import { Density1Icon, Density3Icon } from '@navikt/aksel-icons';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { useStore } from '../../api/index.ts';
import { type Density, density } from '../../app/preferences.ts';
import { sv } from '../../app/sv.ts';
import styles from './ListTools.module.css';

export function DensitySwitch() {
  return (
    <ToggleGroup
      className={styles.density ?? ''}
      size="small"
      data-color="neutral"
      aria-label={sv.list.density}
      value={useStore(density)}
      onChange={(value) => density.set(value as Density)}
    >
      <ToggleGroup.Item value="comfortable" icon={<Density1Icon title={sv.list.comfortable} />} />
      <ToggleGroup.Item value="tight" icon={<Density3Icon title={sv.list.tight} />} />
    </ToggleGroup>
  );
}
