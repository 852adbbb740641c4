import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { addOrganisation, changeOrganisation, type OrganisationDetail, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import * as organisationWords from '../../app/sv/organisations.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { CategorySelect } from './CategorySelect.tsx';
import { checkOrganisation, organisationValues, toAdd, toChange } from './organisation-values.ts';

const words = organisationWords.organisationForm;

interface Props {
  today: string;
  /** What is changed; without it a new one is added. */
  detail?: OrganisationDetail;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** A new organisation of the register, or one as it is to be. */
export function OrganisationDialog({ today, detail, onClose, onDone }: Props) {
  const [initial] = useState(() => organisationValues(detail));
  const key = detail?.organisation.organisationId ?? 'new';
  const draft = useDraft(`organisation:${key}`, initial);
  const form = useForm('organisation');
  const readAnew = useReadAnew();
  const done = (said: string) => () => {
    draft.drop();
    void readAnew();
    onDone(said);
  };
  const add = useCommand(addOrganisation, done(organisationWords.organisations.done.added));
  const change = useCommand(changeOrganisation, done(organisationWords.organisations.done.changed));
  const values = draft.value;

  const send = () => {
    if (!form.accepts(checkOrganisation(values))) return;
    const onError = { onError: form.takesFrom };
    if (detail) return change.send(toChange(values, detail), onError);
    add.send(toAdd(values), onError);
  };

  return (
    <ActionForm
      heading={detail ? words.changeTitle(detail.organisation.name) : words.addTitle}
      form={form}
      to={words.fixTo}
      submit={detail ? words.save : words.add}
      command={detail ? change : add}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={words.name}
        size="small"
        autoComplete="off"
        value={values.name}
        onChange={(event) => draft.change({ name: event.target.value })}
      />
      <CategorySelect
        {...form.field('category')}
        label={words.category}
        none={sv.field.choose}
        value={values.category}
        onChange={(category) => draft.change({ category })}
      />
      <TextField
        {...form.field('district')}
        label={sv.field.optional(words.district)}
        size="small"
        autoComplete="off"
        value={values.district}
        onChange={(event) => draft.change({ district: event.target.value })}
      />
      <SwedishDateField
        {...form.field('activeFrom')}
        label={sv.field.optional(words.activeFrom)}
        value={values.activeFrom}
        onChange={(activeFrom) => draft.change({ activeFrom })}
        today={today}
      />
      {detail && (
        <>
          <SwedishDateField
            {...form.field('activeTo')}
            label={sv.field.optional(words.activeTo)}
            value={values.activeTo}
            onChange={(activeTo) => draft.change({ activeTo })}
            today={today}
          />
          <Textarea
            {...form.field('otherNames')}
            label={sv.field.optional(words.otherNames)}
            description={words.otherNamesHelp}
            size="small"
            minRows={3}
            value={values.otherNames}
            onChange={(event) => draft.change({ otherNames: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}
