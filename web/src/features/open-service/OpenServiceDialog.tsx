import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type OpenServiceList,
  type OpenServiceRow,
  recordOpenService,
  type ServiceCorrection,
  type ServiceForm,
  useCommand,
} from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as openServiceWords from '../../app/sv/open-service.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './OpenService.module.css';
import {
  AGES,
  checkOpenService,
  type OpenServiceValues,
  openServiceValues,
  toCommand,
} from './open-service-values.ts';

const words = openServiceWords.openServiceForm;
const FORMS = Object.entries(openServiceWords.form) as [ServiceForm, string][];
const CORRECTIONS = Object.entries(openServiceWords.correction) as [ServiceCorrection, string][];

interface Props {
  list: OpenServiceList;
  /** The one to correct; null registers a new one. */
  row: OpenServiceRow | null;
  /** Which a new one is of, when it is known. */
  entryId?: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** What was given one day and how many came. There is no field for who. */
export function OpenServiceDialog({ list, row, entryId, onClose, onDone }: Props) {
  const [initial] = useState(() => openServiceValues(list, row, entryId));
  const [id] = useState(() => row?.id ?? newId());
  const draft = useDraft(`open-service:${row?.id ?? entryId ?? 'new'}`, initial);
  const form = useForm('open-service');
  const queryClient = useQueryClient();
  const command = useCommand(recordOpenService, () => {
    void queryClient.invalidateQueries({ queryKey: ['interventions/open-service'] });
    void queryClient.invalidateQueries({ queryKey: ['adults/situation'] });
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const services = list.services.filter((s) => s.counted || s.entryId === row?.entryId);
  const number = (name: string, label: string, value: string, change: (text: string) => void) => (
    <TextField
      key={name}
      {...form.field(name)}
      label={label}
      size="small"
      htmlSize={6}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
  const send = () => {
    if (!form.accepts(checkOpenService(values, row !== null, list.today))) return;
    command.send(toCommand(values, { id, version: row?.version ?? 0 }), { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={row ? words.correctTitle : words.title}
      form={form}
      to={words.fixTo}
      submit={row ? words.submitCorrection : words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {list.units.length > 1 && (
        <Select
          {...form.field('unitId')}
          label={openServiceWords.openService.unit}
          size="small"
          value={values.unitId}
          onChange={(event) => draft.change({ unitId: event.target.value })}
        >
          {list.units.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select
        {...form.field('entryId')}
        label={words.service}
        size="small"
        value={values.entryId}
        onChange={(event) => draft.change({ entryId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {services.map(({ entryId, name }) => (
          <option key={entryId} value={entryId}>
            {name}
          </option>
        ))}
      </Select>
      <SwedishDateField
        {...form.field('heldOn')}
        label={words.day}
        value={values.heldOn}
        onChange={(heldOn) => draft.change({ heldOn })}
        today={list.today}
      />
      <Select
        {...form.field('form')}
        label={words.how}
        size="small"
        value={values.form}
        onChange={(event) => draft.change({ form: event.target.value as ServiceForm })}
      >
        {FORMS.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      {number('occasions', words.occasions, values.occasions, (occasions) => draft.change({ occasions }))}
      <fieldset className={styles.came} aria-describedby="open-service-came-help">
        <legend>{words.came}</legend>
        <p id="open-service-came-help" className="second">
          {words.cameHelp}
        </p>
        <div className={styles.ages}>
          {AGES.map((age) =>
            number(`came.${age}`, openServiceWords.age[age], values.came[age], (text) =>
              draft.change({ came: { ...values.came, [age]: text } }),
            ),
          )}
        </div>
      </fieldset>
      {row && (
        <>
          <Select
            {...form.field('why')}
            label={words.why}
            size="small"
            value={values.why}
            onChange={(event) => draft.change({ why: event.target.value as OpenServiceValues['why'] })}
          >
            <option value="">{words.choose}</option>
            {CORRECTIONS.map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
          <Checkbox
            size="small"
            checked={values.withdrawn}
            onChange={(event) => draft.change({ withdrawn: event.target.checked })}
          >
            {words.withdrawn}
          </Checkbox>
        </>
      )}
    </ActionForm>
  );
}
