import type { Custodies, Custody } from '../../../../api/index.ts';
import { custodyStep, custody as words } from '../../../../app/sv/custody.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import styles from './Custody.module.css';

interface Props {
  view: Custodies;
  custody: Custody;
  what: string;
}

/** What can be recorded next. */
export function NextSteps({ view, custody: { decisionId, next }, what }: Props) {
  if (next.length === 0 || !view.allowed.includes('casework.record-custody-step')) return null;
  return (
    <div className={styles.acts}>
      {next.map((step) => (
        <ButtonLink
          key={step}
          to="/arenden/$caseId/beslut/omhandertagande"
          params={{ caseId: view.caseId }}
          search={{ skriv: 'anteckna', om: decisionId, steg: step }}
          resetScroll={false}
          variant="secondary"
          size="small"
          aria-label={words.recordOf(custodyStep[step], what)}
        >
          {words.record(custodyStep[step])}
        </ButtonLink>
      ))}
    </div>
  );
}
