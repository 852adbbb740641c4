import { Button } from '@navikt/ds-react/Button';
import type { IntakeRules } from '../../api/index.ts';
import * as fateWords from '../../app/sv/fate.ts';
import { Section } from '../../ui/page/Section.tsx';
import { History } from './History.tsx';
import styles from './IntakeRules.module.css';
import type { IntakeRulesSearch } from './intake-rules-search.ts';

const words = fateWords.reopeningLimit;

interface Props {
  limit: IntakeRules['reopeningLimit'];
  /** Null for those who only read. */
  onChange: ((search: IntakeRulesSearch) => unknown) | null;
}

/** How soon after another a new investigation is flagged. */
export function ReopeningLimitSection({ limit: { versions, default: days }, onChange }: Props) {
  const [now] = versions;
  return (
    <Section
      heading={words.heading}
      action={
        onChange && (
          <Button size="small" variant="secondary" onClick={() => onChange({ gor: 'ny-utredning' })}>
            {words.change}
          </Button>
        )
      }
    >
      <div className={styles.now}>
        <p>{now ? <strong>{words.now(now.days)}</strong> : words.default(days)}</p>
        <p className="second">{words.help}</p>
      </div>
      <History rows={versions.map((version) => ({ ...version, what: words.now(version.days) }))} />
    </Section>
  );
}
