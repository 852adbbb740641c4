import { Button } from '@navikt/ds-react/Button';
import type { RegisteredReport } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Report.module.css';

interface Props {
  registered: RegisteredReport;
  onAnother: () => void;
}

/** The receipt, with the next step of each child's case for those whose step it is: others have handed it to intake. */
export function ReportRegistered({ registered: { reference, caseIds }, onAnother }: Props) {
  const isIntake = useMay('casework:inbox:list');
  return (
    <Page title={sv.receive.doneTitle(reference)} windowTitle={sv.receive.title}>
      <p className="as-written">{isIntake ? sv.receive.doneBody : sv.receive.doneElsewhere}</p>
      <div className={styles.buttons}>
        {(isIntake ? caseIds : []).map((caseId, n) => (
          <ButtonLink
            key={caseId}
            to="/arenden/$caseId"
            params={{ caseId }}
            search={{ gor: 'skyddsbedomning' }}
            variant={n === 0 ? 'primary' : 'secondary'}
            size="medium"
          >
            {caseIds.length === 1 ? sv.receive.openCase : sv.receive.openCaseN(n + 1)}
          </ButtonLink>
        ))}
        <Button variant={isIntake ? 'tertiary' : 'secondary'} size="medium" onClick={onAnother}>
          {sv.receive.another}
        </Button>
      </div>
    </Page>
  );
}
