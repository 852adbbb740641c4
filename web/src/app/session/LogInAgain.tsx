import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { chooseSeat, resumeAfterLogIn, sessionQuery } from '../../api/index.ts';
import { LogInForm } from '../../features/session/log-in/LogInForm.tsx';
import { ResumeAsDemoUser } from '../../features/session/log-in/ResumeAsDemoUser.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { sv } from '../sv.ts';
import { forgetEverything } from './leave.ts';
import { useSession } from './use-session.ts';

/** Log in again, and go on where one was. */
export function LogInAgain() {
  const session = useSession();
  // The session query may be read anew while this is open; who was here is fixed when it opens.
  const before = useRef(session).current;
  const queryClient = useQueryClient();
  const [isOther, setIsOther] = useState(false);

  const leave = () => {
    forgetEverything(queryClient);
    location.assign('/');
  };

  const loggedIn = async () => {
    const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (now.user?.employeeId !== before.user.employeeId) {
      setIsOther(true);
      leave();
      return;
    }
    if (before.seat !== null && now.seat?.functionId !== before.seat.functionId) {
      await chooseSeat({ functionId: before.seat.functionId });
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    }
    resumeAfterLogIn();
  };

  const withPassword = <LogInForm submit={sv.expired.submit} onLoggedIn={loggedIn} />;
  return (
    <Dialog heading={sv.expired.title} width="small">
      <p>{isOther ? sv.expired.otherUser : sv.expired.body}</p>
      {before.demo ? (
        <ResumeAsDemoUser name={before.user.name} onLoggedIn={loggedIn} otherwise={withPassword} />
      ) : (
        withPassword
      )}
    </Dialog>
  );
}
