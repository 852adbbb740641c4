import { Select } from '@navikt/ds-react/Select';
import type { Area } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';
import { areaOf, areasFor } from './whose.ts';

const words = sv.receive;

/** What the case is about. Follows from the age of a child, unless it applies, and is chosen for whoever may be an adult. */
export function AreaSelect({ values, change, form, today }: PartProps) {
  const area = areaOf(values, today);
  const areas = areasFor(values, today);
  if (areas.length === 1) return null;
  return (
    <Select
      {...form.field('area')}
      label={words.area}
      description={area === null ? words.areaHelp : sv.codes.areaHelp[area]}
      size="small"
      className={styles.narrow ?? ''}
      value={area ?? ''}
      onChange={(event) => change({ area: (event.target.value || null) as Area | null })}
    >
      <option value="">{sv.field.choose}</option>
      {areas.map((code) => (
        <option key={code} value={code}>
          {sv.codes.area[code]}
        </option>
      ))}
    </Select>
  );
}
