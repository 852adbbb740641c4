import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { demoLogIn, demoUsersQuery, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { seatInWords } from '../../../ui/format/seat.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './LogIn.module.css';

/** The demo municipality's people: choose one, and see what that role sees. */
export function DemoUsers({ onLoggedIn }: { onLoggedIn: () => void }) {
  const { data, error } = useQuery(demoUsersQuery);
  const command = useCommand(demoLogIn, onLoggedIn);
  return (
    <Section heading={sv.logIn.demoTitle}>
      <p className={styles.lead}>{sv.logIn.demoLead}</p>
      <ul className={styles.users}>
        {data?.users.map(({ accountId, name, title, unitName, hint }) => (
          <li key={accountId}>
            <button
              type="button"
              className={styles.user}
              disabled={command.isSending}
              onClick={() => command.send({ accountId })}
            >
              <span>
                <span className="aksel-sr-only">{sv.logIn.demoAs} </span>
                <span className={styles.name}>{name}</span>
                <span className="second">{seatInWords(title, unitName)}</span>
              </span>
              <span className={styles.hint}>{hint}</span>
              <ChevronRightIcon aria-hidden className={styles.chevron} />
            </button>
          </li>
        ))}
      </ul>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error ?? error} />
    </Section>
  );
}
