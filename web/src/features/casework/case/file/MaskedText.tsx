import type { MaskedField } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import styles from './File.module.css';

/** A field as its reader sees it: a masked passage is a black field with its section, and says nothing of how long it was. */
export function MaskedText({ field }: { field: MaskedField }) {
  return (
    <p className="as-written">
      {field.segments.map(({ text, masked }, i) =>
        masked === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name
          <span key={i}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name
          <span key={i} className={styles.masked}>
            <span className="aksel-sr-only">{releaseWords.release.masked(sv.codes.maskGround[masked])}</span>
            <span aria-hidden>{sv.codes.maskGround[masked]}</span>
          </span>
        ),
      )}
    </p>
  );
}
