import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { returnedIn, waitingIn } from './waiting.ts';

/** That a decision is proposed and whose it is; to whoever made it, that it came back and why. */
export function ProposalWarnings({ view }: { view: Case }) {
  const waiting = waitingIn(view);
  const returned = returnedIn(view);
  const isReaders = waiting !== null && !waiting.own && view.allowed.includes('casework.return-proposal');
  return (
    <>
      {waiting && (
        <Notice tone="info" title={`${sv.proposal.waits}.`}>
          {isReaders
            ? sv.proposal.yours(waiting.by)
            : sv.proposal.waitsFor(waiting.decider.title, waiting.decider)}
        </Notice>
      )}
      {returned && (
        <Notice tone="warning" title={`${sv.proposal.returned(returned.settledBy ?? '')}.`}>
          {returned.note}
        </Notice>
      )}
    </>
  );
}
