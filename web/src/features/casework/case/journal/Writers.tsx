import type { Journal } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';

/** Who else has begun to write in the case. Their words are theirs until they are signed. */
export function Writers({ writers, today }: { writers: Journal['writers']; today: string }) {
  return writers.map(({ name, begunAt, savedAt }) => (
    <Notice key={`${name} ${begunAt}`} tone="info">
      {sv.journal.writing(name, dayAndTime(savedAt, today))}
    </Notice>
  ));
}
