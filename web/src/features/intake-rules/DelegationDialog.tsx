import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { type DelegationLevel, type IntakeRules, setDelegation, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDay } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { isStep, type OrderLine, slugOf } from './intake-rules-search.ts';

const words = preliminaryWords.intakeRules;
const order = delegationWords.delegationOrder;

interface Props {
  rules: IntakeRules;
  line: OrderLine;
  onClose: () => void;
  onDone: () => void;
}

/** Who takes a decision, where in the delegation order it stands, from when, and by which decision of the board. */
export function DelegationDialog({ rules, line, onClose, onDone }: Props) {
  const { decision, law, versions, lowestLevel } = line;
  const step = isStep(decision);
  const { today } = useSession();
  const [now] = versions;
  const draft = useDraft(`set-delegation:${slugOf(line)}`, {
    level: now?.level ?? lowestLevel,
    functionIds: now?.functionIds ?? [],
    chairUrgent: now?.chairUrgent ?? false,
    section: now?.section ?? '',
    boardDecision: '',
    validFrom: today,
    validTo: '',
    reason: '',
  });
  const form = useForm('delegation');
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  const command = useCommand(setDelegation, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['casework/intake-rules'] });
    void readAnew();
    onDone();
  });
  const { level, functionIds, chairUrgent, section, boardDecision, validFrom, validTo, reason } = draft.value;
  const officials = level === 'official';

  const send = () => {
    const from = readDay(validFrom);
    const to = validTo.trim() === '' ? null : readDay(validTo);
    const accepted = form.accepts(
      collectErrors([
        ['functionIds', officials && functionIds.length === 0 && words.functionsMissing],
        ['section', section.trim() === '' && words.sectionMissing],
        ['boardDecision', boardDecision.trim() === '' && order.boardDecisionMissing],
        ['validFrom', !from.ok && from.message],
        ['validTo', to !== null && !to.ok && to.message],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || !from.ok) return;
    command.send(
      {
        decision,
        law,
        level,
        functionIds: officials ? functionIds : [],
        chairUrgent,
        section,
        boardDecision,
        validFrom: from.day,
        ...(to?.ok && { validTo: to.day }),
        reason,
        seenVersions: versions.length,
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={order.dialogTitle(
        delegationWords.delegatedMatter[decision],
        delegationWords.decisionLaw[law],
        step,
      )}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {!step && (
        <>
          <CodeRadios
            {...form.field('level')}
            legend={order.level}
            {...(lowestLevel === 'committee' && { description: order.floor })}
            codes={(Object.keys(delegationWords.delegationLevel) as DelegationLevel[]).filter(
              (one) => one !== 'official' || lowestLevel === 'official',
            )}
            words={delegationWords.delegationLevel}
            value={level}
            onChange={(chosen) => draft.change({ level: chosen })}
          />
          <Checkbox
            size="small"
            checked={chairUrgent}
            onChange={(event) => draft.change({ chairUrgent: event.target.checked })}
          >
            {order.chairUrgent}
          </Checkbox>
        </>
      )}
      {officials && (
        <CheckboxGroup
          {...form.field('functionIds')}
          legend={words.functions}
          size="small"
          value={functionIds}
          onChange={(chosen: string[]) => draft.change({ functionIds: chosen })}
        >
          {rules.functions.map(({ functionId, title, unitName, employeeName }) => (
            <Checkbox key={functionId} value={functionId} description={unitName}>
              {words.functionOf(title, employeeName)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <TextField
        {...form.field('section')}
        label={words.section}
        size="small"
        htmlSize={16}
        autoComplete="off"
        value={section}
        onChange={(event) => draft.change({ section: event.target.value })}
      />
      <TextField
        {...form.field('boardDecision')}
        label={order.boardDecision}
        description={order.boardDecisionHelp}
        size="small"
        autoComplete="off"
        value={boardDecision}
        onChange={(event) => draft.change({ boardDecision: event.target.value })}
      />
      <SwedishDateField
        {...form.field('validFrom')}
        label={order.validFrom}
        value={validFrom}
        onChange={(text) => draft.change({ validFrom: text })}
        today={today}
      />
      <SwedishDateField
        {...form.field('validTo')}
        label={sv.field.optional(order.validTo)}
        description={order.validToHelp}
        value={validTo}
        onChange={(text) => draft.change({ validTo: text })}
        today={today}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
