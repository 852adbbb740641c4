import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type AuditQuestions,
  adoptTemplate,
  auditQuestionsQuery,
  fetchWorkingPaper,
  type QuestionHead,
  type Standing,
} from '../../api/audits.ts';
import { serverNow } from '../../api/index.ts';
import {
  question as questionWords,
  standing as standingWords,
  topics,
  questions as words,
} from '../../app/sv/audits.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { count } from '../../ui/format/numbers.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Audits.module.css';
import { QuestionDialog } from './QuestionDialog.tsx';
import { FILTERS, standingIn } from './revision-search.ts';
import { StandingTag } from './StandingTag.tsx';
import { TakeOut } from './TakeOut.tsx';
import { useAuditCommand } from './use-audit-command.ts';

const STANDINGS: readonly Standing[] = ['holds', 'partly', 'does_not_hold', 'no_evidence'];
const TOPICS = Object.keys(topics) as QuestionHead['topic'][];

/** What would be said if the auditors came today. */
export function QuestionsPage() {
  const { visa = 'alla' } = useSearch({ from: '/frame/revision' });
  const navigate = useNavigate({ from: '/revision' });
  const { data: view } = useSuspenseQuery(auditQuestionsQuery);
  const [isAdding, setAdding] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const done = (text: string) => {
    setAdding(false);
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  const adopting = useAuditCommand(adoptTemplate, () => done(words.adopted));
  const wanted = standingIn(visa);
  const shown = view.questions.filter((q) => wanted === null || q.standing === wanted);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={
        <>
          <Saved text={saved} />
          <CommandStatus isWaitingForServer={adopting.isWaitingForServer} error={adopting.error} />
        </>
      }
      aside={
        <div className={styles.aside}>
          <ButtonLink size="small" variant="tertiary" to="/revision/granskningar">
            {words.audits}
          </ButtonLink>
          {view.questions.length > 0 && (
            <TakeOut fetch={fetchWorkingPaper} name={words.paperName} variant="secondary">
              {words.paper}
            </TakeOut>
          )}
          {view.maySet && (
            <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )}
          {view.maySet && view.notAdopted > 0 && (
            <Button size="small" loading={adopting.isSending} onClick={() => adopting.send({})}>
              {words.adopt(view.notAdopted)}
            </Button>
          )}
        </div>
      }
      side={view.questions.length > 0 && <Changes view={view} />}
    >
      {view.questions.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <>
          <ul className={styles.counts}>
            {STANDINGS.map((code) => (
              <li key={code}>
                <StandingTag code={code} />
                <span className={styles.number}>{count(view.counts[code])}</span>
                <p className={styles.second}>{words.helps[code]}</p>
              </li>
            ))}
          </ul>
          <FilterChips
            options={FILTERS.map((value) => {
              const code = standingIn(value);
              return {
                value,
                label: code ? standingWords[code] : words.filterAll,
                count: code ? view.counts[code] : view.questions.length,
              };
            })}
            selected={visa}
            onSelect={(value) =>
              void navigate({ search: value === 'alla' ? {} : { visa: value }, replace: true })
            }
          />
          {shown.length === 0 && <p role="status">{words.noneShown}</p>}
          {TOPICS.map((topic) => {
            const own = shown.filter((q) => q.topic === topic);
            if (own.length === 0) return null;
            return (
              <Section key={topic} heading={topics[topic]} countOf={own.length}>
                <ul className={styles.list}>
                  {own.map((q) => (
                    <QuestionRow key={q.questionId} question={q} />
                  ))}
                </ul>
              </Section>
            );
          })}
          <p className={styles.second}>
            {words.reckoned(`${dayOf(view.now)} ${clockTime(view.now)}`)}. {words.foot}
          </p>
        </>
      )}
      {isAdding && (
        <QuestionDialog onClose={() => setAdding(false)} onDone={() => done(questionWords.saved)} />
      )}
    </Page>
  );
}

function QuestionRow({ question: q }: { question: QuestionHead }) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to="/revision/$questionId" params={{ questionId: q.questionId }}>
          {q.text}
        </Link>
        {q.evidence.slice(0, 2).map((e) => (
          <p key={`${e.ref.kind} ${e.ref.id}`} className={styles.second}>
            {e.title}: {e.why}
          </p>
        ))}
        {q.evidence.length === 0 && q.missing && <p className={styles.second}>{words.missing(q.missing)}</p>}
        {q.actionsLeft > 0 && <p className={styles.second}>{words.actions(q.actionsLeft)}</p>}
      </div>
      <div>
        <StandingTag code={q.standing} />
      </div>
      <p className={styles.second}>
        <span className={styles.day}>{q.since ? words.since(dayOf(q.since.at)) : words.justNow}</span>
        {q.since?.before && `, ${words.was(q.since.before)}`}
      </p>
    </li>
  );
}

function Changes({ view }: { view: AuditQuestions }) {
  return (
    <Section heading={words.changes}>
      {view.changes.length === 0 && <p className={styles.second}>{words.noChanges}</p>}
      <ul className={styles.plain}>
        {view.changes.slice(0, 8).map((c) => (
          <li key={`${c.questionId} ${c.at}`} className={styles.change}>
            <p className={styles.second}>{dayOf(c.at)}</p>
            <Link to="/revision/$questionId" params={{ questionId: c.questionId }}>
              {c.text}
            </Link>
            {c.before && <strong>{words.change(c.before, c.standing)}</strong>}
            <p className={styles.second}>{c.why}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
