import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Letters, lettersQuery, type SentLetter, serverNow } from '../../../../api/index.ts';
import * as words from '../../../../app/sv/letters.ts';
import { sv } from '../../../../app/sv.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import { useSaveFile } from '../../../../ui/files/use-save-file.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { useCase } from '../use-case.ts';
import styles from './Letters.module.css';
import { WriteLetterForm } from './WriteLetterForm.tsx';

/** The letters of the case, the last first; and the one that is being written, in their place. */
export function LettersTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(lettersQuery(caseId));
  const { skriv, om } = useSearch({ from: '/frame/arenden/$caseId/beslut/brev' });
  const navigate = useNavigate({ from: '/arenden/$caseId/beslut/brev' });
  const [saved, setSaved] = useState<string | null>(null);
  const mayWrite = view.allowed.includes('casework.send-letter');
  const close = (done?: string) => {
    if (done !== undefined) setSaved(sv.saved.withTime(done, clockTime(serverNow())));
    void navigate({ to: '.', search: {}, resetScroll: true });
  };
  if (skriv && mayWrite) {
    return (
      <WriteLetterForm
        key={`${skriv} ${om ?? ''}`}
        view={view}
        kind={skriv === 'nytt' ? null : skriv}
        decisionId={om ?? null}
        onClose={close}
      />
    );
  }
  return <SentLetters view={view} saved={saved} mayWrite={mayWrite} />;
}

function SentLetters({ view, saved, mayWrite }: { view: Letters; saved: string | null; mayWrite: boolean }) {
  const { caseId } = view;
  return (
    <Section
      heading={words.letters.title}
      countOf={view.sent.length}
      action={
        <div className={styles.acts}>
          <Link to="/utskick">{words.letters.queue}</Link>
          {mayWrite && (
            <ButtonLink
              to="/arenden/$caseId/beslut/brev"
              params={{ caseId }}
              search={{ skriv: 'nytt' }}
              size="small"
              variant="secondary"
            >
              {words.letters.write}
            </ButtonLink>
          )}
        </div>
      }
    >
      <Saved text={saved} />
      <p className={styles.lead}>{words.letters.lead}</p>
      {!view.hasSender && mayWrite && <Notice tone="info">{words.letters.notSender}</Notice>}
      {view.sent.length === 0 && <p>{words.letters.none}</p>}
      <ul className={styles.letters}>
        {view.sent.map((letter) => (
          <LetterRow key={letter.letterId} view={view} letter={letter} />
        ))}
      </ul>
    </Section>
  );
}

function LetterRow({ view, letter }: { view: Letters; letter: SentLetter }) {
  const { save, saving, failed } = useSaveFile(view.caseId);
  const { letterId, kind, title, party, recipientName, route, queue, answerBy } = letter;
  const what = words.letters.to(recipientName, words.letterParty[party]);
  return (
    <li className={styles.letter}>
      <h3>{title}</h3>
      <p>
        {words.letterKind[kind]} · {what}
        {letter.lang !== 'sv' && ` · ${words.letterLang[letter.lang]}`}
      </p>
      <p className="second">
        {words.letters.sentBy(letter.by, letter.function, dayOf(letter.recordedAt))} ·{' '}
        {words.letterRoute[route]}
        {queue && ` · ${standingOf(queue)}`}
        {answerBy !== null && ` · ${words.letters.answerBy(answerBy)}`}
      </p>
      <div className={styles.acts}>
        <Button
          size="small"
          variant="tertiary"
          loading={saving === letterId}
          aria-label={words.letters.openOf(`${title}, ${what}`)}
          onClick={() => void save({ attachmentId: letterId, name: letter.fileName })}
        >
          {words.letters.open}
        </Button>
        {kind === 'decision' && letter.decisionId !== null && (
          <Link
            to="/arenden/$caseId/beslut"
            params={{ caseId: view.caseId }}
            search={{ skriv: 'underratta', om: letter.decisionId }}
          >
            {words.letters.tell}
          </Link>
        )}
        {kind === 'opening_notice' && (
          <Link to="/arenden/$caseId/utredning" params={{ caseId: view.caseId }}>
            {words.letters.tellNotice}
          </Link>
        )}
      </div>
      {failed !== null && <p role="alert">{words.letters.failed}</p>}
    </li>
  );
}

function standingOf({ printedAt, printedBy, sentAt, sentBy }: NonNullable<SentLetter['queue']>): string {
  if (sentAt !== null) return words.letters.posted(sentBy ?? '', dayOf(sentAt));
  if (printedAt !== null) return words.letters.printed(printedBy ?? '', dayOf(printedAt));
  return words.letters.waits;
}
