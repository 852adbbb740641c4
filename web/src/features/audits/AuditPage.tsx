import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Audit, auditQuery, fetchLetter } from '../../api/audits.ts';
import { serverNow } from '../../api/index.ts';
import { audits as listWords, questions as topWords, audit as words } from '../../app/sv/audits.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './Audits.module.css';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { RecommendationItem } from './RecommendationItem.tsx';
import { AskRespiteDialog, SendDialog, SettleRespiteDialog } from './ShortDialogs.tsx';
import { TakeOut } from './TakeOut.tsx';

type Act =
  | 'ask'
  | 'send'
  | { settle: string }
  | { followUp: string }
  | { answer: Audit['recommendations'][number] };

/** One audit: what was asked, found and recommended, what the board answers and what is done. */
export function AuditPage() {
  const { auditId } = useParams({ from: '/frame/revision/granskningar/$auditId' });
  const { data: view } = useSuspenseQuery(auditQuery(auditId));
  const [act, setAct] = useState<Act | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAct(null);
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
  };
  const { audit } = view;
  const asked = audit.sentOn === null && view.respites.find((r) => r.settled === null);
  const of = (kind: 'question' | 'finding') => view.items.filter((i) => i.kind === kind);
  return (
    <Page
      title={audit.title}
      windowTitle={words.window}
      crumbs={
        <Crumbs
          above={[
            { key: 'revision', link: <Link to="/revision">{topWords.title}</Link> },
            { key: 'audits', link: <Link to="/revision/granskningar">{listWords.title}</Link> },
          ]}
          here={words.window}
        />
      }
      top={
        <div className={styles.top}>
          <Facts
            layout="row"
            facts={[
              [words.facts.madeBy, audit.madeBy],
              [words.facts.received, audit.receivedOn],
              [
                words.facts.answer,
                <>
                  {audit.sentOn ? listWords.sent(audit.sentOn) : listWords.due(audit.answerDueOn)}
                  {audit.daysLate > 0 && <div className={styles.late}>{listWords.late(audit.daysLate)}</div>}
                </>,
              ],
              [words.facts.function, audit.functionTitle],
            ]}
          />
          {asked && <Notice tone="info">{words.respite.askedTop(asked.askedUntil)}</Notice>}
          <Saved text={saved} />
        </div>
      }
      aside={
        <Button size="small" variant="secondary" onClick={() => window.print()}>
          {topWords.print}
        </Button>
      }
    >
      <Section heading={listWords.columns.recommendations} countOf={view.recommendations.length}>
        {view.recommendations.map((r) => (
          <RecommendationItem
            key={r.itemId}
            recommendation={r}
            today={view.today}
            mayAnswer={view.mayAnswer}
            onAnswer={() => setAct({ answer: r })}
            onFollowUp={() => setAct({ followUp: r.itemId })}
          />
        ))}
      </Section>
      {of('question').length > 0 && (
        <Section heading={words.questions}>
          <ul className={styles.plain}>
            {of('question').map((q) => (
              <li key={q.itemId} className={styles.change}>
                <p>{q.text}</p>
                {q.assessment && <strong>{words.assessment[q.assessment]}</strong>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {of('finding').length > 0 && (
        <Section heading={words.findings}>
          <ul className={styles.plain}>
            {of('finding').map((f) => (
              <li key={f.itemId} className={styles.change}>
                <p>{f.text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Respites view={view} onAct={setAct} />
      <Letters view={view} onSend={() => setAct('send')} />
      {act === 'ask' && <AskRespiteDialog view={view} onClose={close} onDone={done} />}
      {act === 'send' && <SendDialog view={view} onClose={close} onDone={done} />}
      {typeof act === 'object' && act && 'followUp' in act && (
        <FollowUpDialog view={view} itemId={act.followUp} onClose={close} onDone={done} />
      )}
      {typeof act === 'object' && act && 'settle' in act && (
        <SettleRespiteDialog view={view} respiteId={act.settle} onClose={close} onDone={done} />
      )}
      {typeof act === 'object' && act && 'answer' in act && (
        <AnswerDialog recommendation={act.answer} onClose={close} onDone={done} />
      )}
    </Page>
  );
}

function Respites({ view, onAct }: { view: Audit; onAct: (act: Act) => void }) {
  const mayAsk = view.mayKeep && view.letters.length === 0 && view.respites.every((r) => r.settled !== null);
  if (view.respites.length === 0 && !mayAsk) return null;
  return (
    <Section
      heading={words.respite.heading}
      action={
        mayAsk && (
          <Button size="small" variant="secondary" onClick={() => onAct('ask')}>
            {words.respite.ask}
          </Button>
        )
      }
    >
      <ul className={styles.plain}>
        {view.respites.map((r) => (
          <li key={r.respiteId} className={styles.change}>
            <p>{words.respite.asked(r.askedUntil, dayOf(r.askedAt), r.askedBy)}</p>
            <p className={styles.second}>{r.why}</p>
            <strong>
              {r.settled === null
                ? words.respite.waiting
                : r.grantedUntil
                  ? words.respite.granted(r.grantedUntil)
                  : words.respite.refused}
            </strong>
            {r.settled === null && view.mayKeep && (
              <div>
                <Button size="small" variant="secondary" onClick={() => onAct({ settle: r.respiteId })}>
                  {words.respite.settle}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Letters({ view, onSend }: { view: Audit; onSend: () => void }) {
  const isReady = view.recommendations.every((r) => r.answer !== null);
  return (
    <Section
      heading={words.letter.heading}
      action={
        view.mayAnswer &&
        isReady && (
          <Button size="small" variant="secondary" onClick={onSend}>
            {view.letters.length > 0 ? words.letter.sendAgain : words.letter.send}
          </Button>
        )
      }
    >
      {view.letters.length === 0 && (
        <p className={styles.second}>
          {words.letter.none} {view.mayAnswer && !isReady && words.letter.notReady}
        </p>
      )}
      <ul className={styles.plain}>
        {view.letters.map((l) => (
          <li key={l.number} className={styles.change}>
            <p>{words.letter.line(l.number, l.sentOn, l.sentBy)}</p>
            <div className={styles.aside}>
              {(['pdf', 'docx'] as const).map((form) => (
                <TakeOut
                  key={form}
                  fetch={() => fetchLetter(view.audit.auditId, l.number, form)}
                  name={words.letter.name(l.number, form)}
                  variant="tertiary"
                  label={words.letter.take(l.number, words.letter[form])}
                >
                  {words.letter[form]}
                </TakeOut>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
