import type { FileRelease } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { Appeal } from './Appeal.tsx';
import styles from './File.module.css';

const words = releaseWords.release.reservation;

/** The reservation as whoever gets the file reads it on paper: what they may not do, why, who decided, and how it is appealed. */
export function ReservationText({ decided }: { decided: NonNullable<FileRelease['reservation']> }) {
  return (
    <Section heading={words.title}>
      <div className={styles.part}>
        <p className={styles.lead}>{words.lead}</p>
        <Facts
          layout="table"
          facts={[
            [words.terms, <strong key="terms">{decided.terms}</strong>],
            [words.reasons, decided.reasons],
            [words.by, `${decided.by}, ${decided.byFunction}, ${isoDayAndTime(decided.at)}`],
          ]}
        />
        <Appeal />
      </div>
    </Section>
  );
}
