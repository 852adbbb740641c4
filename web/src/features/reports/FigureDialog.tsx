import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FigureChoices, type FigureRef, figureChoicesQuery } from '../../api/reports.ts';
import { figureDialog as words } from '../../app/sv/reports.ts';
import { sv } from '../../app/sv.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { FormErrors } from '../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SubmitButton } from '../../ui/form/SubmitButton.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import { periodInWords } from '../measures/period.ts';

interface Props {
  /** The report's period, first among those that can be chosen. */
  period: string;
  onClose: () => void;
  onChoose: (ref: FigureRef) => void;
}

type Choice = FigureChoices['choices'][number];
const keyOf = (c: Choice): string => `${c.kind} ${c.id}`;

/** Which figure is meant: of what period, what, which number of it, and whose. */
export function FigureDialog({ period: own, onClose, onChoose }: Props) {
  const [period, setPeriod] = useState(own);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState('');
  const [part, setPart] = useState('');
  const [unitId, setUnitId] = useState('');
  const form = useForm('report-figure');
  const { data } = useQuery(figureChoicesQuery(period));
  const choices = data?.choices ?? [];
  const choice = choices.find((c) => keyOf(c) === chosen);
  const own_ = choice?.parts.find((p) => (p.part ?? '') === part) ?? choice?.parts[0];
  const matching = choices.filter((c) =>
    `${c.title} ${c.id}`.toLocaleLowerCase('sv').includes(sought.trim().toLocaleLowerCase('sv')),
  );
  const published = matching.filter((c) => c.published);
  const groups = [...new Set(published.map((c) => c.group))];
  const rest = matching.filter((c) => !c.published);
  const units = choice?.units.filter((u) => u !== null) ?? [];
  const send = () => {
    if (!form.accepts(collectErrors([['figure', !choice && words.figureMissing]]))) return;
    if (!choice) return;
    const { kind, id } = choice;
    onChoose({ kind, id, period, unitId: unitId === '' ? null : unitId, part: own_?.part ?? null });
  };
  return (
    <Dialog
      heading={words.heading}
      onClose={onClose}
      onSubmit={send}
      footer={
        <>
          <SubmitButton size="small" isSending={false}>
            {words.submit}
          </SubmitButton>
          <Button type="button" size="small" variant="tertiary" onClick={onClose}>
            {sv.dialog.cancel}
          </Button>
        </>
      }
    >
      <FormErrors form={form} to={words.fixTo} />
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={period}
        onChange={(event) => setPeriod(event.target.value)}
      >
        {periodsBefore(own).map((p) => (
          <option key={p} value={p}>
            {periodInWords(p)}
          </option>
        ))}
      </Select>
      <TextField
        label={words.search}
        size="small"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <Select
        {...form.field('figure')}
        label={words.figure}
        description={data && choices.length === 0 ? words.none : undefined}
        size="small"
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
          setPart('');
          setUnitId('');
        }}
      >
        <option value="">{words.choose}</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {published
              .filter((c) => c.group === group)
              .map((c) => (
                <option key={keyOf(c)} value={keyOf(c)}>
                  {c.title}
                </option>
              ))}
          </optgroup>
        ))}
        {rest.length > 0 && (
          <optgroup label={words.notPublished}>
            {rest.map((c) => (
              <option key={keyOf(c)} value={keyOf(c)}>
                {c.title}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {choice && !choice.published && <Notice tone="warning">{words.unpublishedNote}</Notice>}
      {choice && choice.parts.length > 1 && (
        <Select
          label={words.part}
          size="small"
          value={own_?.part ?? ''}
          onChange={(event) => setPart(event.target.value)}
        >
          {choice.parts.map((p) => (
            <option key={p.part ?? ''} value={p.part ?? ''}>
              {p.title}
            </option>
          ))}
        </Select>
      )}
      {units.length > 0 && (
        <Select
          label={words.unit}
          size="small"
          value={unitId}
          onChange={(event) => setUnitId(event.target.value)}
        >
          <option value="">{words.board}</option>
          {data?.units
            .filter((u) => units.includes(u.unitId))
            .map((u) => (
              <option key={u.unitId} value={u.unitId}>
                {u.name}
              </option>
            ))}
        </Select>
      )}
    </Dialog>
  );
}

const BACK = 4;

/** The report's own period, and those before it; of a tertial its year too. */
function periodsBefore(own: string): string[] {
  const year = Number(own.slice(0, 4));
  if (!own.includes('T')) return Array.from({ length: BACK }, (_, i) => String(year - i));
  const first = year * 3 + Number(own.slice(6)) - 1;
  const tertials = Array.from({ length: BACK }, (_, i) => {
    const n = first - i;
    return `${Math.floor(n / 3)}-T${(n % 3) + 1}`;
  });
  return [...tertials, String(year)];
}
