import { CheckmarkCircleFillIcon, CircleIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { InvestigationText } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { cx } from '../../../../ui/cx.ts';
import styles from './Text.module.css';

const words = textWords.writtenText;

interface Props {
  text: InvestigationText;
  textOf: (heading: string) => string;
  active: string | null;
}

export const fieldOf = (heading: string): string => `avsnitt-${heading}`;

/** The headings, how far each has come, and the way to it. */
export function HeadingNav({ text, textOf, active }: Props) {
  return (
    <nav aria-label={words.headings} className={styles.nav}>
      <ol>
        {text.headings.map(({ key, title, required }) => {
          const isWritten = textOf(key).trim() !== '';
          const isParted = text.sections.some((s) => s.heading === key && s.parted.length > 0);
          const state = isParted ? words.beside : isWritten ? words.has : required ? words.must : words.empty;
          const Icon = isParted
            ? ExclamationmarkTriangleFillIcon
            : isWritten
              ? CheckmarkCircleFillIcon
              : CircleIcon;
          return (
            <li key={key}>
              <a
                href={`#${fieldOf(key)}`}
                aria-current={active === key ? 'location' : undefined}
                className={cx(isParted && styles.warns, isWritten && !isParted && styles.written)}
                onClick={(event) => {
                  event.preventDefault();
                  const field = document.getElementById(fieldOf(key));
                  field?.scrollIntoView({ block: 'center' });
                  field?.focus({ preventScroll: true });
                }}
              >
                <Icon title={state} className={styles.mark} />
                {title}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
