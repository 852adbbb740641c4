import { Button } from '@navikt/ds-react/Button';
import { Table } from '@navikt/ds-react/Table';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow, type TextTemplate, textTemplateQuery } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Template.module.css';
import { TemplateDialog } from './TemplateDialog.tsx';

const words = sv.textTemplate;

/** The headings of the written investigation. Everybody who writes reads them; the administrator changes them. */
export function TemplatePage() {
  const { data: template } = useSuspenseQuery(textTemplateQuery);
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={<Saved text={saved} />}
      aside={
        template.mayEdit && (
          <Button size="small" onClick={() => setEditing(true)}>
            {words.change}
          </Button>
        )
      }
    >
      <p className={styles.help}>
        {template.version === 0 ? words.own : words.version(template.version)} {words.help}
      </p>
      <div className={styles.wide}>
        <Headings headings={template.headings} />
      </div>
      <History versions={template.versions} />
      {isEditing && (
        <TemplateDialog
          template={template}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

function Headings({ headings }: { headings: TextTemplate['headings'] }) {
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{words.columns.heading}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.columns.kind}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.columns.areas}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.columns.required}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {headings.map(({ key, title, help, kind, areas, required }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">
              {title}
              {help && <p className={`second ${styles.under}`}>{help}</p>}
            </Table.HeaderCell>
            <Table.DataCell>{sv.headingKind[kind]}</Table.DataCell>
            <Table.DataCell>
              {areas.length === 0 ? words.whole : areas.map((area) => sv.headingArea[area]).join(', ')}
            </Table.DataCell>
            <Table.DataCell>{required ? words.yes : words.no}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** Everything that has been decided, the last first, with what each change added and took away. */
function History({ versions }: { versions: TextTemplate['versions'] }) {
  if (versions.length === 0) return null;
  return (
    <Section heading={words.history(versions.length)}>
      <ol className={styles.history}>
        {versions.map(({ version, headings, reason, setAt, setBy }, at) => {
          const earlier = versions[at + 1]?.headings;
          return (
            <li key={version}>
              <p>
                <strong>{words.version(version)}</strong> {earlier && changeOf(headings, earlier)}
              </p>
              <p className="as-written">{reason}</p>
              <p className="second">{words.setBy(setBy, dayOf(setAt))}</p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function changeOf(now: TextTemplate['headings'], earlier: TextTemplate['headings']): string {
  const titles = (of: TextTemplate['headings'], not: TextTemplate['headings']) =>
    of.filter((h) => !not.some((n) => n.title === h.title)).map((h) => h.title);
  const added = titles(now, earlier);
  const removed = titles(earlier, now);
  if (added.length + removed.length === 0) return words.sameTitles;
  return [
    added.length > 0 && words.added(added.join(', ')),
    removed.length > 0 && words.removed(removed.join(', ')),
  ]
    .filter(Boolean)
    .join(' ');
}
