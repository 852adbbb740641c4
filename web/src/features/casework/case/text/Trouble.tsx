import * as textWords from '../../../../app/sv/text.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { KeptSection } from './kept-sections.ts';
import styles from './Text.module.css';

const words = textWords.writtenText;

/** What is in the way of the saving, and what has become of the words. */
export function Trouble({ kept, isParted }: { kept: KeptSection; isParted: boolean }) {
  return (
    <div role="status" className={styles.trouble}>
      {kept.isAway && (
        <Notice tone="warning" title={words.notSaved}>
          {words.away}
        </Notice>
      )}
      {kept.refused && (
        <Notice tone="danger" title={words.notSaved}>
          {kept.refused.fields[0]?.message ?? kept.refused.title}. {words.refused}
        </Notice>
      )}
      {isParted && !kept.isAway && !kept.refused && (
        <Notice tone="warning">{words.parted[kept.parted ?? 'written_elsewhere']}</Notice>
      )}
    </div>
  );
}
