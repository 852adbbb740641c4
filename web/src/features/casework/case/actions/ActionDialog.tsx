import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { type Case, caseQuery } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Dialog } from '../../../../ui/dialog/Dialog.tsx';
import { ACTIONS, type ActionOperation } from '../case-search.ts';
import { ConcludeDialog } from '../fate/ConcludeDialog.tsx';
import { EndFollowUpDialog } from '../fate/EndFollowUpDialog.tsx';
import { ExtendInvestigationDialog } from '../fate/ExtendInvestigationDialog.tsx';
import { ReviewReopeningDialog } from '../fate/ReviewReopeningDialog.tsx';
import { ProposeDialog } from '../proposals/ProposeDialog.tsx';
import { ReturnDialog } from '../proposals/ReturnDialog.tsx';
import { CoWorkerDialog } from '../reviews/CoWorkerDialog.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import type { ActionProps } from './action-props.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { FeedbackDialog } from './FeedbackDialog.tsx';
import { hindranceInWords } from './hindrance.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';

const DIALOGS: Record<ActionOperation, ComponentType<ActionProps>> = {
  'casework.assess-protection': AssessDialog,
  'casework.decide-preliminary': DecideDialog,
  'casework.propose-decision': ProposeDialog,
  'casework.return-proposal': ReturnDialog,
  'casework.extend-preliminary': ExtendDialog,
  'casework.assign-case': AssignDialog,
  'casework.add-co-worker': CoWorkerDialog,
  'casework.join-report': JoinDialog,
  'casework.record-contact': ContactDialog,
  'casework.record-meeting': MeetingDialog,
  'casework.give-feedback': FeedbackDialog,
  'casework.extend-investigation': ExtendInvestigationDialog,
  'casework.conclude-investigation': ConcludeDialog,
  'casework.propose-extension': ExtendInvestigationDialog,
  'casework.propose-conclusion': ConcludeDialog,
  'casework.end-follow-up': EndFollowUpDialog,
  'casework.review-reopening': ReviewReopeningDialog,
};

interface Props {
  view: Case;
  onDone: (operation: ActionOperation) => void;
}

/** The dialog that the address asks for. Back closes it. */
export function ActionDialog({ view, onDone }: Props) {
  const { gor } = useSearch({ from: '/frame/arenden/$caseId' });
  // From where the reader is: the dialog closes upon the tab that it was opened from.
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  if (gor === undefined) return null;

  const operation = ACTIONS[gor];
  const leave = () =>
    navigate({
      to: '.',
      search: ({ gor: _done, val: _chosen, ...rest }) => rest,
      replace: true,
      resetScroll: false,
    });
  if (!view.allowed.includes(operation)) {
    return <NotNow view={view} operation={operation} onClose={leave} />;
  }
  const Action = DIALOGS[operation];
  return (
    <Action
      view={view}
      onClose={() => {
        // Someone else may have come first; the page then shows what they did.
        void queryClient.invalidateQueries(caseQuery(view.caseId));
        void leave();
      }}
      onDone={() => {
        void leave();
        onDone(operation);
      }}
    />
  );
}

/** A link led here, but the step can't be taken now: says why. */
function NotNow({
  view,
  operation,
  onClose,
}: {
  view: Case;
  operation: ActionOperation;
  onClose: () => void;
}) {
  const refused = view.refused.find((candidate) => candidate.operation === operation);
  return (
    <Dialog
      heading={sv.operations[operation].act}
      width="small"
      onClose={onClose}
      footer={
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          {sv.dialog.close}
        </Button>
      }
    >
      <p>{hindranceInWords(view, operation, refused?.reason ?? 'ROLE_LACKS_PERMISSION')}</p>
    </Dialog>
  );
}
