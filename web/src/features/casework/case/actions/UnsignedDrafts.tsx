import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { useCase } from '../use-case.ts';

/** Said before a case is given away: a draft stays with its author, who no longer reaches it. */
export function UnsignedDrafts() {
  const { unsignedDrafts, today } = useCase();
  if (unsignedDrafts.length === 0) return null;
  const whose = unsignedDrafts.map(({ name, savedAt }) =>
    sv.journal.unsignedOf(name, dayAndTime(savedAt, today)),
  );
  return <Notice tone="warning">{sv.journal.unsigned(whose.join('; '))}</Notice>;
}
