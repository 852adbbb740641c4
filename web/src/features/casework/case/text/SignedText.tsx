import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InvestigationText, SignedInvestigation } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { AddendumDialog, type TypedBeside } from './AddendumDialog.tsx';
import { sourceTitle } from './source-words.ts';
import styles from './Text.module.css';
import { ViewsSection } from './ViewsSection.tsx';

const words = textWords.writtenText;

interface Props {
  text: InvestigationText;
  signed: SignedInvestigation;
  onDone: (done: string) => void;
}

/** The text as it was signed, with what was added to it later. */
export function SignedText({ text, signed, onDone }: Props) {
  const [adding, setAdding] = useState<{ typed: TypedBeside | null } | null>(null);
  const mayAdd = text.allowed.includes('casework.add-addendum');
  const titleOf = (key: string | null) =>
    signed.sections.find((s) => s.key === key)?.title ?? words.views.whole;
  const late = text.sections
    .flatMap((s) => s.parted.map((p) => ({ ...p, heading: s.heading })))
    .filter((p) => p.text.trim() !== '');
  return (
    <div className={styles.read}>
      <Section
        heading={words.title}
        action={
          <div className={styles.buttons}>
            <Link to="/arenden/$caseId/utredning/utskrift" params={{ caseId: text.caseId }}>
              {words.print}
            </Link>
            {mayAdd && (
              <Button size="small" variant="secondary" onClick={() => setAdding({ typed: null })}>
                {words.addAddendum}
              </Button>
            )}
          </div>
        }
      >
        <p className="second">
          {words.signedBy(signed.author, signed.authorTitle, dayAndTime(signed.signedAt, text.today))} ·{' '}
          <span title={signed.sha256}>{words.checksum(signed.sha256.slice(0, 16))}</span>
        </p>
        {!signed.intact && <Notice tone="danger">{words.notIntact}</Notice>}
        <SignedSections signed={signed} />
      </Section>
      {signed.addenda.length > 0 && (
        <Section heading={words.addenda} countOf={signed.addenda.length}>
          <ul className={styles.views}>
            {signed.addenda.map((a) => (
              <li key={a.signedId} className={styles.view}>
                <p>
                  <strong>{titleOf(a.heading)}</strong>
                </p>
                <p className="as-written">{a.text}</p>
                <p>{words.reason(a.reason)}</p>
                <p className="second">
                  {words.signedBy(a.author, a.authorTitle, dayAndTime(a.signedAt, text.today))}
                </p>
                {!a.intact && <Notice tone="danger">{words.notIntact}</Notice>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {late.map((parted) => (
        <Notice key={parted.sectionId} tone="warning" title={titleOf(parted.heading)}>
          {words.late}
          <span className={`as-written ${styles.late}`}>{parted.text}</span>
          {mayAdd && (
            <Button
              size="small"
              variant="secondary"
              aria-label={words.goOnOf(titleOf(parted.heading))}
              onClick={() => setAdding({ typed: parted })}
            >
              {words.goOn}
            </Button>
          )}
        </Notice>
      ))}
      <ViewsSection text={text} onDone={onDone} />
      {adding && (
        <AddendumDialog
          text={text}
          typed={adding.typed}
          onClose={() => setAdding(null)}
          onDone={() => {
            setAdding(null);
            onDone(words.addendumDone);
          }}
        />
      )}
    </div>
  );
}

/** Every heading with its words, what it draws on, and what has been added to it. */
export function SignedSections({ signed }: { signed: SignedInvestigation }) {
  return signed.sections.map((section) => (
    <section key={section.key} className={styles.section} aria-label={section.title}>
      <div className={styles.head}>
        <h3>{section.title}</h3>
        <p className="second">{textWords.headingKind[section.kind]}</p>
      </div>
      <p className={section.text ? 'as-written' : 'second'}>{section.text || words.emptySection}</p>
      {section.sources.length > 0 && (
        <p className="second">
          {words.buildsOn}: {section.sources.map(sourceTitle).join('; ')}
        </p>
      )}
      {signed.addenda
        .filter((a) => a.heading === section.key)
        .map((a) => (
          <p key={a.signedId} className={styles.added}>
            <strong>{words.addendum}.</strong> <span className="as-written">{a.text}</span>
          </p>
        ))}
    </section>
  ));
}
