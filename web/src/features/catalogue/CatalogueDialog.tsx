import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CatalogueEntry,
  catalogueQuery,
  type Identity,
  type Regime,
  type ReportedAs,
  setCatalogueEntry,
  useCommand,
} from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as catalogueWords from '../../app/sv/catalogue.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './Catalogue.module.css';
import { type CatalogueValues, catalogueValues, checkCatalogue, toCommand } from './catalogue-values.ts';

const words = catalogueWords.catalogueForm;
const IDENTITIES = Object.keys(catalogueWords.identity) as Identity[];
const REPORTED = Object.keys(catalogueWords.reportedAs) as ReportedAs[];
const REGIMES = Object.keys(catalogueWords.regime) as Regime[];

interface Props {
  /** Null adds one. */
  entry: CatalogueEntry | null;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** An intervention of the catalogue as it is to be. */
export function CatalogueDialog({ entry, today, onClose, onDone }: Props) {
  const [initial] = useState(() => catalogueValues(entry, today));
  const [newEntry] = useState(newId);
  const draft = useDraft(`catalogue:${entry?.entryId ?? 'new'}`, initial);
  const form = useForm('catalogue');
  const queryClient = useQueryClient();
  const command = useCommand(setCatalogueEntry, (list) => {
    queryClient.setQueryData(catalogueQuery.queryKey, list);
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const line = (name: keyof CatalogueValues & string, label: string, description?: string) => (
    <TextField
      {...form.field(name)}
      label={label}
      description={description}
      size="small"
      autoComplete="off"
      value={String(values[name])}
      onChange={(event) => draft.change({ [name]: event.target.value })}
    />
  );
  const number = (name: 'ageFrom' | 'ageTo' | 'places', label: string, description?: string) => (
    <TextField
      {...form.field(name)}
      label={sv.field.optional(label)}
      description={description}
      size="small"
      htmlSize={6}
      inputMode="numeric"
      autoComplete="off"
      value={values[name]}
      onChange={(event) => draft.change({ [name]: event.target.value })}
    />
  );

  const send = () => {
    if (!form.accepts(checkCatalogue(values))) return;
    const of = { entryId: entry?.entryId ?? newEntry, version: entry?.version ?? 0 };
    command.send(toCommand(values, of), { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={entry ? catalogueWords.catalogue.changeOf(entry.name) : words.addTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {line('name', words.name)}
      {line('method', sv.field.optional(words.method), words.methodHelp)}
      {line('targetGroup', sv.field.optional(words.targetGroup))}
      <div className={styles.beside}>
        {number('ageFrom', words.ageFrom)}
        {number('ageTo', words.ageTo)}
      </div>
      <Select
        {...form.field('regime')}
        label={words.regime}
        size="small"
        value={values.regime}
        onChange={(event) => draft.change({ regime: event.target.value as Regime })}
      >
        {REGIMES.map((code) => (
          <option key={code} value={code}>
            {catalogueWords.regime[code]}
          </option>
        ))}
      </Select>
      <CodeRadios
        {...form.field('assessed')}
        legend={words.assessed}
        description={words.assessedHelp}
        codes={['yes', 'no']}
        words={words.assessedOptions}
        value={values.assessed ? 'yes' : 'no'}
        onChange={(chosen) => draft.change({ assessed: chosen === 'yes' })}
      />
      {values.assessed && (
        <CodeRadios
          {...form.field('reportedAs')}
          legend={words.reportedAs}
          description={words.reportedAsHelp}
          codes={REPORTED}
          words={catalogueWords.reportedAs}
          value={values.reportedAs}
          onChange={(reportedAs) => draft.change({ reportedAs })}
        />
      )}
      {!values.assessed && (
        <CodeRadios
          {...form.field('identity')}
          legend={words.identity}
          description={words.identityHelp}
          codes={IDENTITIES}
          words={catalogueWords.identity}
          value={values.identity}
          onChange={(identity) => draft.change({ identity })}
        />
      )}
      {!values.assessed &&
        values.identity === 'exempted' &&
        line('exemption', words.exemption, words.exemptionHelp)}
      {line('training', sv.field.optional(words.training))}
      {number('places', words.places, words.placesHelp)}
      {line('evaluation', sv.field.optional(words.evaluation), words.evaluationHelp)}
      <Textarea
        {...form.field('evidence')}
        label={sv.field.optional(words.evidence)}
        description={words.evidenceHelp}
        size="small"
        minRows={2}
        value={values.evidence}
        onChange={(event) => draft.change({ evidence: event.target.value })}
      />
      <SwedishDateField
        {...form.field('activeFrom')}
        label={words.activeFrom}
        value={values.activeFrom}
        onChange={(activeFrom) => draft.change({ activeFrom })}
        today={today}
      />
      <SwedishDateField
        {...form.field('activeTo')}
        label={sv.field.optional(words.activeTo)}
        description={words.activeToHelp}
        value={values.activeTo}
        onChange={(activeTo) => draft.change({ activeTo })}
        today={today}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
