import type { Case, InvestigationProposal } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Fate.module.css';

const words = sv.proposal;

/** What has been proposed in the investigation, as it was written, and what became of it. */
export function ProposalsSection({ view: { fate, today } }: { view: Case }) {
  const proposals = fate?.proposals ?? [];
  if (proposals.length === 0) return null;
  return (
    <Section heading={words.inInvestigation} countOf={proposals.length}>
      {proposals.map((one) => (
        <div key={one.proposalId} className={styles.row}>
          <p>
            <strong>{whatOf(one)}</strong>
          </p>
          <p className="as-written">{one.text}</p>
          {one.conclusion?.proposal && <p className="as-written">{one.conclusion.proposal}</p>}
          {one.conclusion?.followUpReason && (
            <p className="as-written">{words.followUp(one.conclusion.followUpReason)}</p>
          )}
          <p className="second">{words.made(one.by, one.function, dayAndTime(one.proposedAt, today))}</p>
          <p className="second">{becameOf(one, today)}</p>
          {one.note && <p className="as-written">{one.note}</p>}
        </div>
      ))}
    </Section>
  );
}

const whatOf = ({ until, conclusion }: InvestigationProposal): string =>
  conclusion ? words.conclude(sv.codes.conclusionOutcome[conclusion.outcome]) : words.extend(until ?? '');

function becameOf(
  { settledAs, settledAt, settledBy, decider }: InvestigationProposal,
  today: string,
): string {
  if (settledAs === null || settledAt === null) return words.awaits(words.deciderOf(decider.title, decider));
  return words.settled[settledAs](settledBy ?? '', dayAndTime(settledAt, today));
}
