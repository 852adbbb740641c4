import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type HeadingArea,
  type HeadingKind,
  setTextTemplate,
  type TextHeading,
  type TextTemplate,
  textTemplateQuery,
  useCommand,
} from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as textWords from '../../app/sv/text.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './Template.module.css';

const words = textWords.textTemplate;
const KINDS = Object.keys(textWords.headingKind) as HeadingKind[];
const AREAS = Object.keys(textWords.headingArea) as HeadingArea[];

interface Props {
  template: TextTemplate;
  onClose: () => void;
  onDone: () => void;
}

/** The headings, their order and what each demands, for texts that are begun from now on. */
export function TemplateDialog({ template, onClose, onDone }: Props) {
  const begun = useMemo(() => ({ headings: template.headings, reason: '' }), [template]);
  const draft = useDraft(`set-text-template:${template.version}`, begun);
  const form = useForm('template');
  const queryClient = useQueryClient();
  const command = useCommand(setTextTemplate, (changed) => {
    draft.drop();
    queryClient.setQueryData(textTemplateQuery.queryKey, changed);
    onDone();
  });
  const { headings, reason } = draft.value;
  const put = (at: number, change: Partial<TextHeading>) =>
    draft.change({ headings: headings.map((h, i) => (i === at ? { ...h, ...change } : h)) });
  const move = (at: number, by: number) => {
    const moved = headings.toSpliced(at, 1);
    const heading = headings[at];
    if (heading) draft.change({ headings: moved.toSpliced(at + by, 0, heading) });
  };

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ...headings.map(
          ({ title }, at) => [`headings.${at}.title`, title.trim() === '' && words.nameMissing] as const,
        ),
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (accepted)
      command.send({ headings, reason, seenVersions: template.version }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.editTitle}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <div id={form.field('headings').id} tabIndex={-1}>
        <ol className={styles.edited}>
          {headings.map((heading, at) => (
            <li key={heading.key}>
              <HeadingFields
                form={form}
                at={at}
                of={headings.length}
                heading={heading}
                onChange={(change) => put(at, change)}
                onMove={(by) => move(at, by)}
                onRemove={() => draft.change({ headings: headings.toSpliced(at, 1) })}
              />
            </li>
          ))}
        </ol>
      </div>
      <Button
        type="button"
        size="small"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => draft.change({ headings: [...headings, fresh()] })}
      >
        {words.add}
      </Button>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}

const fresh = (): TextHeading => ({
  key: newId(),
  title: '',
  kind: 'facts',
  areas: [],
  required: false,
  help: '',
});

interface FieldsProps {
  form: Form;
  at: number;
  of: number;
  heading: TextHeading;
  onChange: (change: Partial<TextHeading>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function HeadingFields({ form, at, of, heading, onChange, onMove, onRemove }: FieldsProps) {
  const name = heading.title || words.fresh;
  return (
    <fieldset className={styles.heading}>
      <legend className={styles.legend}>{words.nth(at + 1)}</legend>
      <div className={styles.row}>
        <TextField
          {...form.field(`headings.${at}.title`)}
          className={styles.name}
          label={words.name}
          size="small"
          autoComplete="off"
          value={heading.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <Select
          label={words.kind}
          size="small"
          value={heading.kind}
          onChange={(event) => onChange({ kind: event.target.value as HeadingKind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {textWords.headingKind[kind]}
            </option>
          ))}
        </Select>
      </div>
      <Textarea
        label={words.helpText}
        size="small"
        minRows={1}
        value={heading.help}
        onChange={(event) => onChange({ help: event.target.value })}
      />
      <Checkbox
        size="small"
        checked={heading.required}
        onChange={() => onChange({ required: !heading.required })}
      >
        {words.required}
      </Checkbox>
      <details>
        <summary className={styles.summary}>
          {words.areas}:{' '}
          {heading.areas.length === 0
            ? words.whole
            : heading.areas.map((area) => textWords.headingArea[area]).join(', ')}
        </summary>
        <CheckboxGroup
          legend={words.areas}
          hideLegend
          size="small"
          value={heading.areas}
          onChange={(areas: HeadingArea[]) => onChange({ areas })}
        >
          {AREAS.map((area) => (
            <Checkbox key={area} value={area}>
              {textWords.headingArea[area]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </details>
      <div className={styles.row}>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          disabled={at === 0}
          icon={<ArrowUpIcon title={words.up(name)} />}
          onClick={() => onMove(-1)}
        />
        <Button
          type="button"
          size="small"
          variant="tertiary"
          disabled={at === of - 1}
          icon={<ArrowDownIcon title={words.down(name)} />}
          onClick={() => onMove(1)}
        />
        <Button
          type="button"
          size="small"
          variant="tertiary"
          icon={<TrashIcon title={words.remove(name)} />}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}
