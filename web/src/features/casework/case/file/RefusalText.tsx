import type { FileRelease } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { isoDayAndTime } from '../../../../ui/format/dates.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { Appeal } from './Appeal.tsx';
import styles from './File.module.css';

const words = releaseWords.release.decision;

interface Props {
  release: FileRelease;
  refusal: NonNullable<FileRelease['refusal']>;
}

/** The refusal as the one who asked gets it on paper: what was decided, why, by whom, and how it is appealed. */
export function RefusalText({ release, refusal }: Props) {
  const grounds = refusal.grounds.map((ground) => sv.codes.maskGround[ground]);
  return (
    <Section heading={words.title}>
      <div className={styles.part}>
        <p className={styles.lead}>
          <strong>{words[refusal.scope]}</strong>
        </p>
        <Facts
          layout="table"
          facts={[
            [words.request, release.request],
            [words.reasons, refusal.reasons],
            [words.grounds, words.law(grounds)],
            [words.by, `${refusal.by}, ${refusal.byFunction}, ${isoDayAndTime(refusal.at)}`],
          ]}
        />
        <Appeal />
      </div>
    </Section>
  );
}
