import { Button } from '@navikt/ds-react/Button';
import type { DocumentedSource, TextHeading } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { Box } from '../../../../ui/page/Box.tsx';
import { fitsUnder, sourceTitle } from './source-words.ts';
import styles from './Text.module.css';

const words = textWords.writtenText;

interface Props {
  documented: readonly DocumentedSource[];
  /** Where the caret stands. */
  heading: TextHeading | undefined;
  used: readonly { kind: string; id: string }[];
  onTake: (source: DocumentedSource) => void;
}

/** What is documented and fits under the heading: first what is not used anywhere. */
export function SourcesPanel({ documented, heading, used, onTake }: Props) {
  const fitting = heading ? documented.filter((source) => fitsUnder(source, heading.kind)) : [];
  const isUsed = ({ kind, id }: DocumentedSource) => used.some((u) => u.kind === kind && u.id === id);
  const groups = [
    { title: words.unused, sources: fitting.filter((source) => !isUsed(source)) },
    { title: words.used, sources: fitting.filter(isUsed) },
  ].filter((group) => group.sources.length > 0);
  return (
    <Box heading={words.sources}>
      <p className="second">{heading ? words.sourcesFor(heading.title) : words.sourcesNone}</p>
      {heading && fitting.length === 0 && <p>{words.sourcesEmpty}</p>}
      {groups.map(({ title, sources }) => (
        <section key={title} aria-label={title} className={styles.group}>
          <h3>{title}</h3>
          <ul>
            {sources.map((source) => (
              <li key={`${source.kind} ${source.id}`} className={styles.source}>
                <p className="second">
                  {sourceTitle(source)}
                  {source.corrected && <strong> · {words.corrected}</strong>}
                </p>
                <p className={styles.excerpt}>{source.text}</p>
                <Button
                  type="button"
                  size="xsmall"
                  variant="secondary"
                  aria-label={words.takeOf(sourceTitle(source))}
                  // The caret stays where it stands in the text.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onTake(source)}
                >
                  {words.take}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Box>
  );
}
