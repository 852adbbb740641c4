import { ChevronRightIcon } from '@navikt/aksel-icons';
import { sv } from '../../../app/sv.ts';
import { seatInWords } from '../../../ui/format/seat.ts';
import styles from './LogIn.module.css';

export interface DemoUser {
  readonly accountId: string;
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
  readonly hint: string;
}

export interface DemoUserListProps {
  users: readonly DemoUser[];
  isSending: boolean;
  onChoose: (accountId: string) => void;
}

export function DemoUserList({ users, isSending, onChoose }: DemoUserListProps) {
  return (
    <ul className={styles.users}>
      {users.map(({ accountId, name, title, unitName, hint }) => (
        <li key={accountId}>
          <button
            type="button"
            className={hint === '' ? `${styles.user} ${styles.plain}` : styles.user}
            disabled={isSending}
            onClick={() => onChoose(accountId)}
          >
            <span>
              <span className="aksel-sr-only">{sv.logIn.demoAs} </span>
              <span className={styles.name}>{name}</span>
              <span className="second">{seatInWords(title, unitName)}</span>
            </span>
            {hint !== '' && <span className={styles.hint}>{hint}</span>}
            <ChevronRightIcon aria-hidden className={styles.chevron} />
          </button>
        </li>
      ))}
    </ul>
  );
}
