import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import {
  type FeedbackWay,
  type GiveFeedback,
  giveFeedback,
  type NoFeedbackReason,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { ActionProps } from './action-props.ts';
import { EarlierFields } from './EarlierFields.tsx';
import { checkEarlier, type EarlierValues, instantOf, NOW } from './earlier.ts';
import { useCaseCommand } from './use-case-command.ts';

interface Values {
  given: 'yes' | 'no' | null;
  way: FeedbackWay | null;
  whyNot: NoFeedbackReason | null;
  text: string;
  earlier: EarlierValues;
}

const EMPTY: Values = { given: null, way: null, whyNot: null, text: '', earlier: NOW };
const words = preliminaryWords.feedback;
const WAYS = Object.keys(sv.codes.feedbackWay) as FeedbackWay[];
const REASONS = Object.keys(sv.codes.noFeedbackReason) as NoFeedbackReason[];

/** All that the reporter may be told stands here; there is no field for anything else. */
export function FeedbackDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`give-feedback:${view.caseId}`, EMPTY);
  const form = useForm('feedback');
  const command = useCaseCommand(giveFeedback, () => {
    draft.drop();
    onDone();
  });
  const { given, way, whyNot, text, earlier } = draft.value;
  const due = view.preliminary.feedbackDue;

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['given', given === null && words.whatMissing],
        ['way', given === 'yes' && way === null && words.wayMissing],
        ['whyNot', given === 'no' && whyNot === null && words.whyMissing],
        ['text', given === 'no' && text.trim() === '' && words.textMissing],
        ...(given === 'yes' ? checkEarlier('givenAt', earlier, view.today) : []),
      ]),
    );
    if (!accepted || due === null) return;
    command.send(toCommand({ caseId: view.caseId, reportId: due.reportId }, draft.value), {
      onError: form.takesFrom,
    });
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
      <p>
        {words.lead} <span className="second">{words.law}</span>
      </p>
      {due && (
        <div>
          <h2 className="second">{words.say}</h2>
          <p>
            <strong>{sv.codes.feedbackSaid[due.mayTell]}</strong>
          </p>
        </div>
      )}
      {due?.mayTell === 'already_under_way' && <Notice tone="info">{words.atOnce}</Notice>}
      {due && !due.requested && <Notice tone="info">{words.notRequested}</Notice>}
      <RadioGroup
        {...form.field('given')}
        legend={words.what}
        size="small"
        value={given}
        onChange={(chosen: 'yes' | 'no') => draft.change({ given: chosen })}
      >
        <Radio value="yes">{words.given}</Radio>
        <Radio value="no">{words.withheld}</Radio>
      </RadioGroup>
      {given === 'yes' && (
        <>
          <CodeRadios
            {...form.field('way')}
            legend={words.way}
            value={way}
            onChange={(chosen: FeedbackWay) => draft.change({ way: chosen })}
            codes={WAYS}
            words={sv.codes.feedbackWay}
          />
          <EarlierFields
            form={form}
            path="givenAt"
            values={earlier}
            today={view.today}
            onChange={(changed) => draft.change({ earlier: changed })}
          />
        </>
      )}
      {given === 'no' && (
        <>
          <CodeRadios
            {...form.field('whyNot')}
            legend={words.whyNot}
            value={whyNot}
            onChange={(chosen: NoFeedbackReason) => draft.change({ whyNot: chosen })}
            codes={REASONS}
            words={sv.codes.noFeedbackReason}
          />
          <Textarea
            {...form.field('text')}
            label={words.text}
            size="small"
            minRows={3}
            value={text}
            onChange={(event) => draft.change({ text: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}

function toCommand(of: Pick<GiveFeedback, 'caseId' | 'reportId'>, values: Values): GiveFeedback {
  const { given, way, whyNot, text, earlier } = values;
  if (given === 'no') return { ...of, given: false, ...(whyNot !== null && { whyNot }), text };
  const givenAt = instantOf(earlier);
  return {
    ...of,
    given: true,
    ...(way !== null && { way }),
    ...(givenAt !== null && { givenAt }),
  };
}
