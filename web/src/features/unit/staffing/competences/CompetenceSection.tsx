import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Competence, type CompetentPerson, competencesQuery, serverNow } from '../../../../api/index.ts';
import * as competenceWords from '../../../../app/sv/competences.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../../ui/list/ListTable.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Competences.module.css';
import { EndCompetenceDialog } from './EndCompetenceDialog.tsx';
import { NoteCompetenceDialog } from './NoteCompetenceDialog.tsx';
import { useCompetenceCodes } from './use-competence-codes.ts';

const words = competenceWords.competences;

type Asked = { note: CompetentPerson } | { end: Competence; of: CompetentPerson };

/** What each is qualified for, by degree and training, and who can't be given a case about a child. */
export function CompetenceSection() {
  const { data } = useSuspenseQuery(competencesQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAsked(null);
  const done = (what: string) => {
    close();
    setSaved(sv.saved.withTime(what, clockTime(serverNow())));
  };
  return (
    <Section heading={words.title} word={sv.headingWords.competence}>
      <div className={styles.section}>
        <p>{words.help}</p>
        <Saved text={saved} />
        <ListTable
          caption={words.title}
          columns={[
            { heading: words.columns.who, className: styles.who },
            { heading: words.columns.what },
            { heading: words.columns.change, className: styles.change },
          ]}
        >
          {data.people.map((person) => (
            <Row key={person.employeeId}>
              <Cell>
                <strong>{person.name}</strong>
                <SecondLine>{person.titles.join(', ')}</SecondLine>
                {person.lacksDegree && (
                  <Tag size="small" variant="warning">
                    {words.lacksDegree}
                  </Tag>
                )}
              </Cell>
              <Cell label={words.columns.what}>
                <Noted person={person} onEnd={(end) => setAsked({ end, of: person })} />
              </Cell>
              <Cell label={words.columns.change}>
                {person.mayNote && (
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={words.noteOf(person.name)}
                    onClick={() => setAsked({ note: person })}
                  >
                    {words.note}
                  </Button>
                )}
              </Cell>
            </Row>
          ))}
        </ListTable>
      </div>
      {asked !== null && 'note' in asked && (
        <NoteCompetenceDialog
          person={asked.note}
          today={data.today}
          onClose={close}
          onDone={() => done(words.noted)}
        />
      )}
      {asked !== null && 'end' in asked && (
        <EndCompetenceDialog
          competence={asked.end}
          name={asked.of.name}
          today={data.today}
          onClose={close}
          onDone={() => done(words.ended)}
        />
      )}
    </Section>
  );
}

function Noted({ person, onEnd }: { person: CompetentPerson; onEnd: (competence: Competence) => void }) {
  const current = person.competences.filter(({ ended, toOn }) => ended === null && toOn === null);
  const past = person.competences.filter((one) => !current.includes(one));
  const { name } = useCompetenceCodes();
  return (
    <>
      {current.length === 0 && <span className="second">{words.none}</span>}
      <ul className={styles.list}>
        {current.map((one) => (
          <li key={one.competenceId}>
            <CompetenceText competence={one} />
            {person.mayNote && (
              <Button
                size="xsmall"
                variant="tertiary"
                aria-label={words.endOf(name(one.code), person.name)}
                onClick={() => onEnd(one)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{words.earlier(past.length)}</summary>
          <ul className={styles.list}>
            {past.map((one) => (
              <li key={one.competenceId}>
                <CompetenceText competence={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CompetenceText({
  competence: { code, fromOn, toOn, restsOn, seenOn, notedBy, ended },
}: {
  competence: Competence;
}) {
  const { name } = useCompetenceCodes();
  return (
    <div>
      {name(code)} <span className="second numeric">{words.period(fromOn, toOn)}</span>
      <SecondLine>{words.restsOn(restsOn, seenOn, notedBy)}</SecondLine>
      {ended && <SecondLine>{words.endedBy(ended.by, ended.reason, ended.mistaken)}</SecondLine>}
    </div>
  );
}
