import { Textarea } from '@navikt/ds-react/Textarea';
import { decideItem, type ItemOutcome, type ItemPapers } from '../../api/committee.ts';
import type { DecisionResult } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as sv from '../../app/sv/committee.ts';
import { sv as common } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { usePapersCommand } from './use-meeting.ts';

const words = sv.decide;
const OUTCOMES = Object.keys(sv.itemOutcome) as ItemOutcome[];
const RESULTS = Object.keys(common.decisionResult) as DecisionResult[];

const EMPTY: {
  outcome: ItemOutcome | null;
  result: DecisionResult | null;
  wording: string;
  reasons: string;
  reservations: string;
  next: string;
} = { outcome: null, result: null, wording: '', reasons: '', reservations: '', next: '' };

/** What the meeting did with the item, as the minutes have it. */
export function DecideDialog({ view, onClose }: { view: ItemPapers; onClose: () => void }) {
  const { meetingId, itemId, later, paper } = view;
  const draft = useDraft(`decide-item:${meetingId}:${itemId}`, EMPTY);
  const form = useForm('decide-item');
  const command = usePapersCommand(decideItem, () => {
    draft.drop();
    onClose();
  });
  const { outcome, result, wording, reasons, reservations, next } = draft.value;
  const isOwn = outcome === 'rejected' || outcome === 'own_wording';
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['outcome', outcome === null && words.outcomeMissing],
        ['result', outcome === 'own_wording' && result === null && words.resultMissing],
        ['wording', isOwn && wording.trim() === '' && words.wordingMissing],
        ['reasons', (isOwn || outcome === 'remitted') && reasons.trim() === '' && words.reasonsMissing],
        ['nextMeetingId', outcome === 'tabled' && next === '' && words.nextMissing],
      ]),
    );
    if (!accepted || outcome === null) return;
    command.send(
      {
        meetingId,
        itemId,
        outcome,
        ...(outcome === 'own_wording' && result !== null && { result }),
        ...(isOwn && { wording }),
        ...(outcome === 'own_wording' && paper.fromOn !== null && { fromOn: paper.fromOn }),
        ...(outcome === 'own_wording' && paper.untilOn !== null && { untilOn: paper.untilOn }),
        ...(reasons.trim() !== '' && outcome !== 'as_proposed' && { reasons }),
        ...(reservations.trim() !== '' && { reservations }),
        ...(outcome === 'tabled' && { nextMeetingId: next }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        codes={OUTCOMES}
        words={sv.itemOutcome}
        value={outcome}
        onChange={(chosen) => draft.change({ outcome: chosen })}
      />
      {outcome === 'own_wording' && (
        <CodeRadios
          {...form.field('result')}
          legend={words.result}
          codes={RESULTS}
          words={common.decisionResult}
          value={result}
          onChange={(chosen) => draft.change({ result: chosen })}
        />
      )}
      {isOwn && (
        <Textarea
          {...form.field('wording')}
          label={words.wording}
          size="small"
          minRows={2}
          value={wording}
          onChange={(event) => draft.change({ wording: event.target.value })}
        />
      )}
      {(isOwn || outcome === 'remitted') && (
        <Textarea
          {...form.field('reasons')}
          label={outcome === 'remitted' ? words.remitted : words.reasons}
          size="small"
          minRows={3}
          value={reasons}
          onChange={(event) => draft.change({ reasons: event.target.value })}
        />
      )}
      {outcome === 'tabled' && (
        <CodeRadios
          {...form.field('nextMeetingId')}
          legend={words.next}
          codes={later.map((m) => m.meetingId)}
          words={Object.fromEntries(later.map((m) => [m.meetingId, m.day]))}
          value={next}
          onChange={(chosen) => draft.change({ next: chosen })}
        />
      )}
      {outcome !== null && (
        <Textarea
          {...form.field('reservations')}
          label={common.field.optional(words.reservations)}
          size="small"
          minRows={2}
          value={reservations}
          onChange={(event) => draft.change({ reservations: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
