import { Link } from '@tanstack/react-router';
import type { EditionHead } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { periodInWords } from '../period.ts';
import styles from './Editions.module.css';

const words = editionWords.editions;

/** The editions of a period, the last first, each with who, when and why. */
export function EditionList({ editions }: { editions: readonly EditionHead[] }) {
  if (editions.length === 0) return <p className="second">{words.list.none}</p>;
  return (
    <ul className={styles.list}>
      {editions.map((edition) => (
        <li key={edition.id}>
          <Link
            to="/matt/utgavor/$period/$number"
            params={{ period: edition.period.key, number: String(edition.number) }}
          >
            {words.name(periodInWords(edition.period.key), edition.number)}
          </Link>
          <p className="second">
            {words.published(edition.publishedBy, isoDayAndTime(edition.publishedAt))}
            {edition.measureId !== null && `, ${words.one}`}
          </p>
          {edition.reason !== null && <p>{words.list.reason(edition.reason)}</p>}
        </li>
      ))}
    </ul>
  );
}
