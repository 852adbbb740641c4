import type { Case } from '../../../api/index.ts';
import * as fateWords from '../../../app/sv/fate.ts';
import * as preliminaryWords from '../../../app/sv/preliminary.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { sv } from '../../../app/sv.ts';
import { clockTime } from '../../../ui/format/dates.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { ProposalWarnings } from './proposals/ProposalWarnings.tsx';

/** What must not be missed: who must learn nothing, danger now until someone has assessed it, and violence until it is decided. */
export function CaseWarnings({ view }: { view: Case }) {
  return (
    <>
      <SecrecyWarnings secrecy={view.secrecy} />
      {view.state === 'investigation' && view.holder.functionId === null && (
        <Notice tone="info">{sv.application.opens}</Notice>
      )}
      {view.state === 'preliminary' && <UrgentWarnings view={view} />}
      <ReopeningWarning view={view} />
      <ProposalWarnings view={view} />
    </>
  );
}

/** Until the manager has gone through why an investigation was opened so shortly after another. */
function ReopeningWarning({ view: { fate } }: { view: Case }) {
  const reopening = fate?.reopening;
  if (!reopening || reopening.review !== null) return null;
  return (
    <Notice tone="warning" title={`${fateWords.fate.reopening}.`}>
      {fateWords.fate.reopeningWhat(reopening.days, reopening.earlierConcludedOn, reopening.within)}{' '}
      {fateWords.fate.reviewWaits}
    </Notice>
  );
}

function SecrecyWarnings({ secrecy: { against, glassEndsAt } }: { secrecy: Case['secrecy'] }) {
  const { title, text, glassTitle, glass } = secrecyWords.secrecy.warning;
  return (
    <>
      {glassEndsAt !== null && (
        <Notice tone="warning" title={`${glassTitle}.`}>
          {glass(clockTime(glassEndsAt))}
        </Notice>
      )}
      {against.length > 0 && (
        <Notice tone="danger" title={title}>
          {text(against.map(secrecyWords.secrecy.protection.someone).join(', '))}
        </Notice>
      )}
    </>
  );
}

function UrgentWarnings({ view }: { view: Case }) {
  const assessed = new Set(view.protectionAssessments.map(({ reportId }) => reportId));
  const danger = view.reports.find(
    ({ reportId, immediateDanger }) => immediateDanger !== null && !assessed.has(reportId),
  );
  const { joinable } = view.preliminary;
  return (
    <>
      {danger && (
        <Notice tone="danger" title={`${view.aboutChild ? sv.caseView.dangerTitle : sv.ofAdult.danger}.`}>
          {danger.immediateDanger}
        </Notice>
      )}
      {joinable && (
        <Notice tone="info" title={view.aboutChild ? preliminaryWords.join.hint : sv.ofAdult.joinHint}>
          {joinable.holderName === null ? joinable.unitName : `${joinable.unitName}, ${joinable.holderName}.`}
        </Notice>
      )}
      {view.openAtOnce && !joinable && (
        <Notice tone="warning" title={`${sv.caseView.openAtOnceTitle}.`}>
          {sv.caseView.openAtOnce}
        </Notice>
      )}
    </>
  );
}
