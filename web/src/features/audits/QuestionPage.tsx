import { Button } from '@navikt/ds-react/Button';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type AuditQuestion, auditPapersQuery, auditQuestionQuery, type Evidence } from '../../api/audits.ts';
import { serverNow } from '../../api/index.ts';
import { questions as listWords, question as words } from '../../app/sv/audits.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Audits.module.css';
import { PaperDialog } from './PaperDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { QuestionSamples } from './QuestionSamples.tsx';
import { HoldsTag, StandingTag } from './StandingTag.tsx';

/** A question: what it rests on with counts, what changed and when, and for an auditor the own judgement. */
export function QuestionPage() {
  const { questionId } = useParams({ from: '/frame/revision/$questionId' });
  const { data: view } = useSuspenseQuery(auditQuestionQuery(questionId));
  const [act, setAct] = useState<'edit' | 'paper' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { question } = view;
  const done = (text: string) => () => {
    setAct(null);
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  return (
    <Page
      title={question.text}
      windowTitle={words.window}
      crumbs={
        <Crumbs
          above={[{ key: 'revision', link: <Link to="/revision">{listWords.title}</Link> }]}
          here={question.templateCode ?? words.window}
        />
      }
      lead={
        <span className={styles.aside}>
          <StandingTag code={question.standing} />
          {words.own}, {listWords.reckoned(`${dayOf(view.now)} ${clockTime(view.now)}`).toLowerCase()}
        </span>
      }
      top={<Saved text={saved} />}
      aside={
        <div className={styles.aside}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {listWords.print}
          </Button>
          {view.maySet && (
            <Button size="small" variant="secondary" onClick={() => setAct('edit')}>
              {words.edit}
            </Button>
          )}
        </div>
      }
      side={<History view={view} />}
    >
      <Section heading={words.criteria}>
        <p className={styles.said}>{question.criteria}</p>
      </Section>
      <Section heading={words.evidence}>
        {question.evidence.length === 0 && <p className={styles.second}>{words.noEvidence}</p>}
        <ul className={styles.plain}>
          {question.evidence.map((e) => (
            <EvidenceRow key={`${e.ref.kind} ${e.ref.id}`} evidence={e} />
          ))}
        </ul>
        <p className={styles.second}>{listWords.foot}</p>
      </Section>
      {question.missing && (
        <Section heading={words.missing}>
          <p className={styles.said}>{question.missing}</p>
        </Section>
      )}
      {view.recommendations.length > 0 && (
        <Section heading={words.recommendations}>
          <ul className={styles.plain}>
            {view.recommendations.map((r) => (
              <li key={r.itemId} className={styles.change}>
                <Link to="/revision/granskningar/$auditId" params={{ auditId: r.auditId }}>
                  {r.auditTitle}
                </Link>
                <p>{r.text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <QuestionSamples questionId={questionId} onSaved={(text) => done(text)()} />
      {view.mayKeepPapers && <Papers questionId={questionId} onKeep={() => setAct('paper')} />}
      {view.versions.length > 1 && (
        <Section heading={words.versions}>
          <ul className={styles.plain}>
            {view.versions.map((v) => (
              <li key={v.version} className={styles.change}>
                <p className={styles.second}>{words.version(v.version, dayOf(v.setAt), v.setBy)}</p>
                <p>{v.text}</p>
                {v.why && <p className={styles.second}>{v.why}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {act === 'edit' && (
        <QuestionDialog view={view} onClose={() => setAct(null)} onDone={done(words.saved)} />
      )}
      {act === 'paper' && (
        <PaperDialog questionId={questionId} onClose={() => setAct(null)} onDone={done(words.papers.saved)} />
      )}
    </Page>
  );
}

function EvidenceRow({ evidence: e }: { evidence: Evidence }) {
  return (
    <li className={styles.evidence}>
      {e.link ? <Link to={e.link}>{e.title}</Link> : <span>{e.title}</span>}
      <span className={styles.aside}>
        {e.counts && (
          <span className="numeric">{words.counted(e.counts.numerator, e.counts.denominator)}</span>
        )}
        <HoldsTag code={e.holds} />
      </span>
      <p className={styles.second}>{e.why}</p>
    </li>
  );
}

function History({ view }: { view: AuditQuestion }) {
  return (
    <Section heading={words.history}>
      {view.history.length === 0 && <p className={styles.second}>{words.noHistory}</p>}
      <ul className={styles.plain}>
        {view.history.map((h) => (
          <li key={h.at} className={styles.change}>
            <p className={styles.second}>{dayOf(h.at)}</p>
            <strong>{h.before ? listWords.change(h.before, h.standing) : words.first(h.standing)}</strong>
            <p className={styles.second}>{h.why}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Papers({ questionId, onKeep }: { questionId: string; onKeep: () => void }) {
  const { data } = useQuery(auditPapersQuery);
  const own = (data?.papers ?? []).filter((p) => p.questionId === questionId);
  return (
    <Section
      heading={words.papers.heading}
      action={
        <Button size="small" variant="secondary" onClick={onKeep}>
          {words.papers.keep}
        </Button>
      }
    >
      <p className={styles.second}>{words.papers.lead}</p>
      {own.length === 0 && <p>{words.papers.none}</p>}
      <ul className={styles.plain}>
        {own.map((p) => (
          <li key={p.paperId} className={styles.change}>
            <p className={styles.second}>{dayOf(p.saidAt)}</p>
            {p.judgement && <strong>{words.papers.judgement[p.judgement]}</strong>}
            <p className={styles.said}>{p.words}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
