import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { assessProtection, type Case, type ProtectionOutcome } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { isOpen } from '../../../../ui/list/clock-order.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { PROTECTION_RULE } from '../../rules.ts';
import type { ActionProps } from './action-props.ts';
import { useCaseCommand } from './use-case-command.ts';

interface Values {
  outcome: ProtectionOutcome | null;
  reasons: string;
  measures: string;
  reportId: string | null;
}

const EMPTY: Values = { outcome: null, reasons: '', measures: '', reportId: null };
const OUTCOMES = Object.keys(sv.codes.protectionOutcome) as ProtectionOutcome[];

/** Does the child need protection at once? Due the day the report came in, or as the municipality has set for what comes late. */
export function AssessDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`assess-protection:${view.caseId}`, EMPTY);
  const form = useForm('assess');
  const command = useCaseCommand(assessProtection, () => {
    draft.drop();
    onDone();
  });
  const { outcome, reasons, measures } = draft.value;
  const unassessed = unassessedReports(view);
  const reportId = draft.value.reportId ?? unassessed[0]?.reportId ?? null;
  const report = unassessed.find((candidate) => candidate.reportId === reportId);
  const clock = view.clocks.find(
    (candidate) =>
      candidate.ruleId === PROTECTION_RULE && isOpen(candidate) && candidate.startedAt === report?.receivedAt,
  );
  const opens = view.state === 'preliminary' && view.preliminary.deciders.open.allowed;
  const asksForMeasures = outcome === 'need_met' || outcome === 'acute';

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['outcome', outcome === null && sv.assess.outcomeMissing],
        ['reasons', reasons.trim() === '' && sv.assess.reasonsMissing],
        ['measures', asksForMeasures && measures.trim() === '' && sv.assess.measuresMissing],
      ]),
    );
    if (!accepted || outcome === null || reportId === null) return;
    command.send(
      { caseId: view.caseId, reportId, outcome, reasons, ...(asksForMeasures && { measures }) },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={sv.assess.title}
      form={form}
      to={sv.assess.fixTo}
      submit={outcome === 'acute' && opens ? sv.assess.submitAcute : sv.assess.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{view.aboutChild ? sv.assess.lead : sv.ofAdult.assessLead}</p>
      {clock && (
        <div>
          <h2 className="second">{sv.assess.due}</h2>
          <DueTag clock={clock} today={view.today} />
        </div>
      )}
      {unassessed.length > 1 && (
        <RadioGroup
          legend={sv.assess.which}
          size="small"
          value={reportId}
          onChange={(value: string) => draft.change({ reportId: value })}
        >
          {unassessed.map((report) => (
            <Radio key={report.reportId} value={report.reportId}>
              {sv.reportView.heading(report.reference)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <RadioGroup
        {...form.field('outcome')}
        legend={sv.assess.outcome}
        size="small"
        value={outcome}
        onChange={(value: ProtectionOutcome) => draft.change({ outcome: value })}
      >
        {OUTCOMES.map((code) => (
          <Radio key={code} value={code} description={sv.codes.protectionOutcomeHelp[code]}>
            {sv.codes.protectionOutcome[code]}
          </Radio>
        ))}
      </RadioGroup>
      {outcome === 'acute' && (
        <Notice tone="danger">
          {view.preliminary.onCall.outOfHours
            ? preliminaryWords.preliminary.acuteToldOnCall(view.preliminary.onCall.phone)
            : preliminaryWords.preliminary.acuteTold}
          {view.state === 'preliminary' && !opens && (
            <> {preliminaryWords.preliminary.acuteNotOpened(view.preliminary.deciders.open.by)}</>
          )}
        </Notice>
      )}
      <Textarea
        {...form.field('reasons')}
        label={sv.assess.reasons}
        description={sv.assess.reasonsHelp}
        size="small"
        minRows={3}
        value={reasons}
        onChange={(event) => draft.change({ reasons: event.target.value })}
      />
      {asksForMeasures && (
        <Textarea
          {...form.field('measures')}
          label={view.aboutChild ? sv.assess.measures : sv.ofAdult.measures}
          size="small"
          minRows={2}
          value={measures}
          onChange={(event) => draft.change({ measures: event.target.value })}
        />
      )}
    </ActionForm>
  );
}

function unassessedReports({ reports, protectionAssessments }: Case) {
  const assessed = new Set(protectionAssessments.map(({ reportId }) => reportId));
  return reports.filter(({ reportId, young }) => young && !assessed.has(reportId));
}
