import { Button } from '@navikt/ds-react/Button';
import type { FileRelease, Mask } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './File.module.css';

const words = releaseWords.release;

interface Props {
  names: FileRelease['namesLeft'];
  mayMask: boolean;
  onMask: (masks: readonly Mask[]) => void;
}

/** Names of others of the same report that can still be read. What is no name is for whoever masks to see. */
export function NamesLeft({ names, mayMask, onMask }: Props) {
  const byText = new Map<string, FileRelease['namesLeft'][number][]>();
  for (const found of names) byText.set(found.text, [...(byText.get(found.text) ?? []), found]);
  const maskThem = (found: readonly FileRelease['namesLeft'][number][]) =>
    onMask(found.map(({ partId, field, start, end }) => ({ partId, field, start, end, ground: 'osl_26_1' })));
  return (
    <Section
      heading={words.namesLeft}
      countOf={names.length}
      action={
        mayMask &&
        names.length > 0 && (
          <Button type="button" size="xsmall" variant="secondary" onClick={() => maskThem(names)}>
            {words.maskAll}
          </Button>
        )
      }
    >
      <p className={styles.lead}>{names.length === 0 ? words.namesLeftNone : words.namesLeftLead}</p>
      {names.length > 0 && (
        <ul className={styles.names}>
          {[...byText].map(([text, found]) => (
            <li key={text}>
              {mayMask ? (
                <Button
                  type="button"
                  size="xsmall"
                  variant="secondary"
                  data-color="neutral"
                  aria-label={words.maskName(text)}
                  onClick={() => maskThem(found)}
                >
                  {words.where(text, found.length)}
                </Button>
              ) : (
                words.where(text, found.length)
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
