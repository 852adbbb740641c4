import { useQuery } from '@tanstack/react-query';
import { demoLogIn, demoUsersQuery, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { DemoUserList } from './DemoUserList.tsx';
import styles from './LogIn.module.css';
import { OtherDemoUsers } from './OtherDemoUsers.tsx';

/** The demo municipality's people: choose one of a dozen, or search among the others, and see what that role sees. */
export function DemoUsers({ onLoggedIn }: { onLoggedIn: () => void }) {
  const { data, error } = useQuery(demoUsersQuery);
  const command = useCommand(demoLogIn, onLoggedIn);
  const users = data?.users ?? [];
  const choose = (accountId: string) => command.send({ accountId });
  const chosen = users.filter((u) => u.hint !== '');
  const others = users.filter((u) => u.hint === '');
  return (
    <Section heading={sv.logIn.demoTitle}>
      <p className={styles.lead}>{sv.logIn.demoLead}</p>
      <DemoUserList users={chosen} isSending={command.isSending} onChoose={choose} />
      {others.length > 0 && <OtherDemoUsers users={others} isSending={command.isSending} onChoose={choose} />}
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error ?? error} />
    </Section>
  );
}
