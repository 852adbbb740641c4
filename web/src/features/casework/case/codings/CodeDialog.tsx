import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { useMemo } from 'react';
import {
  type CaseState,
  type CodingSource,
  codeProblems,
  type ProblemCodings,
  type Worry,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './Codings.module.css';
import { useCodingsCommand } from './use-codings-command.ts';

const words = personWords.codings;
const WORRIES = Object.keys(sv.codes.worry) as Worry[];
const SOURCES = Object.keys(sv.codes.codingSource) as CodingSource[];

interface Props {
  view: ProblemCodings;
  today: string;
  /** Chosen from the beginning. */
  initial: readonly Worry[];
  onClose: () => void;
}

export function CodeDialog({ view, today, initial, onClose }: Props) {
  const { caseId, state } = view;
  const empty = useMemo(
    () => ({
      codes: initial,
      source: sourceIn(state),
      codedOn: today,
    }),
    [initial, state, today],
  );
  const draft = useDraft(`code-problems:${caseId}:${initial.join()}`, empty);
  const form = useForm('code');
  const command = useCodingsCommand(codeProblems, () => {
    draft.drop();
    onClose();
  });
  const { codes, source, codedOn } = draft.value;
  const inForce = new Set(view.codings.filter((c) => c.ended === null).map((c) => c.code));

  const send = () => {
    const day = readDayWithin(codedOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['codes', codes.length === 0 && words.codesMissing],
        ['codedOn', !day.ok && day.message],
      ]),
    );
    if (accepted && day.ok) {
      command.send({ caseId, codes: [...codes], source, codedOn: day.day }, { onError: form.takesFrom });
    }
  };

  return (
    <ActionForm
      heading={words.addTitle}
      form={form}
      to={words.addFixTo}
      submit={words.addSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CheckboxGroup
        {...form.field('codes')}
        legend={words.codes}
        size="small"
        value={[...codes]}
        onChange={(chosen: Worry[]) => draft.change({ codes: chosen })}
      >
        <div className={styles.choices}>
          {WORRIES.filter((code) => !inForce.has(code)).map((code) => (
            <Checkbox key={code} value={code}>
              {sv.codes.worry[code]}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <Select
        {...form.field('source')}
        label={words.source}
        size="small"
        value={source}
        onChange={(event) => draft.change({ source: event.target.value as CodingSource })}
      >
        {SOURCES.map((code) => (
          <option key={code} value={code}>
            {sv.codes.codingSource[code]}
          </option>
        ))}
      </Select>
      <SwedishDateField
        {...form.field('codedOn')}
        label={words.codedOn}
        value={codedOn}
        onChange={(text) => draft.change({ codedOn: text })}
        today={today}
        max={today}
      />
    </ActionForm>
  );
}

/** Where the case is, which is mostly where the new picture comes from. */
function sourceIn(state: CaseState): CodingSource {
  if (state === 'follow_up') return 'follow_up';
  return state === 'preliminary' ? 'intake' : 'investigation';
}
