import { Textarea } from '@navikt/ds-react/Textarea';
import type { ConclusionHindrance } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import * as investigationWords from '../../../../app/sv/investigation.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import type { ConclusionValues } from './check-conclusion.ts';
import styles from './Fate.module.css';

const words = fateWords.conclude;

interface Props {
  hindrances: readonly ConclusionHindrance[];
  form: Form;
  reasons: ConclusionValues['unmet'];
  onChange: (reasons: ConclusionValues['unmet']) => void;
}

/** What stands in the way, and for each why it is not done. */
export function UnmetFields({ hindrances, form, reasons, onChange }: Props) {
  return (
    <div className={styles.unmet}>
      <h2>{words.left}</h2>
      <p className="second">{words.leftHelp}</p>
      {hindrances.map((code) => (
        <Textarea
          key={code}
          {...form.field(`unmet.${code}`)}
          label={words.unmet(investigationWords.conclusionHindrance[code].what)}
          size="small"
          minRows={2}
          value={reasons[code] ?? ''}
          onChange={(event) => onChange({ ...reasons, [code]: event.target.value })}
        />
      ))}
    </div>
  );
}
