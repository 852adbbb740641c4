import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { InvestigationText, TextView } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { dayOf } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './Text.module.css';
import { ViewDialog } from './ViewDialog.tsx';

const words = textWords.writtenText.views;

/** What the child and the guardians have said of the text, and the answers. */
export function ViewsSection({ text, onDone }: { text: InvestigationText; onDone: (done: string) => void }) {
  const [adds, setAdds] = useState(false);
  const [answered, setAnswered] = useState<TextView | null>(null);
  const mayAdd = text.allowed.includes('casework.record-view');
  return (
    <Section
      heading={words.title}
      countOf={text.views.length}
      action={
        mayAdd && (
          <Button size="small" variant="secondary" onClick={() => setAdds(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <p className="second">{words.lead}</p>
      {text.views.length === 0 && <p>{words.none}</p>}
      <ul className={styles.views}>
        {text.views.map((view) => (
          <li key={view.viewId}>
            <ViewWords view={view} heading={titleOf(text, view.heading)} />
            {view.kind === 'correction' && view.answer === null && mayAdd && (
              <Button size="small" variant="secondary" onClick={() => setAnswered(view)}>
                {words.answer}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adds && (
        <ViewDialog
          text={text}
          onClose={() => setAdds(false)}
          onDone={() => {
            setAdds(false);
            onDone(words.done);
          }}
        />
      )}
      {answered && (
        <AnswerDialog
          caseId={text.caseId}
          view={answered}
          onClose={() => setAnswered(null)}
          onDone={() => {
            setAnswered(null);
            onDone(words.answered);
          }}
        />
      )}
    </Section>
  );
}

const titleOf = (text: InvestigationText, key: string | null) =>
  text.headings.find((h) => h.key === key)?.title ?? null;

/** Those about one heading, beside its text. */
export function ViewsOf({ text, heading }: { text: InvestigationText; heading: string }) {
  const views = text.views.filter((view) => view.heading === heading);
  if (views.length === 0) return null;
  return (
    <ul className={styles.views}>
      {views.map((view) => (
        <li key={view.viewId}>
          <ViewWords view={view} heading={null} />
        </li>
      ))}
    </ul>
  );
}

export function ViewWords({ view, heading }: { view: TextView; heading: string | null }) {
  const who = [textWords.viewParty[view.party], view.partyName].filter(Boolean).join(', ');
  return (
    <div className={styles.view}>
      <p>
        <strong>{textWords.viewKind[view.kind]}</strong>
        {heading && ` · ${words.about(heading)}`}
      </p>
      <p className="second">
        {who}, {view.saidOn}
      </p>
      <p className="as-written">{view.text}</p>
      {view.answer ? (
        <>
          <p className="as-written">
            <strong>{textWords.correctionAnswer[view.answer.answer]}.</strong> {view.answer.text}
          </p>
          <p className="second">{words.answeredBy(view.answer.by, dayOf(view.answer.at))}</p>
        </>
      ) : (
        view.kind === 'correction' && <p>{words.unanswered}</p>
      )}
      <p className="second">{words.by(view.recordedBy, dayOf(view.recordedAt))}</p>
    </div>
  );
}
