import { Button } from '@navikt/ds-react/Button';
import { caseItems } from '../../../../app/sv/committee.ts';
import { sv } from '../../../../app/sv.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { ClosingPart } from './ClosingPart.tsx';
import styles from './Decision.module.css';
import { DecisionDialogs } from './DecisionDialogs.tsx';
import { DecisionRow } from './DecisionRow.tsx';
import { useDecisions } from './use-decisions.ts';
import { WriteDecisionLink } from './WriteDecisionLink.tsx';

const words = sv.decisions;

/** The decisions about the person, the last first. */
export function DecisionsTab() {
  const view = useDecisions();
  return (
    <div>
      <Section
        heading={words.title}
        countOf={view.decisions.length}
        action={
          <div className={styles.acts}>
            {view.decisions.length > 0 && (
              <Button size="small" variant="tertiary" onClick={() => window.print()}>
                {words.print}
              </Button>
            )}
            <ButtonLink
              to="/arenden/$caseId/beslut/utskott"
              params={{ caseId: view.caseId }}
              size="small"
              variant="tertiary"
            >
              {caseItems.link}
            </ButtonLink>
            <WriteDecisionLink view={view} operation="casework.record-decision" search={{ skriv: 'nytt' }}>
              {words.take}
            </WriteDecisionLink>
          </div>
        }
      >
        <p className={styles.lead}>{words.lead}</p>
        {view.decisions.length === 0 && <p className={styles.row}>{words.none}</p>}
        {view.decisions.map((decision) => (
          <DecisionRow key={decision.decisionId} view={view} decision={decision} />
        ))}
      </Section>
      <ClosingPart view={view} />
      <DecisionDialogs view={view} />
    </div>
  );
}
