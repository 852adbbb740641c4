import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { logOut } from '../../api/index.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { hasDrafts } from '../drafts/drafts.ts';
import { forgetEverything } from '../session/leave.ts';
import { SeatDialog } from '../session/SeatDialog.tsx';
import { hasPermission, useSession } from '../session/use-session.ts';
import * as assessmentWords from '../sv/assessments.ts';
import * as preliminaryWords from '../sv/preliminary.ts';
import { sv } from '../sv.ts';
import { PreferenceItems } from './PreferenceItems.tsx';
import { UserMenuButton } from './UserMenuButton.tsx';

type Dialogs = 'seat' | 'leave' | null;

/** What can be changed about who I am. Comes open: it is brought when it is asked for. */
export function OpenUserMenu() {
  const session = useSession();
  const [isOpen, setIsOpen] = useState(true);
  const [dialog, setDialog] = useState<Dialogs>(null);
  const leave = useLeave();
  const navigate = useNavigate();
  const close = () => setDialog(null);

  return (
    <>
      <ActionMenu open={isOpen} onOpenChange={setIsOpen}>
        <ActionMenu.Trigger>
          <UserMenuButton />
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
                  {preliminaryWords.intakeRules.title}
                </ActionMenu.Item>
              )}
              {hasPermission(session, 'casework:instrument:read') && (
                <ActionMenu.Item onSelect={() => navigate({ to: '/riskinstrument' })}>
                  {assessmentWords.instrumentRules.title}
                </ActionMenu.Item>
              )}
              {hasPermission(session, 'interventions:catalogue:read') && (
                <ActionMenu.Item onSelect={() => navigate({ to: '/insatser' })}>
                  {sv.rail.catalogue}
                </ActionMenu.Item>
              )}
              {hasPermission(session, 'interventions:open-service:record') && (
                <ActionMenu.Item onSelect={() => navigate({ to: '/utan-behovsprovning' })}>
                  {sv.rail.openService}
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
    </>
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
