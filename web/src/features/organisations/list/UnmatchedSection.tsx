import { Button } from '@navikt/ds-react/Button';
import type { WrittenName } from '../../../api/index.ts';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Organisations.module.css';

const words = organisationWords.organisations;

interface Props {
  unmatched: readonly WrittenName[];
  onMatch: (nameId: string) => void;
}

/** Names that nobody has placed yet, for those who read the reports. */
export function UnmatchedSection({ unmatched, onMatch }: Props) {
  return (
    <Section heading={words.unmatched} countOf={unmatched.length}>
      <p className={cx(styles.help, styles.under)}>{words.unmatchedHelp}</p>
      <ul className={styles.unmatched}>
        {unmatched.map(({ nameId, name, category, writtenOn }) => (
          <li key={nameId}>
            <div>
              <strong>{name}</strong>
              <p className="second">
                {[
                  sv.codes.reporterCategory[category],
                  ...(writtenOn === null ? [] : [words.writtenOn(writtenOn)]),
                ].join(' · ')}
              </p>
            </div>
            <div className={styles.acts}>
              <Button
                size="small"
                variant="secondary"
                aria-label={words.matchName(name)}
                onClick={() => onMatch(nameId)}
              >
                {words.match}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
