import { Textarea } from '@navikt/ds-react/Textarea';
import { type RiskAssessments, waiveAssessment } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { useAssessmentsCommand } from './use-assessments-command.ts';

const words = assessmentWords.assessments;
const EMPTY = { reason: '' };

interface Props {
  view: RiskAssessments;
  codingId: string;
  onClose: () => void;
}

/** Why what a coded problem asks for is not done. */
export function WaiveDialog({ view: { caseId, required }, codingId, onClose }: Props) {
  const draft = useDraft(`waive-assessment:${caseId}:${codingId}`, EMPTY);
  const form = useForm('waive');
  const command = useAssessmentsCommand(waiveAssessment, () => {
    draft.drop();
    onClose();
  });
  const { reason } = draft.value;
  const problem = required.find((one) => one.codingId === codingId)?.problem;
  const send = () => {
    if (form.accepts(collectErrors([['reason', reason.trim() === '' && words.waiveReasonMissing]]))) {
      command.send({ caseId, codingId, reason }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.waiveTitle(problem ? sv.codes.worry[problem] : '')}
      form={form}
      to={words.waiveFixTo}
      submit={words.waiveSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.waiveLead}</p>
      <Textarea
        {...form.field('reason')}
        label={words.waiveReason}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
