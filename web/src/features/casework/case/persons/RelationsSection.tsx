import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Relation } from '../../../../api/index.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { dayOf } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { EndRelationDialog } from './EndRelationDialog.tsx';
import styles from './Persons.module.css';
import type { PartProps } from './part-props.ts';
import { EMPTY_RELATION, RelationDialog } from './RelationDialog.tsx';

const words = personWords.persons;

export function RelationsSection({ view, say }: PartProps) {
  const [isAdding, setIsAdding] = useState(false);
  const [ending, setEnding] = useState<Relation | null>(null);
  const mayEdit = view.allowed.includes('casework.add-relation');
  const done = (said: string) => {
    setIsAdding(false);
    setEnding(null);
    say(said);
  };
  return (
    <Section
      heading={view.performs ? words.guardians : words.relations}
      countOf={view.relations.length}
      action={
        mayEdit && (
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <p className={cx('second', styles.lead)}>{view.performs ? words.guardiansLead : words.relationsLead}</p>
      {view.relations.length === 0 && <p className={styles.lead}>{words.noRelations}</p>}
      <ul>
        {view.relations.map((relation) => (
          <li key={relation.relationId} className={cx(styles.row, relation.ended !== null && styles.over)}>
            <div>
              <p>
                <strong>{relation.name}</strong>,{' '}
                {sv.codes.relationKind[relation.kind].toLocaleLowerCase('sv')}
                {relation.phone && `, ${relation.phone}`}
              </p>
              <p className="second">{underRelation(relation)}</p>
              {relation.ended && (
                <p className="second">{words.endedBy(relation.ended.by, relation.ended.reason)}</p>
              )}
              {relation.cases.map(({ caseId, caseNumber }) => (
                <p key={caseId}>
                  <Link to="/arenden/$caseId" params={{ caseId }}>
                    {caseNumber}
                  </Link>
                </p>
              ))}
            </div>
            {mayEdit && relation.ended === null && (
              <Button
                type="button"
                size="xsmall"
                variant="tertiary"
                aria-label={words.end(relation.name)}
                onClick={() => setEnding(relation)}
              >
                {words.endShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <RelationDialog
          view={view}
          initial={EMPTY_RELATION}
          onClose={() => setIsAdding(false)}
          onDone={done}
        />
      )}
      {ending && (
        <EndRelationDialog view={view} relation={ending} onClose={() => setEnding(null)} onDone={done} />
      )}
    </Section>
  );
}

function underRelation({ fromOn, toOn, ended, recorded }: Relation): string {
  const period = [fromOn && words.from(fromOn), toOn && words.until(toOn)].filter(Boolean).join(' ');
  return [
    period || (ended === null ? words.applies : ''),
    recorded === null ? null : words.according(sv.codes.relationSource[recorded.source]),
    recorded === null ? null : words.recordedBy(recorded.by, dayOf(recorded.at)),
  ]
    .filter(Boolean)
    .join(' · ');
}
