import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import * as personWords from '../../../../app/sv/persons.ts';
import { Box } from '../../../../ui/page/Box.tsx';
import { IdentityDialog } from './IdentityDialog.tsx';
import styles from './Persons.module.css';
import type { PartProps } from './part-props.ts';

const words = personWords.persons;

/** An unknown or unborn child gets its number, or turns out to be a child of another case. */
export function IdentityBox({ view, say }: PartProps) {
  const [by, setBy] = useState<'number' | 'case' | null>(null);
  const mayIdentify =
    view.allowed.includes('casework.identify-person') && view.person.identityNumber === null;
  const mayJoin = view.allowed.includes('casework.join-persons');
  if (!mayIdentify && !mayJoin) return null;
  return (
    <Box heading={words.identityBox}>
      <p className="second">{words.identityLead}</p>
      <div className={styles.buttons}>
        {mayIdentify && (
          <Button type="button" size="small" variant="secondary" onClick={() => setBy('number')}>
            {words.identify}
          </Button>
        )}
        {mayJoin && (
          <Button type="button" size="small" variant="secondary" onClick={() => setBy('case')}>
            {words.join}
          </Button>
        )}
      </div>
      {by && (
        <IdentityDialog
          by={by}
          view={view}
          onClose={() => setBy(null)}
          onDone={(said) => {
            setBy(null);
            say(said);
          }}
        />
      )}
    </Box>
  );
}
