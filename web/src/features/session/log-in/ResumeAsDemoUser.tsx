import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { demoLogIn, demoUsersQuery, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';

interface Props {
  /** Who was here when the session ended. */
  name: string;
  onLoggedIn: () => void;
  /** For someone who is not among the demo users. */
  otherwise: ReactNode;
}

/** In demo mode nobody has a password: one press goes on as the one who was here. */
export function ResumeAsDemoUser({ name, onLoggedIn, otherwise }: Props) {
  const { data, isPending } = useQuery(demoUsersQuery);
  const command = useCommand(demoLogIn, onLoggedIn);
  const user = data?.users.find((candidate) => candidate.name === name);
  if (!user) return isPending ? null : otherwise;
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
