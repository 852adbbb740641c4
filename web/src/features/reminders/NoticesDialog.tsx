import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import { useSession } from '../../app/session/use-session.ts';
import { sv } from '../../app/sv.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { NoticeItem } from './NoticeItem.tsx';
import styles from './Reminders.module.css';
import { useMarkRead } from './use-mark-read.ts';
import { useNotices } from './use-notices.ts';

/** Everything that one has been told lately, unread first. */
export function NoticesDialog({ onClose }: { onClose: () => void }) {
  const { today } = useSession();
  const { data, error } = useNotices();
  const mark = useMarkRead();
  const unread = (data?.notices ?? []).filter(({ readAt }) => readAt === null);

  return (
    <Dialog
      heading={sv.reminders.title}
      onClose={onClose}
      footer={
        <>
          {unread.length > 0 && (
            <Button
              type="button"
              size="small"
              loading={mark.isSending}
              onClick={() => mark.send({ noticeIds: unread.map(({ id }) => id) })}
            >
              {sv.reminders.markAll(unread.length)}
            </Button>
          )}
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {sv.dialog.close}
          </Button>
        </>
      }
    >
      <p className="second">{sv.reminders.help}</p>
      {error ? <CommandStatus isWaitingForServer={false} error={error} /> : null}
      {!data && !error && <Loader title={sv.reminders.title} />}
      {data?.notices.length === 0 && (
        <EmptyState title={sv.reminders.emptyTitle}>{sv.reminders.empty}</EmptyState>
      )}
      {data && data.notices.length > 0 && (
        <ul className={styles.list}>
          {data.notices.map((notice) => (
            <NoticeItem
              key={notice.id}
              notice={notice}
              today={today}
              onRead={(id) => mark.send({ noticeIds: [id] })}
              onGo={onClose}
            />
          ))}
        </ul>
      )}
      <CommandStatus isWaitingForServer={mark.isWaitingForServer} error={mark.error} />
    </Dialog>
  );
}
