import { extendInvestigation } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { addDays } from '../../../../ui/format/dates.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { ExtensionFields } from '../actions/ExtensionFields.tsx';
import { useCaseCommand } from '../actions/use-case-command.ts';
import { investigationClock } from './investigation-clock.ts';

const EMPTY = { until: '', reason: '' };
const words = sv.extendInvestigation;

/** More time for special reasons, until a day; decided by the last day, or it counts as decided too late. */
export function ExtendInvestigationDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`extend-investigation:${view.caseId}`, EMPTY);
  const form = useForm('extend-investigation');
  const command = useCaseCommand(extendInvestigation, () => {
    draft.drop();
    onDone();
  });
  const { until, reason } = draft.value;
  const isChild = view.fate?.isChild ?? true;
  const clock = investigationClock(view);
  const due = clock?.dueOn ?? view.today;
  const earliest = addDays(due > view.today ? due : view.today, 1);

  const send = () => {
    const day = readDayWithin(until, { min: earliest });
    const accepted = form.accepts(
      collectErrors([
        ['until', !day.ok && day.message],
        ['reason', reason.trim() === '' && (isChild ? words.reasonMissing : words.reasonMissingAdult)],
      ]),
    );
    if (accepted && day.ok) {
      command.send({ caseId: view.caseId, until: day.day, reason }, { onError: form.takesFrom });
    }
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {isChild ? (
        <p>
          {words.lead} <span className="second">{words.law}</span>
        </p>
      ) : (
        <p>{words.leadAdult}</p>
      )}
      <ExtensionFields
        form={form}
        clock={clock}
        today={view.today}
        earliest={earliest}
        until={until}
        reason={reason}
        reasonLabel={isChild ? words.reason : words.reasonAdult}
        {...(isChild && { reasonHelp: words.reasonHelp })}
        onChange={draft.change}
      />
    </ActionForm>
  );
}
