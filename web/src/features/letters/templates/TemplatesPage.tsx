import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type LetterTemplate, letterTemplatesQuery, serverNow } from '../../../api/index.ts';
import * as words from '../../../app/sv/letters.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../../ui/format/dates.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import styles from './Templates.module.css';

const text = words.letterTemplates;
const keyOf = ({ kind, lang }: LetterTemplate): string => `${kind}-${lang}`;
const nameOf = ({ kind, lang }: LetterTemplate): string =>
  lang === 'sv'
    ? words.templateKind[kind]
    : `${words.templateKind[kind]}, ${words.letterLang[lang].toLowerCase()}`;

/** The board's words for letters. Everybody who writes reads them; the administrator changes them. */
export function TemplatesPage() {
  const { data } = useSuspenseQuery(letterTemplatesQuery);
  const { mall } = useSearch({ from: '/frame/brevmallar' });
  const navigate = useNavigate({ from: '/brevmallar' });
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const template = data.templates.find((t) => keyOf(t) === mall) ?? data.templates[0];
  if (!template) return null;
  return (
    <Page
      title={text.title}
      windowTitle={text.title}
      lead={text.lead}
      top={<Saved text={saved} />}
      aside={
        data.mayEdit && (
          <Button size="small" onClick={() => setEditing(true)}>
            {text.change}
          </Button>
        )
      }
    >
      <Select
        className={styles.choice ?? ''}
        label={text.choose}
        size="small"
        value={keyOf(template)}
        onChange={(event) => {
          setSaved(null);
          void navigate({ search: { mall: event.target.value }, replace: true });
        }}
      >
        {data.templates.map((t) => (
          <option key={keyOf(t)} value={keyOf(t)}>
            {nameOf(t)}
          </option>
        ))}
      </Select>
      <Shown template={template} />
      {isEditing && (
        <TemplateDialog
          key={`${keyOf(template)} ${template.version}`}
          template={template}
          name={nameOf(template)}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            setSaved(sv.saved.withTime(text.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

function Shown({ template }: { template: LetterTemplate }) {
  const { kind, lang, title, body, version, fields, versions } = template;
  const isSender = kind === 'sender';
  return (
    <>
      <p className={styles.help}>
        {version === 0 ? text.product : text.version(version)} {isSender ? text.senderHelp : text.marks}
      </p>
      <article className={styles.body} {...(lang === 'en' && { lang: 'en' })}>
        {isSender && body.trim() === '' ? text.senderEmpty : <Words title={title} body={body} />}
      </article>
      {fields.length > 0 && (
        <Section heading={text.fields}>
          <p className={styles.help}>{text.fieldsHelp}</p>
          <ul className={styles.fields}>
            {fields.map(({ name, required }) => (
              <li key={name}>
                {`{{${name}}}`}
                {required && <span className="second"> {text.required}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {versions.length > 0 && (
        <Section heading={text.history(versions.length)}>
          <ol reversed>
            {versions.map((v) => (
              <li key={v.version}>
                <p className="as-written">{v.reason}</p>
                <p className="second">{text.setBy(v.setBy, dayOf(v.setAt))}</p>
                <details>
                  <summary>{text.was}</summary>
                  <div className={styles.body}>
                    <Words title={v.title} body={v.body} />
                  </div>
                </details>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

function Words({ title, body }: { title: string; body: string }) {
  return (
    <>
      {title !== '' && <strong>{title}</strong>}
      {title !== '' && '\n\n'}
      {body}
    </>
  );
}
