import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { logOut } from '../../api/index.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { seatInWords } from '../../ui/format/seat.ts';
import { hasDrafts } from '../drafts/drafts.ts';
import { forgetEverything } from '../session/leave.ts';
import { SeatDialog } from '../session/SeatDialog.tsx';
import { hasPermission, useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import { PreferenceItems } from './PreferenceItems.tsx';
import styles from './UserMenu.module.css';

type Dialogs = 'seat' | 'leave' | null;

/** Who I am and in which function, and what can be changed about it. */
export function UserMenu() {
  const session = useSession();
  const [dialog, setDialog] = useState<Dialogs>(null);
  const leave = useLeave();
  const navigate = useNavigate();
  const close = () => setDialog(null);
  const { user, seat } = session;

  return (
    <div className={styles.holder}>
      <ActionMenu>
        <ActionMenu.Trigger>
          <button type="button" className={styles.trigger}>
            <span className={styles.who}>
              <strong>{user.name}</strong>
              {seat && <span>{seatInWords(seat.title, seat.unitName)}</span>}
              <span className="aksel-sr-only">{sv.userMenu.menu}</span>
            </span>
            <span className={styles.initials} aria-hidden>
              {user.initials}
            </span>
          </button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          {session.seats.length > 1 && (
            <>
              <ActionMenu.Item onSelect={() => setDialog('seat')}>{sv.userMenu.changeSeat}</ActionMenu.Item>
              <ActionMenu.Divider />
            </>
          )}
          {hasPermission(session, 'clocks:rule:read') && (
            <>
              <ActionMenu.Item onSelect={() => navigate({ to: '/frister' })}>
                {sv.rules.title}
              </ActionMenu.Item>
              {hasPermission(session, 'casework:delegation:read') && (
                <ActionMenu.Item onSelect={() => navigate({ to: '/delegation' })}>
                  {sv.intakeRules.title}
                </ActionMenu.Item>
              )}
              <ActionMenu.Divider />
            </>
          )}
          {hasPermission(session, 'casework:glass:break') && (
            <>
              <ActionMenu.Item onSelect={() => navigate({ to: '/nodoppning' })}>
                {sv.glass.title}
              </ActionMenu.Item>
              <ActionMenu.Divider />
            </>
          )}
          <PreferenceItems />
          <ActionMenu.Divider />
          <ActionMenu.Item onSelect={() => navigate({ to: '/ordlista' })}>
            {sv.wordList.title}
          </ActionMenu.Item>
          {hasPermission(session, 'guide:own:follow') && (
            <ActionMenu.Item onSelect={() => navigate({ to: '/rundtur' })}>{sv.tour.title}</ActionMenu.Item>
          )}
          <ActionMenu.Divider />
          <ActionMenu.Item onSelect={() => (hasDrafts() ? setDialog('leave') : void leave())}>
            {sv.userMenu.logOut}
          </ActionMenu.Item>
        </ActionMenu.Content>
      </ActionMenu>
      {dialog === 'seat' && <SeatDialog onClose={close} />}
      {dialog === 'leave' && (
        <ConfirmDialog
          heading={sv.userMenu.draftsTitle}
          body={sv.userMenu.draftsBody}
          confirm={sv.userMenu.logOutAnyway}
          cancel={sv.userMenu.stay}
          onConfirm={leave}
          onCancel={close}
        />
      )}
    </div>
  );
}

function useLeave() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await logOut();
    await navigate({ to: '/logga-in', search: {} });
    forgetEverything(queryClient);
  };
}
