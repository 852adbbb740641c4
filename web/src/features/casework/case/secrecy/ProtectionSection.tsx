import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { CaseSecrecy } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { ProtectionDialog } from './ProtectionDialog.tsx';
import styles from './Secrecy.module.css';

const words = secrecyWords.secrecy.protection;
type Protection = CaseSecrecy['protections'][number];

/** The protection that the person has, against whom, where that is known from, and what was before. */
export function ProtectionSection({ secrecy }: { secrecy: CaseSecrecy }) {
  const [isOpen, setOpen] = useState(false);
  const lasting = secrecy.protections.find(({ endedAt }) => endedAt === null);
  const earlier = secrecy.protections.filter(({ endedAt }) => endedAt !== null);
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.against}
      action={
        secrecy.allowed.includes('casework.set-protection') && (
          <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )
      }
    >
      {lasting ? (
        <One protection={lasting} today={secrecy.today} />
      ) : (
        <p className={styles.row}>{words.none}</p>
      )}
      {earlier.length > 0 && <h3>{words.history}</h3>}
      {earlier.map((protection) => (
        <One key={protection.protectionId} protection={protection} today={secrecy.today} />
      ))}
      {isOpen && <ProtectionDialog secrecy={secrecy} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function One({ protection, today }: { protection: Protection; today: string }) {
  const { kind, source, fromOn, against, setAt, setBy, endedAt, endedBy } = protection;
  return (
    <div className={styles.row}>
      <p>
        <strong>{sv.codes.protection[kind]}</strong>
      </p>
      <Facts
        layout="table"
        facts={[
          [words.against, against.length > 0 ? against.map(words.someone).join(', ') : words.againstNobody],
          [words.source, source],
          [words.from, fromOn],
        ]}
      />
      <p className="second numeric">{secrecyWords.secrecy.by(setBy, dayAndTime(setAt, today))}</p>
      {endedAt !== null && endedBy !== null && (
        <p className="second numeric">{words.ended(endedBy, dayAndTime(endedAt, today))}</p>
      )}
    </div>
  );
}
