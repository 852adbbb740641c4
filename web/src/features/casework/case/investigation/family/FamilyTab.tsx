import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Family, familyQuery } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { DueTag } from '../../../../../ui/due/DueTag.tsx';
import { labelAndAge } from '../../../../../ui/format/person.ts';
import { EmptyState } from '../../../../../ui/page/EmptyState.tsx';
import { Section } from '../../../../../ui/page/Section.tsx';
import { CaseStateTag } from '../../../../../ui/tags/CaseStateTag.tsx';
import { useCase } from '../../use-case.ts';
import styles from './Family.module.css';

const words = investigationWords.investigation.family;

/** The family's cases that the reader may open, side by side. */
export function FamilyTab() {
  const { caseId } = useCase();
  const { data: family } = useSuspenseQuery(familyQuery(caseId));
  if (family.cases.length === 0) return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>;
  return (
    <Section heading={words.title} word={sv.headingWords.family}>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={styles.cases}>
        {family.cases.map((one) => (
          <FamilyCase key={one.caseId} one={one} today={family.today} />
        ))}
      </ul>
    </Section>
  );
}

function FamilyCase({ one, today }: { one: Family['cases'][number]; today: string }) {
  const { caseId, caseNumber, label, age, state, unitName, holderName, investigationOpenedOn } = one;
  const how = [
    ...one.relations.map((kind) => sv.codes.relationKind[kind].toLocaleLowerCase('sv')),
    ...(one.isOfSameReport ? [words.sameReport] : []),
  ];
  return (
    <li className={styles.case}>
      <h3>
        <Link to="/arenden/$caseId" params={{ caseId }}>
          {labelAndAge(label, age)}
        </Link>
      </h3>
      <p className="second">{how.join(' · ')}</p>
      <p className={styles.state}>
        <CaseStateTag state={state} /> <span className="numeric">{caseNumber}</span>
      </p>
      {investigationOpenedOn !== null && <p>{words.opened(investigationOpenedOn)}</p>}
      <p>{words.holder(unitName, holderName)}</p>
      {one.clocks.length > 0 && (
        <ul className={styles.clocks}>
          {one.clocks.map((clock) => (
            <li key={clock.id}>
              <p className="second">{clock.name}</p>
              <DueTag clock={clock} today={today} layout="table" />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
