import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow, type TextTemplate, textTemplateQuery } from '../../api/index.ts';
import * as textWords from '../../app/sv/text.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Template.module.css';
import { TemplateDialog } from './TemplateDialog.tsx';

const words = textWords.textTemplate;

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
      <Headings headings={template.headings} />
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
    <ol className={styles.headings}>
      {headings.map(({ key, title, help, kind, areas, required }) => (
        <li key={key}>
          <p className={styles.what}>
            <strong>{title}</strong>
            <span>
              {textWords.headingKind[kind]}
              {required && ` · ${words.demanded}`}
            </span>
          </p>
          {help && <p className="second">{help}</p>}
          <p className="second">
            {words.areas}:{' '}
            {areas.length === 0 ? words.whole : areas.map((area) => textWords.headingArea[area]).join(', ')}
          </p>
        </li>
      ))}
    </ol>
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
