import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type DrawnFile, drawnFilesQuery, openFile } from '../../api/audits.ts';
import { useCommand } from '../../api/index.ts';
import { questions as listWords, question as questionWords, files as words } from '../../app/sv/audits.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Audits.module.css';

const { columns } = words;
const sampleWords = questionWords.samples;

/** The drawn files that are open to the auditor; one at a time is opened and read. */
export function FilesPage() {
  const { sampleId } = useParams({ from: '/frame/revision/stickprov/$sampleId' });
  const { data: view } = useSuspenseQuery(drawnFilesQuery(sampleId));
  const [file, setFile] = useState<DrawnFile | null>(null);
  const opening = useCommand(openFile, setFile);
  const { sample: s } = view;
  return (
    <Page
      title={words.title}
      windowTitle={words.window}
      crumbs={
        <Crumbs
          above={[
            { key: 'revision', link: <Link to="/revision">{listWords.title}</Link> },
            {
              key: 'question',
              link: (
                <Link to="/revision/$questionId" params={{ questionId: s.questionId }}>
                  {questionWords.window}
                </Link>
              ),
            },
          ]}
          here={words.title}
        />
      }
      lead={words.lead(view.questionText)}
      top={<CommandStatus isWaitingForServer={opening.isWaitingForServer} error={opening.error} />}
    >
      <p>
        {sampleWords.drawn(s.drawn, s.population)} · {sampleWords.open(s.openTo)}
      </p>
      <p className={styles.second}>
        {sampleWords.of(s.populationTitle, s.fromOn, s.toOn)}. {sampleWords.seed(s.seed)}
      </p>
      <p className={styles.second}>{words.help}</p>
      {view.rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.number },
            { heading: columns.caseNumber },
            { heading: columns.on },
            { heading: columns.unit },
            { heading: columns.act },
          ]}
        >
          {view.rows.map((r) => (
            <Row key={r.number}>
              <Cell label={columns.number}>{r.number}</Cell>
              <Cell label={columns.caseNumber}>{r.caseNumber}</Cell>
              <Cell label={columns.on}>{r.happenedOn}</Cell>
              <Cell label={columns.unit}>{r.unitName}</Cell>
              <Cell label={columns.act}>
                <Button
                  size="xsmall"
                  variant="secondary"
                  aria-label={words.openOf(r.caseNumber)}
                  onClick={() => opening.send({ sampleId, caseId: r.caseId, number: r.number })}
                >
                  {words.open}
                </Button>
              </Cell>
            </Row>
          ))}
        </ListTable>
      )}
      {view.hidden > 0 && <p className={styles.second}>{words.hidden(view.hidden)}</p>}
      {file && <OpenedFile key={file.number} file={file} />}
    </Page>
  );
}

/** What stands in one file, the times first. */
function OpenedFile({ file }: { file: DrawnFile }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={styles.file}>
      <Section heading={words.file(file.caseNumber)}>
        <h3>{words.clocks}</h3>
        {file.clocks.length === 0 ? (
          <p className={styles.second}>{words.noClocks}</p>
        ) : (
          <ListTable
            caption={words.clocks}
            columns={[
              { heading: words.clockColumns.name },
              { heading: words.clockColumns.started },
              { heading: words.clockColumns.due },
              { heading: words.clockColumns.state },
            ]}
          >
            {file.clocks.map((c) => (
              <Row key={c.id}>
                <Cell>{c.name}</Cell>
                <Cell label={words.clockColumns.started}>{c.startedOn}</Cell>
                <Cell label={words.clockColumns.due}>{c.dueOn}</Cell>
                <Cell label={words.clockColumns.state}>
                  {words.state[c.state]}
                  {c.daysLate > 0 && <SecondLine>{words.late(c.daysLate)}</SecondLine>}
                </Cell>
              </Row>
            ))}
          </ListTable>
        )}
        <h3>{words.parts}</h3>
        <ol className={styles.plain}>
          {file.parts.map((p) => (
            <li key={p.partId} className={styles.change}>
              <p className={styles.second}>
                {dayOf(p.at)} {clockTime(p.at)}
              </p>
              <strong>{p.title}</strong>
              <dl className={styles.fields}>
                {p.fields.map((f) => (
                  <div key={f.name}>
                    <dt>{f.name}</dt>
                    <dd>{f.value}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
