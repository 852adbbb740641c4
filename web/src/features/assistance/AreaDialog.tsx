import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AreaRow, areasQuery, type PlanKind, setArea } from '../../api/assistance.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as codes from '../../app/sv/assistance.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { FieldOf } from './ActionDialog.tsx';
import { checkValues, type Field, type Values } from './action-fields.ts';

const words = codes.areaRules;
const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
const numberOf = (value: string | undefined): number | null => (value ? Number(value) : null);

interface Props {
  row: AreaRow;
  onClose: () => void;
  onDone: () => void;
}

/** What is to apply in an area from now on, and why. */
export function AreaDialog({ row, onClose, onDone }: Props) {
  const queryClient = useQueryClient();
  const [initial] = useState<Values>(() => ({
    monthlyCheck: yesOrNo(row.monthlyCheck),
    checkDays: String(row.checkDays ?? ''),
    planKind: row.planKind,
    planRequired: yesOrNo(row.planRequired),
    planMonths: String(row.planMonths),
    decisionMonths: String(row.decisionMonths ?? ''),
    reason: '',
  }));
  const draft = useDraft(`area-rule:${row.area}:${row.version}`, initial);
  const form = useForm('area');
  const command = useCommand(setArea, (list) => {
    queryClient.setQueryData(areasQuery.queryKey, list);
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const fields: readonly Field[] = [
    { kind: 'yes-no', name: 'monthlyCheck', label: words.monthlyCheck },
    ...(values.monthlyCheck === 'yes'
      ? [{ kind: 'number', name: 'checkDays', label: words.checkDays } as const]
      : []),
    { kind: 'codes', name: 'planKind', label: words.planKind, words: codes.planKind },
    { kind: 'yes-no', name: 'planRequired', label: words.planRequired },
    { kind: 'number', name: 'planMonths', label: words.planMonths },
    {
      kind: 'number',
      name: 'decisionMonths',
      label: words.decisionMonths,
      help: words.decisionHelp,
      optional: true,
    },
    { kind: 'text', name: 'reason', label: words.reason },
  ];
  const send = () => {
    if (!form.accepts(checkValues(fields, values))) return;
    const monthlyCheck = values.monthlyCheck === 'yes';
    command.send(
      {
        area: row.area,
        seenVersion: row.version,
        monthlyCheck,
        checkDays: monthlyCheck ? numberOf(values.checkDays) : null,
        planKind: values.planKind as PlanKind,
        planRequired: values.planRequired === 'yes',
        planMonths: numberOf(values.planMonths) ?? 0,
        decisionMonths: numberOf(values.decisionMonths),
        reason: values.reason ?? '',
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title2(codes.assistanceArea[row.area])}
      form={form}
      to={codes.situationForm.fixTo}
      submit={codes.situationForm.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {fields.map((field) => (
        <FieldOf
          key={field.name}
          field={field}
          form={form}
          today=""
          value={values[field.name] ?? ''}
          onChange={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </ActionForm>
  );
}
