import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { ProposedRelation } from '../../../../api/index.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Persons.module.css';
import type { PartProps } from './part-props.ts';
import { EMPTY_RELATION, RelationDialog, type RelationValues } from './RelationDialog.tsx';

const words = personWords.persons;

/** Whom the reports name and who is not among the relations yet. */
export function ProposalsSection({ view, say }: PartProps) {
  const [chosen, setChosen] = useState<RelationValues | null>(null);
  if (view.proposals.length === 0 || !view.allowed.includes('casework.add-relation')) return null;
  return (
    <Section heading={words.proposals} countOf={view.proposals.length}>
      <p className={cx('second', styles.lead)}>{words.proposalsLead}</p>
      <ul>
        {view.proposals.map((proposal) => (
          <li key={proposal.name} className={styles.row}>
            <p>
              <strong>{proposal.name}</strong>, {sv.codes.relationKind[proposal.kind].toLocaleLowerCase('sv')}
              {proposal.phone && `, ${proposal.phone}`}
            </p>
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              aria-label={words.addThis(proposal.name)}
              onClick={() => setChosen(valuesOf(proposal))}
            >
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <RelationDialog
          view={view}
          initial={chosen}
          onClose={() => setChosen(null)}
          onDone={(said) => {
            setChosen(null);
            say(said);
          }}
        />
      )}
    </Section>
  );
}

/** The last word is taken as the family name; whoever adds it sees, and can change it. */
function valuesOf({ kind, name, phone, ofCase }: ProposedRelation): RelationValues {
  const [first = '', ...rest] = name.split(' ');
  const familyName = rest.pop() ?? '';
  const givenName = [first, ...rest].join(' ');
  return { ...EMPTY_RELATION, kind, givenName, familyName, phone: phone ?? '', ofCase, source: 'report' };
}
