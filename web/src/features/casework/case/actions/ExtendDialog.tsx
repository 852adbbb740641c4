import { Textarea } from '@navikt/ds-react/Textarea';
import { extendPreliminary } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { addDays } from '../../../../ui/format/dates.ts';
import { isLate, isOpen } from '../../../../ui/list/clock-order.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { PRELIMINARY_RULE } from '../../rules.ts';
import type { ActionProps } from './action-props.ts';
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
      {clock && (
        <div>
          <h2 className="second">{sv.extend.dueNow}</h2>
          <DueTag clock={clock} today={view.today} />
        </div>
      )}
      {isLate(clock ?? null) && <Notice tone="warning">{sv.extend.tooLate}</Notice>}
      <SwedishDateField
        {...form.field('until')}
        label={sv.extend.until}
        value={until}
        onChange={(text) => draft.change({ until: text })}
        today={view.today}
        min={earliest}
      />
      <Textarea
        {...form.field('reason')}
        label={sv.extend.reason}
        description={sv.extend.reasonHelp}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
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
