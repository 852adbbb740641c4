import { Button } from '@navikt/ds-react/Button';
import type { RegisteredReport, RegisterReport } from '../../../api/index.ts';
import { useMay, useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Report.module.css';

interface Props {
  receipt: RegisteredReport;
  sent: RegisterReport;
  onAnother: () => void;
}

const words = sv.receive;

/** The receipt, with the next step of each case for those whose step it is: others have handed it to the unit that takes it in. */
export function ReportRegistered({ receipt: { reference, caseIds }, sent, onAnother }: Props) {
  const takesIn = useMay('casework:inbox:list');
  const { seat } = useSession();
  const { kind = 'concern_report', area = 'child_youth' } = sent;
  const isAdults = area !== 'child_youth';
  const isOwn = takesIn && isAdults === (seat !== null && seat.area !== 'child_youth');
  const isAssessed = kind === 'concern_report' && !isAdults;
  return (
    <Page title={words.doneTitle(sv.codes.reportKind[kind], reference)} windowTitle={words.title}>
      <p className="as-written">{doneBody({ kind, isAdults, isOwn })}</p>
      <div className={styles.buttons}>
        {(isOwn ? caseIds : []).map((caseId, n) => (
          <ButtonLink
            key={caseId}
            to="/arenden/$caseId"
            params={{ caseId }}
            {...(isAssessed && { search: { gor: 'skyddsbedomning' as const } })}
            variant={n === 0 ? 'primary' : 'secondary'}
            size="medium"
          >
            {caseIds.length === 1
              ? isAssessed
                ? words.openCase
                : words.openOne
              : isAdults
                ? words.openPersonN(n + 1)
                : words.openCaseN(n + 1)}
          </ButtonLink>
        ))}
        <Button variant={isOwn ? 'tertiary' : 'secondary'} size="medium" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </Page>
  );
}

function doneBody({
  kind,
  isAdults,
  isOwn,
}: {
  kind: NonNullable<RegisterReport['kind']>;
  isAdults: boolean;
  isOwn: boolean;
}): string {
  if (kind === 'application') return isOwn ? words.doneApplication : words.doneApplicationElsewhere;
  if (isAdults) return isOwn ? words.doneAdult : words.doneAdultElsewhere;
  return isOwn ? words.doneBody : words.doneElsewhere;
}
