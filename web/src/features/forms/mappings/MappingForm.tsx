import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type FormTarget,
  formMappingsQuery,
  type KnownForm,
  type ReporterCategory,
  setFormMapping,
  useCommand,
} from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from '../Forms.module.css';
import {
  checkMapping,
  isCoded,
  isOfChild,
  type MappingValues,
  toMapping,
  valuesOf,
} from './mapping-values.ts';

const words = formWords.formMappings;
const TARGETS = Object.keys(words.targets) as FormTarget[];
const CHILDREN = Array.from({ length: 10 }, (_, n) => String(n + 1));
const CATEGORIES = Object.keys(sv.codes.reporterCategory) as ReporterCategory[];

/** What each question becomes. Saved as a new wording of what the form means; the earlier ones are kept. */
export function MappingForm({ form: known, onSaved }: { form: KnownForm; onSaved: () => void }) {
  const queryClient = useQueryClient();
  const [values, setValues] = useState<MappingValues>(() => valuesOf(known));
  const form = useForm(`mapping-${known.familyId}-${known.version}`);
  const command = useCommand(setFormMapping, (mappings) => {
    queryClient.setQueryData(formMappingsQuery.queryKey, mappings);
    onSaved();
  });
  const change = (changes: Partial<MappingValues>) => setValues({ ...values, ...changes });
  const changeRule = (n: number, changes: Partial<MappingValues['rules'][number]>) =>
    change({ rules: values.rules.map((rule, i) => (i === n ? { ...rule, ...changes } : rule)) });

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.accepts(checkMapping(values)))
      command.send(toMapping(known, values), { onError: form.takesFrom });
  };

  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <FormErrors form={form} to={words.fixTo} />
      <RadioGroup
        {...form.field('reporter')}
        legend={words.reporter}
        size="small"
        value={values.reporter}
        onChange={(reporter: MappingValues['reporter']) => change({ reporter })}
      >
        {(['professional', 'private'] as const).map((kind) => (
          <Radio key={kind} value={kind}>
            {words.reporters[kind]}
          </Radio>
        ))}
      </RadioGroup>
      {values.reporter === 'professional' && (
        <Select
          {...form.field('category')}
          label={words.category}
          size="small"
          value={values.category}
          onChange={(event) => change({ category: event.target.value as ReporterCategory })}
        >
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {sv.codes.reporterCategory[category]}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.rules} id={form.field('rules').id}>
        {values.rules.map((rule, n) => (
          <div key={`${rule.element} ${rule.field}`} className={styles.rule}>
            <Select
              {...form.field(`rules.${n}`)}
              label={rule.field === 'Value' ? rule.question : `${rule.question}: ${rule.field}`}
              size="small"
              value={rule.to ?? ''}
              onChange={(event) => changeRule(n, { to: (event.target.value || null) as FormTarget | null })}
            >
              <option value="">{words.nothing}</option>
              {TARGETS.map((target) => (
                <option key={target} value={target}>
                  {words.targets[target]}
                </option>
              ))}
            </Select>
            {isOfChild(rule.to) && (
              <Select
                {...form.field(`child.${n}`)}
                label={words.whichChild(rule.question)}
                size="small"
                value={rule.child}
                onChange={(event) => changeRule(n, { child: event.target.value })}
              >
                {CHILDREN.map((child) => (
                  <option key={child} value={child}>
                    {words.child(child)}
                  </option>
                ))}
                <option value="each">{words.eachChild}</option>
              </Select>
            )}
            {isCoded(rule.to) && (
              <Textarea
                {...form.field(`codes.${n}`)}
                label={words.codes(rule.question)}
                description={words.codesHelp}
                size="small"
                minRows={2}
                value={rule.codes}
                onChange={(event) => changeRule(n, { codes: event.target.value })}
              />
            )}
          </div>
        ))}
      </div>
      <Checkbox
        size="small"
        checked={values.allVersions}
        onChange={(event) => change({ allVersions: event.target.checked })}
      >
        {words.allVersions}
      </Checkbox>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      <div className={styles.buttons}>
        <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
