import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';

/** Under a report of violence that is not decided: open today, or write why not. */
export function OpenAtOnce({ caseId }: { caseId: string }) {
  const mayDecide = useMay('casework:preliminary:decide');
  return (
    <Notice tone="info" title={sv.inbox.openAtOnceLead} actions={mayDecide && <Choices caseId={caseId} />}>
      {sv.inbox.openAtOnce}
    </Notice>
  );
}

function Choices({ caseId }: { caseId: string }) {
  return (
    <>
      <ButtonLink
        to="/arenden/$caseId"
        params={{ caseId }}
        search={{ gor: 'forhandsbedomning', val: 'annat' }}
        variant="tertiary"
        size="small"
      >
        {sv.inbox.chooseOther}
      </ButtonLink>
      <ButtonLink
        to="/arenden/$caseId"
        params={{ caseId }}
        search={{ gor: 'forhandsbedomning', val: 'inled' }}
        variant="primary"
        size="small"
      >
        {sv.inbox.openInvestigation}
      </ButtonLink>
    </>
  );
}
