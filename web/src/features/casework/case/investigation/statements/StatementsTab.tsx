import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type RequestStepKind,
  type Statement,
  type StatementRequest,
  statementsQuery,
} from '../../../../../api/index.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { sv } from '../../../../../app/sv.ts';
import { Section } from '../../../../../ui/page/Section.tsx';
import { useCase } from '../../use-case.ts';
import invStyles from '../Investigation.module.css';
import { RequestDialog } from './RequestDialog.tsx';
import { RequestList } from './RequestList.tsx';
import { StatementDialog } from './StatementDialog.tsx';
import { StatementList } from './StatementList.tsx';
import styles from './Statements.module.css';
import { StepDialog } from './StepDialog.tsx';

const words = statementWords.statements;

type Asked =
  | { do: 'record' }
  | { do: 'request' }
  | { do: 'correct'; corrects: Statement }
  | { do: 'answer'; answers: StatementRequest }
  | { do: 'step'; request: StatementRequest; kind: RequestStepKind };

/** What has been asked for in an investigation, and what others have told, each with its source. */
export function StatementsTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(statementsQuery(caseId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const act = (operation: string, what: Asked, word: string) =>
    view.allowed.includes(operation) && (
      <Button size="small" variant="secondary" onClick={() => setAsked(what)}>
        {word}
      </Button>
    );
  return (
    <div className={styles.tab}>
      <Section
        heading={words.requests.title}
        countOf={view.requests.length}
        action={act('casework.request-statement', { do: 'request' }, words.requests.record)}
      >
        <p className={invStyles.lead}>{words.requests.lead}</p>
        <RequestList
          view={view}
          onAnswer={(answers) => setAsked({ do: 'answer', answers })}
          onStep={(request, kind) => setAsked({ do: 'step', request, kind })}
        />
      </Section>
      <Section
        heading={words.title}
        countOf={view.statements.length}
        word={sv.headingWords.statement}
        action={act('casework.record-statement', { do: 'record' }, words.record)}
      >
        <p className={invStyles.lead}>{words.lead}</p>
        <StatementList view={view} onCorrect={(corrects) => setAsked({ do: 'correct', corrects })} />
      </Section>
      {asked?.do === 'record' && <StatementDialog view={view} onClose={close} />}
      {asked?.do === 'correct' && <StatementDialog view={view} corrects={asked.corrects} onClose={close} />}
      {asked?.do === 'answer' && <StatementDialog view={view} answers={asked.answers} onClose={close} />}
      {asked?.do === 'request' && <RequestDialog view={view} onClose={close} />}
      {asked?.do === 'step' && (
        <StepDialog view={view} request={asked.request} kind={asked.kind} onClose={close} />
      )}
    </div>
  );
}
