import { Textarea } from '@navikt/ds-react/Textarea';
import { extendPreliminary } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { addDays } from '../../../../ui/format/dates.ts';
import { isOpen } from '../../../../ui/list/clock-order.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { PRELIMINARY_RULE } from '../../rules.ts';
import type { ActionProps } from './action-props.ts';
import { ExtensionFields } from './ExtensionFields.tsx';
import { useCaseCommand } from './use-case-command.ts';

const EMPTY = { until: '', reason: '', notAtOnceReason: '' };

/** More time for extraordinary reasons; decided before the time is out, or it counts as decided too late. */
export function ExtendDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`extend-preliminary:${view.caseId}`, EMPTY);
  const form = useForm('extend');
  const command = useCaseCommand(extendPreliminary, () => {
    draft.drop();
    onDone();
  });
  const { until, reason, notAtOnceReason } = draft.value;
  const clock = view.clocks.find((candidate) => candidate.ruleId === PRELIMINARY_RULE && isOpen(candidate));
  const earliest = addDays(later(clock?.dueOn ?? view.today, view.today), 1);

  const send = () => {
    const day = readDayWithin(until, { min: earliest });
    const accepted = form.accepts(
      collectErrors([
        ['until', !day.ok && day.message],
        ['reason', reason.trim() === '' && sv.extend.reasonMissing],
        ['notAtOnceReason', view.openAtOnce && notAtOnceReason.trim() === '' && sv.extend.atOnceMissing],
      ]),
    );
    if (accepted && day.ok) {
      command.send(
        { caseId: view.caseId, until: day.day, reason, ...(view.openAtOnce && { notAtOnceReason }) },
        { onError: form.takesFrom },
      );
    }
  };

  return (
    <ActionForm
      heading={sv.extend.title}
      form={form}
      to={sv.extend.fixTo}
      submit={sv.extend.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{sv.extend.lead}</p>
      <ExtensionFields
        form={form}
        clock={clock}
        today={view.today}
        earliest={earliest}
        until={until}
        reason={reason}
        reasonLabel={sv.extend.reason}
        reasonHelp={sv.extend.reasonHelp}
        onChange={draft.change}
      />
      {view.openAtOnce && (
        <>
          <Notice tone="warning">{sv.decide.atOnceWarning}</Notice>
          <Textarea
            {...form.field('notAtOnceReason')}
            label={sv.decide.atOnceText}
            description={sv.decide.atOnceTextHelp}
            size="small"
            minRows={3}
            value={notAtOnceReason}
            onChange={(event) => draft.change({ notAtOnceReason: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
