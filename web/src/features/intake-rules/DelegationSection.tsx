import { Button } from '@navikt/ds-react/Button';
import type { IntakeRules } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Section } from '../../ui/page/Section.tsx';
import { History } from './History.tsx';
import styles from './IntakeRules.module.css';
import { type IntakeRulesSearch, slugOfDecision } from './intake-rules-search.ts';

const words = sv.intakeRules;

interface Props {
  delegated: IntakeRules['decisions'][number];
  /** Null for those who only read. */
  onChange: ((search: IntakeRulesSearch) => unknown) | null;
}

/** Who takes one decision, and who did before. */
export function DelegationSection({ delegated: { decision, versions }, onChange }: Props) {
  const name = sv.codes.delegatedDecision[decision];
  const [now] = versions;
  return (
    <Section
      heading={name}
      action={
        onChange && (
          <Button
            size="small"
            variant="secondary"
            aria-label={words.changeOf(name)}
            onClick={() => onChange({ gor: slugOfDecision(decision) })}
          >
            {words.change}
          </Button>
        )
      }
    >
      <div className={styles.now}>
        {now ? (
          <>
            <ul>
              {now.titles.map((title) => (
                <li key={title}>
                  <strong>{title}</strong>
                </li>
              ))}
            </ul>
            <p className="second">{words.point(now.section)}</p>
          </>
        ) : (
          <p>{words.nobodySet}</p>
        )}
      </div>
      <History
        rows={versions.map((version) => ({
          ...version,
          what: `${version.titles.join(', ')}. ${words.point(version.section)}.`,
        }))}
      />
    </Section>
  );
}
