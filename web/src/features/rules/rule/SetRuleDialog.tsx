import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { type ClockUnit, type RuleDetail, ruleQuery, setLocalRule, useCommand } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { useReadAnew } from '../../../app/session/use-read-anew.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { timeInWords } from '../rule-words.ts';
import { checkRule, countsLate, ruleValues, toSetRule } from './set-rule.ts';

const words = sv.setRule;
const UNITS = Object.entries(sv.codes.clockUnit) as [ClockUnit, [string, string]][];

interface Props {
  detail: RuleDetail;
  onClose: () => void;
  /** Called with how many running clocks are judged anew. */
  onDone: (rejudged: number) => void;
}

/** The municipality's own target: set, changed or taken back, from a day on, with its reasons. Stricter than law, never laxer. */
export function SetRuleDialog({ detail, onClose, onDone }: Props) {
  const { rule, on, localVersions } = detail;
  const draft = useDraft(`set-local-rule:${rule.ruleId}`, ruleValues(detail));
  const form = useForm('set-rule');
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  const command = useCommand(setLocalRule, ({ detail: changed, rejudged }) => {
    draft.drop();
    queryClient.setQueryData(ruleQuery(rule.ruleId).queryKey, changed);
    void readAnew();
    onDone(rejudged.changed + rejudged.started + rejudged.cancelled);
  });
  const values = draft.value;
  const hadTarget = localVersions.at(-1)?.length != null;

  const send = () => {
    if (!form.accepts(checkRule(values, on))) return;
    command.send(toSetRule(values, detail), { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.title(rule.name)}
      form={form}
      to={words.fixTo}
      submit={values.hasTarget ? words.submit : words.submitNone}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{rule.mayBeSet === 'stricter' ? words.stricter(timeInWords(rule)) : words.sets}</p>
      {hadTarget && (
        <RadioGroup
          legend={words.what}
          size="small"
          value={values.hasTarget}
          onChange={(hasTarget: boolean) => draft.change({ hasTarget })}
        >
          <Radio value={true}>{words.own}</Radio>
          <Radio value={false}>{words.none}</Radio>
        </RadioGroup>
      )}
      {values.hasTarget && (
        <>
          <TextField
            {...form.field('target.length')}
            label={words.length}
            size="small"
            inputMode="numeric"
            htmlSize={6}
            autoComplete="off"
            value={values.length}
            onChange={(event) => draft.change({ length: event.target.value })}
          />
          <Select
            {...form.field('target.unit')}
            label={words.unit}
            size="small"
            value={values.unit}
            onChange={(event) => draft.change({ unit: event.target.value as ClockUnit })}
          >
            {UNITS.map(([unit, [, several]]) => (
              <option key={unit} value={unit}>
                {several}
              </option>
            ))}
          </Select>
          {rule.mayBeSet === 'sets' && values.unit !== 'hours' && (
            <Checkbox
              size="small"
              description={words.lateHelp}
              checked={values.isLate}
              onChange={(event) => draft.change({ isLate: event.target.checked })}
            >
              {words.late}
            </Checkbox>
          )}
          {rule.mayBeSet === 'sets' && countsLate(values) && (
            <TextField
              {...form.field('target.lateFrom')}
              label={words.lateFrom}
              size="small"
              htmlSize={8}
              inputMode="decimal"
              autoComplete="off"
              value={values.lateFrom}
              onChange={(event) => draft.change({ lateFrom: event.target.value })}
            />
          )}
        </>
      )}
      <SwedishDateField
        {...form.field('validFrom')}
        label={words.from}
        value={values.validFrom}
        onChange={(validFrom) => draft.change({ validFrom })}
        today={on}
        min={on}
      />
      <Checkbox
        size="small"
        description={words.pendingHelp}
        checked={values.appliesToPending}
        onChange={(event) => draft.change({ appliesToPending: event.target.checked })}
      >
        {words.pending}
      </Checkbox>
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
