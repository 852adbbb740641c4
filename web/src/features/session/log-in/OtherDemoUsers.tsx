import { Search } from '@navikt/ds-react/Search';
import { useState } from 'react';
import { sv } from '../../../app/sv.ts';
import { DemoUserList, type DemoUserListProps } from './DemoUserList.tsx';
import styles from './LogIn.module.css';

/** No more than can be taken in at a glance. */
const SHOWN = 8;

/** Sixty buttons help nobody: the others of the municipality are found by name, unit or function. */
export function OtherDemoUsers({ users, isSending, onChoose }: DemoUserListProps) {
  const [wanted, setWanted] = useState('');
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : users.filter(({ name, title, unitName }) => {
          const text = `${name} ${title} ${unitName}`.toLowerCase();
          return words.every((word) => text.includes(word));
        });
  const shown = found.slice(0, SHOWN);
  return (
    <div className={styles.others}>
      <Search
        label={sv.logIn.demoOthers(users.length)}
        description={sv.logIn.demoOthersHelp}
        hideLabel={false}
        variant="simple"
        autoComplete="off"
        value={wanted}
        onChange={setWanted}
      />
      <p className={styles.found} role="status">
        {words.length > 0 && sv.logIn.demoOthersFound(shown.length, found.length)}
      </p>
      <DemoUserList users={shown} isSending={isSending} onChoose={onChoose} />
    </div>
  );
}
