import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { CaseSecrecy } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { DisclosureDialog } from './DisclosureDialog.tsx';
import styles from './Secrecy.module.css';

const words = secrecyWords.secrecy.disclosures;

/** What has been given out of the case, to whom and by which right. */
export function DisclosureSection({ secrecy }: { secrecy: CaseSecrecy }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.disclosure}
      action={
        secrecy.allowed.includes('casework.record-disclosure') && (
          <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
            {words.record}
          </Button>
        )
      }
    >
      {secrecy.disclosures.length === 0 && <p className={styles.row}>{words.none}</p>}
      {secrecy.disclosures.map((one) => (
        <div key={one.disclosureId} className={styles.row}>
          <p>
            <strong>{words.to(secrecyWords.disclosureRecipient[one.recipientKind], one.recipient)}</strong>
          </p>
          <p className="as-written">{one.what}</p>
          <p>{words.basisOption(secrecyWords.legalBasis[one.legalBasis], one.section)}</p>
          <p className="as-written">{one.ground}</p>
          {one.unconfirmed && <p className="second">{words.unconfirmed}</p>}
          <p className="second numeric">
            {secrecyWords.secrecy.by(`${one.decidedBy}, ${one.decidedByFunction}`, one.disclosedOn)}
          </p>
        </div>
      ))}
      {isOpen && <DisclosureDialog secrecy={secrecy} onClose={() => setOpen(false)} />}
    </Section>
  );
}
