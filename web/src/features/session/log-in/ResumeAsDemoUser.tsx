import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { demoLogIn, demoUsersQuery, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';

interface Props {
  /** Who was here when the session ended. */
  name: string;
  onLoggedIn: () => void;
}

/** In demo mode nobody has a password: one press goes on as the one who was here. */
export function ResumeAsDemoUser({ name, onLoggedIn }: Props) {
  const { data } = useQuery(demoUsersQuery);
  const command = useCommand(demoLogIn, onLoggedIn);
  const user = data?.users.find((candidate) => candidate.name === name);
  if (!user) return null;
  return (
    <div>
      <Button
        type="button"
        loading={command.isSending}
        onClick={() => command.send({ accountId: user.accountId })}
      >
        {sv.expired.asDemo(name)}
      </Button>
    </div>
  );
}
