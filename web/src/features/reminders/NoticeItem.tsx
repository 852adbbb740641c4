import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import type { Notice } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { cx } from '../../ui/cx.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { dayAndTime } from '../../ui/format/dates.ts';
import { noticeOwner, noticeTitle } from './notice-words.ts';
import styles from './Reminders.module.css';

interface Props {
  notice: Notice;
  today: string;
  onRead: (noticeId: string) => void;
  /** Called when one goes on to the case. */
  onGo?: () => void;
}

/** What one has been told, and the way to the case for those who may open it. */
export function NoticeItem({ notice, today, onRead, onGo }: Props) {
  const title = noticeTitle(notice);
  const isUnread = notice.readAt === null;
  const go = () => {
    if (isUnread) onRead(notice.id);
    onGo?.();
  };
  return (
    <li className={styles.notice}>
      <p className={cx(isUnread && styles.unread)}>
        {notice.caseId === null ? (
          title
        ) : (
          <Link to="/arenden/$caseId" params={{ caseId: notice.caseId }} onClick={go}>
            {title}
          </Link>
        )}
        {isUnread && <span className="aksel-sr-only">, {sv.reminders.unread}</span>}
      </p>
      {notice.label !== null && <p>{notice.label}</p>}
      {notice.clock !== null && <DueTag clock={notice.clock} today={today} layout="table" notes={false} />}
      {notice.clock === null && notice.dueOn !== null && <p>{sv.reminders.due(notice.dueOn)}</p>}
      {sv.reminders.what[notice.kind] && <p>{sv.reminders.what[notice.kind]}</p>}
      <p className="second">{noticeOwner(notice)}</p>
      <p className="second numeric">{sv.reminders.told(dayAndTime(notice.at, today))}</p>
      {isUnread && (
        <Button
          size="xsmall"
          variant="tertiary"
          className={styles.read ?? ''}
          aria-label={sv.reminders.markReadOf(title)}
          onClick={() => onRead(notice.id)}
        >
          {sv.reminders.markRead}
        </Button>
      )}
    </li>
  );
}
