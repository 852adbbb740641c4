import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Scale, type ScaleDirection, scalesQuery, setScale } from '../../api/follow-ups.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { scaleDirection, scales } from '../../app/sv/follow-ups.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { YesNoRadios } from '../../ui/form/YesNoRadios.tsx';
import { newId } from '../../ui/new-id.ts';
import styles from './Catalogue.module.css';

const words = scales.form;
const DIRECTIONS = Object.keys(scaleDirection) as ScaleDirection[];
const isWhole = (value: string): boolean => /^-?\d{1,5}$/.test(value.trim().replace('−', '-'));
const numberIn = (value: string): number => Number(value.trim().replace('−', '-'));

interface Props {
  /** Null adds one. */
  scale: Scale | null;
  onClose: () => void;
  onDone: () => void;
}

/** A scale as it is to be. */
export function ScaleDialog({ scale, onClose, onDone }: Props) {
  const [newScale] = useState(newId);
  const [initial] = useState(() => ({
    name: scale?.name ?? '',
    measures: scale?.measures ?? '',
    lowest: scale ? String(scale.lowest) : '',
    highest: scale ? String(scale.highest) : '',
    better: scale?.better ?? ('higher' as ScaleDirection),
    active: scale?.active ?? true,
    reason: '',
  }));
  const draft = useDraft(`scale:${scale?.scaleId ?? 'new'}`, initial);
  const form = useForm('scale');
  const queryClient = useQueryClient();
  const command = useCommand(setScale, (list) => {
    queryClient.setQueryData(scalesQuery.queryKey, list);
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['name', values.name.trim() === '' && words.nameMissing],
        ['measures', values.measures.trim() === '' && words.measuresMissing],
        ['lowest', !isWhole(values.lowest) && words.numberWrong],
        ['highest', !isWhole(values.highest) && words.numberWrong],
        ['reason', values.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        ...values,
        scaleId: scale?.scaleId ?? newScale,
        seenVersion: scale?.version ?? 0,
        lowest: numberIn(values.lowest),
        highest: numberIn(values.highest),
      },
      { onError: form.takesFrom },
    );
  };
  const line = (name: 'name' | 'measures' | 'lowest' | 'highest') => (
    <TextField
      {...form.field(name)}
      label={words[name]}
      size="small"
      autoComplete="off"
      {...((name === 'lowest' || name === 'highest') && { htmlSize: 8 })}
      value={values[name]}
      onChange={(event) => draft.change({ [name]: event.target.value })}
    />
  );
  return (
    <ActionForm
      heading={scale ? scales.changeOf(scale.name) : words.addTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {line('name')}
      {line('measures')}
      <div className={styles.beside}>
        {line('lowest')}
        {line('highest')}
      </div>
      <CodeRadios
        {...form.field('better')}
        legend={words.better}
        codes={DIRECTIONS}
        words={scaleDirection}
        value={values.better}
        onChange={(better) => draft.change({ better })}
      />
      <YesNoRadios
        {...form.field('active')}
        legend={words.active}
        value={values.active}
        onChange={(active) => draft.change({ active })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
