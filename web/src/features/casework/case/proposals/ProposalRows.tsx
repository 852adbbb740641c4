import type { Case, Proposal } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import styles from '../overview/Overview.module.css';
import { isDecidedOtherwise } from './waiting.ts';

/** What was proposed, beside what was decided: the words as they were written, and what became of them. */
export function ProposalRows({ view }: { view: Case }) {
  return view.preliminary.proposals.map((proposal) => (
    <div key={proposal.proposalId} className={styles.row}>
      <p>
        {sv.proposal.heading}: <strong>{sv.proposal.outcomes[proposal.outcome]}</strong>
        {proposal.reasonCode && <> · {sv.codes.notOpenedReason[proposal.reasonCode]}</>}
      </p>
      <p className="as-written">{proposal.text}</p>
      {proposal.notAtOnceReason && (
        <p className="as-written">
          {sv.caseView.notAtOnce}: {proposal.notAtOnceReason}
        </p>
      )}
      {proposal.functionTitle && <p>{sv.proposal.investigator(proposal.functionTitle)}</p>}
      <p className="second">
        {sv.proposal.made(proposal.by, proposal.function, dayAndTime(proposal.proposedAt, view.today))}
      </p>
      <p className="second">{becameOf(proposal, view)}</p>
      {proposal.note && <p className="as-written">{proposal.note}</p>}
    </div>
  ));
}

function becameOf(proposal: Proposal, view: Case): string {
  const { settledAs, settledAt, settledBy, decider } = proposal;
  if (settledAs === null || settledAt === null) {
    return sv.proposal.awaits(sv.proposal.deciderOf(decider.title, decider));
  }
  const how = settledAs === 'decided' && isDecidedOtherwise(proposal, view) ? 'decidedOtherwise' : settledAs;
  return sv.proposal.settled[how](settledBy ?? '', dayAndTime(settledAt, view.today));
}
