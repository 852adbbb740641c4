import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { CaseSecrecy } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DeclareDialog } from './DeclareDialog.tsx';
import { EndConflictDialog } from './EndConflictDialog.tsx';
import styles from './Secrecy.module.css';

const words = secrecyWords.secrecy.conflicts;

/** Who must not come near the case, and who did not use to. */
export function ConflictSection({ secrecy }: { secrecy: CaseSecrecy }) {
  const [asked, setAsked] = useState<'declare' | 'set' | { end: string } | null>(null);
  const close = () => setAsked(null);
  const maySet = secrecy.allowed.includes('casework.set-conflict');
  return (
    <Section heading={words.title} word={sv.headingWords.conflict}>
      {secrecy.conflicts.length === 0 && <p className={styles.row}>{words.none}</p>}
      {secrecy.conflicts.map((one) => (
        <div key={one.conflictId} className={styles.row}>
          <p>
            <strong>{one.employeeName}</strong> · {secrecyWords.conflictScope[one.scope]}
          </p>
          <p className="as-written">{one.reason}</p>
          <p className="second numeric">
            {secrecyWords.secrecy.by(one.setBy, dayAndTime(one.setAt, secrecy.today))}
          </p>
          {one.endedAt !== null && (
            <p className="second numeric">
              {words.ended(one.endedBy ?? '', dayAndTime(one.endedAt, secrecy.today), one.endReason ?? '')}
            </p>
          )}
          {one.mayBeEnded && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.endOf(one.employeeName)}
              onClick={() => setAsked({ end: one.conflictId })}
            >
              {words.end}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.buttons}>
        {secrecy.allowed.includes('casework.declare-conflict') && (
          <Button size="small" variant="secondary" onClick={() => setAsked('declare')}>
            {words.declare}
          </Button>
        )}
        {maySet && (
          <Button size="small" variant="secondary" onClick={() => setAsked('set')}>
            {words.set}
          </Button>
        )}
      </div>
      {asked === 'declare' && <DeclareDialog secrecy={secrecy} onClose={close} />}
      {asked === 'set' && <ConflictDialog secrecy={secrecy} onClose={close} />}
      {asked !== null && typeof asked === 'object' && (
        <EndConflictDialog secrecy={secrecy} conflictId={asked.end} onClose={close} />
      )}
    </Section>
  );
}
