import type { ReactNode } from 'react';
import type { MaskedField, MaskedPart } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import styles from './File.module.css';
import { MaskedText } from './MaskedText.tsx';

interface Props {
  parts: readonly MaskedPart[];
  /** What can be done with a field. */
  acts?: (part: MaskedPart, field: MaskedField) => ReactNode;
}

/** The file as it goes out, part by part; the reservation stands before it, with how it is appealed. */
export function FileText({ parts, acts }: Props) {
  const ofFile = parts.filter((part) => part.kind !== 'reservation');
  return ofFile.map((part) => (
    <section key={part.partId} className={styles.part}>
      <h3>
        {sv.codes.filePartKind[part.kind]} <span className="second numeric">{isoDayAndTime(part.at)}</span>
      </h3>
      <dl>
        {part.fields.map((field) => (
          <div key={field.field} className={styles.field}>
            <dt>{field.name}</dt>
            <dd className={styles.value}>
              <MaskedText field={field} />
              {acts?.(part, field)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
