import { type CurrentShift, closeShift } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useShiftCommand } from './use-shift.ts';

interface Props {
  current: CurrentShift;
  onClose: () => void;
}

/** What is handed over, and to whom, before it is. */
export function CloseShiftDialog({ current: { shiftId, cases }, onClose }: Props) {
  const form = useForm('close-shift');
  const command = useShiftCommand(closeShift, onClose);
  return (
    <ActionForm
      heading={words.closeTitle}
      form={form}
      to={words.closeTo}
      submit={words.close}
      command={command}
      draftSavedAt={null}
      onSubmit={() => command.send({ shiftId })}
      onClose={onClose}
    >
      <p>{words.closeLead(cases.length)}</p>
      <ul>
        {cases.map(({ caseId, caseNumber, label, unitName }) => (
          <li key={caseId}>
            {words.openCase(label ?? '', caseNumber)}, {words.with(unitName)}
          </li>
        ))}
      </ul>
      <p>{words.closeAfter}</p>
    </ActionForm>
  );
}
