import { notFound } from '#platform/errors';
import type { NoticeRecords } from '../../store/stories.ts';

/** A notice of the case as it stands. @throws AppError NOT_FOUND for one that is not there, and for one recorded by mistake */
export function standingNotice({ stories }: NoticeRecords, noticeId: string) {
  const story = stories.find((s) => s.notice.root === noticeId && !s.notice.withdrawn);
  if (!story) throw notFound();
  return story;
}
