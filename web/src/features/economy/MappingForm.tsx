import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type MappingView, setMapping } from '../../api/economy.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { mapping as words } from '../../app/sv/economy.ts';
import { sv } from '../../app/sv.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SubmitButton } from '../../ui/form/SubmitButton.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { type AreaTyped, newArea, newPart, type PartTyped, readMapping, typedOf } from './mapping-form.ts';
import { useEconomyCommand } from './use-economy-command.ts';

interface Props {
  data: MappingView;
  onClose: () => void;
  onDone: () => void;
}

/** Says anew what accounts and objects are to the board. What was said before stays. */
export function MappingForm({ data, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ ...typedOf(data.mapping), why: '' }));
  const draft = useDraft(`economy-mapping:${data.version}`, initial);
  const form = useForm('economy-mapping');
  const [isAsked, setIsAsked] = useState(false);
  const command = useEconomyCommand(setMapping, () => {
    draft.drop();
    onDone();
  });
  const { why, ...typed } = draft.value;
  const { parts, areas } = typed;
  const read = () => {
    const found = readMapping(typed);
    const accepted = form.accepts(
      collectErrors([
        ...(found.ok ? [] : [...found.wrong].map(([field, of]) => [field, words.wrong[of]] as const)),
        ['parts', parts.length === 0 && words.noParts],
        ['why', why.trim() === '' && words.whyMissing],
      ]),
    );
    return accepted && found.ok ? found.mapping : null;
  };
  const part = (at: number, to: Partial<PartTyped>) =>
    draft.change({ parts: parts.map((p, i) => (i === at ? { ...p, ...to } : p)) });
  const area = (at: number, to: Partial<AreaTyped>) =>
    draft.change({ areas: areas.map((a, i) => (i === at ? { ...a, ...to } : a)) });
  const text = (path: string, label: string, value: string, onChange: (text: string) => void) => ({
    ...form.field(path),
    label,
    size: 'small' as const,
    autoComplete: 'off',
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  });
  return (
    <form
      className={styles.sections}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (read()) setIsAsked(true);
      }}
    >
      <FormErrors form={form} to={words.fixTo} />
      <p className={styles.help}>{words.help}</p>
      <Section heading={words.parts} countOf={parts.length}>
        {parts.map((p, i) => (
          <fieldset key={p.key} className={styles.change}>
            <legend>{p.name || words.newPart}</legend>
            <div className={styles.pair}>
              <TextField
                {...text(`parts.${i}.name`, words.name, p.name, (name) => part(i, { name }))}
                maxLength={80}
              />
              <TextField {...text(`parts.${i}.cost`, words.cost, p.cost, (cost) => part(i, { cost }))} />
              <TextField
                {...text(`parts.${i}.income`, words.income, p.income, (income) => part(i, { income }))}
              />
            </div>
            <Checkbox
              size="small"
              checked={p.isPlacement}
              onChange={(event) => part(i, { isPlacement: event.target.checked })}
            >
              {words.isPlacement}
            </Checkbox>
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              onClick={() => draft.change({ parts: parts.filter((_p, at) => at !== i) })}
            >
              {words.remove(p.name || words.newPart)}
            </Button>
          </fieldset>
        ))}
        <Button
          {...(form.errors.parts ? { id: form.field('parts').id } : {})}
          type="button"
          size="small"
          variant="secondary"
          onClick={() => draft.change({ parts: [...parts, newPart()] })}
        >
          {words.addPart}
        </Button>
        {form.errors.parts && <p className={styles.worse}>{form.errors.parts}</p>}
      </Section>
      <Section heading={words.areas} countOf={areas.length}>
        {areas.map((a, i) => (
          <fieldset key={a.key} className={styles.change}>
            <legend>{a.name || words.newArea}</legend>
            <div className={styles.pair}>
              <TextField
                {...text(`areas.${i}.name`, words.name, a.name, (name) => area(i, { name }))}
                maxLength={80}
              />
              <TextField
                {...text(
                  `areas.${i}.responsibilities`,
                  words.responsibilities,
                  a.responsibilities,
                  (responsibilities) => area(i, { responsibilities }),
                )}
              />
              <TextField
                {...text(`areas.${i}.activities`, words.activities, a.activities, (activities) =>
                  area(i, { activities }),
                )}
              />
            </div>
            <CheckboxGroup
              legend={words.units}
              size="small"
              className={styles.units}
              value={a.unitIds}
              onChange={(unitIds: string[]) => area(i, { unitIds })}
            >
              {data.units.map(({ unitId, name }) => (
                <Checkbox key={unitId} value={unitId}>
                  {name}
                </Checkbox>
              ))}
            </CheckboxGroup>
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              onClick={() => draft.change({ areas: areas.filter((_a, at) => at !== i) })}
            >
              {words.remove(a.name || words.newArea)}
            </Button>
          </fieldset>
        ))}
        <Button
          {...(form.errors.areas ? { id: form.field('areas').id } : {})}
          type="button"
          size="small"
          variant="secondary"
          onClick={() => draft.change({ areas: [...areas, newArea()] })}
        >
          {words.addArea}
        </Button>
        {form.errors.areas && <p className={styles.worse}>{form.errors.areas}</p>}
      </Section>
      <Section heading={words.dimensions}>
        <div className={styles.pair}>
          <TextField
            {...text('dimensions', words.dimensionResponsibility, typed.responsibility, (responsibility) =>
              draft.change({ responsibility }),
            )}
            inputMode="numeric"
          />
          <TextField
            {...text('activity', words.dimensionActivity, typed.activity, (activity) =>
              draft.change({ activity }),
            )}
            inputMode="numeric"
          />
        </div>
      </Section>
      <div className={styles.form}>
        <Textarea
          {...form.field('why')}
          label={words.why}
          description={words.whyHelp}
          size="small"
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => draft.change({ why: event.target.value })}
        />
        <div className={styles.acts}>
          <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
            {words.submit}
          </SubmitButton>
          <Button type="button" size="small" variant="tertiary" onClick={onClose}>
            {sv.dialog.cancel}
          </Button>
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={Object.keys(form.errors).length > 0 ? null : command.error}
        />
      </div>
      {isAsked && (
        <ConfirmDialog
          heading={words.confirmHeading}
          body={words.confirmBody}
          confirm={words.submit}
          onCancel={() => setIsAsked(false)}
          onConfirm={() => {
            setIsAsked(false);
            const mapping = read();
            if (mapping)
              command.send({ seenVersion: data.version, mapping, why }, { onError: form.takesFrom });
          }}
        />
      )}
    </form>
  );
}
