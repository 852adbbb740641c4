import { sv } from '../../app/sv.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { Box, BoxRows } from '../../ui/page/Box.tsx';
import { NoticeItem } from './NoticeItem.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useNotices } from './use-notices.ts';

const SHOWN = 3;

/** What one has been told and not yet seen. Not shown when there is nothing; the rest is behind the bell. */
export function RemindersBox({ today }: { today: string }) {
  const { data } = useNotices();
  const mark = useMarkRead();
  const unread = (data?.notices ?? []).filter(({ readAt }) => readAt === null);
  if (unread.length === 0) return null;
  return (
    <Box heading={sv.reminders.title}>
      <BoxRows>
        {unread.slice(0, SHOWN).map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            today={today}
            onRead={(id) => mark.send({ noticeIds: [id] })}
          />
        ))}
      </BoxRows>
      {unread.length > SHOWN && <p className="second">{sv.reminders.more(unread.length - SHOWN)}</p>}
      <CommandStatus isWaitingForServer={mark.isWaitingForServer} error={mark.error} />
    </Box>
  );
}
