import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RiskAssessment, riskAssessmentsQuery } from '../../../../../api/index.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { sv } from '../../../../../app/sv.ts';
import { Section } from '../../../../../ui/page/Section.tsx';
import { useCase } from '../../use-case.ts';
import styles from './Assessments.module.css';
import { MadeAssessments } from './MadeAssessments.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { RequiredList } from './RequiredList.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

const words = assessmentWords.assessments;

type Asked =
  | { do: 'record'; instrument: string | null }
  | { do: 'follow'; as: 'reassessment' | 'correction'; earlier: RiskAssessment }
  | { do: 'waive'; codingId: string };

/** What the coded problems ask for, and the risk assessments that have been made. */
export function AssessmentsTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(riskAssessmentsQuery(caseId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const mayRecord = view.allowed.includes('casework.record-risk-assessment');
  return (
    <div className={styles.tab}>
      <Section heading={words.required} word={sv.headingWords.riskAssessment}>
        {view.violence && <p>{words.violence(view.violence.knownOn, view.violence.assessedOn)}</p>}
        <RequiredList
          view={view}
          mayRecord={mayRecord}
          onRecord={(instrument) => setAsked({ do: 'record', instrument })}
          onWaive={(codingId) => setAsked({ do: 'waive', codingId })}
        />
      </Section>
      <Section
        heading={words.made}
        countOf={view.assessments.length}
        action={
          mayRecord && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => setAsked({ do: 'record', instrument: null })}
            >
              {words.record}
            </Button>
          )
        }
      >
        <MadeAssessments
          view={view}
          mayRecord={mayRecord}
          onFollow={(earlier, as) => setAsked({ do: 'follow', as, earlier })}
        />
      </Section>
      {asked?.do === 'record' && (
        <RecordDialog view={view} instrument={asked.instrument} follows={null} onClose={close} />
      )}
      {asked?.do === 'follow' && (
        <RecordDialog
          view={view}
          instrument={asked.earlier.instrument}
          follows={{ earlier: asked.earlier, as: asked.as }}
          onClose={close}
        />
      )}
      {asked?.do === 'waive' && <WaiveDialog view={view} codingId={asked.codingId} onClose={close} />}
    </div>
  );
}
