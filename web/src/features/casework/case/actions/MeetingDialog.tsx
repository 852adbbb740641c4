import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type MeetingParty, type MeetingStanding, recordMeeting } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import type { ActionProps } from './action-props.ts';
import { EarlierFields } from './EarlierFields.tsx';
import { checkEarlier, type EarlierValues, instantOf, NOW } from './earlier.ts';
import { useCaseCommand } from './use-case-command.ts';

interface Values {
  meetingId: string;
  standing: MeetingStanding | null;
  tookPart: MeetingParty[];
  text: string;
  earlier: EarlierValues;
}

const words = preliminaryWords.meeting;
const STANDINGS = Object.keys(sv.codes.meetingStanding) as MeetingStanding[];
const PARTIES = Object.keys(sv.codes.meetingParty) as MeetingParty[];

/** The meeting that the law asks the board to offer (SoL 19:5), and what became of it. */
export function MeetingDialog({ view, onClose, onDone }: ActionProps) {
  const [initial] = useState(
    (): Values => ({
      meetingId: newId(),
      standing: null,
      tookPart: [],
      text: '',
      earlier: NOW,
    }),
  );
  const draft = useDraft(`record-meeting:${view.caseId}`, initial);
  const form = useForm('meeting');
  const command = useCaseCommand(recordMeeting, () => {
    draft.drop();
    onDone();
  });
  const { meetingId, standing, tookPart, text, earlier } = draft.value;
  const isHeld = standing === 'held';
  const why = standing === 'unsuitable';

  const send = () => {
    const hasNoText = text.trim() === '';
    const accepted = form.accepts(
      collectErrors([
        ['standing', standing === null && words.standingMissing],
        ['tookPart', isHeld && tookPart.length === 0 && words.tookPartMissing],
        ['text', hasNoText && ((isHeld && words.textMissing) || (why && words.whyMissing))],
        ...(isHeld ? checkEarlier('heldAt', earlier, view.today) : []),
      ]),
    );
    if (!accepted || standing === null) return;
    const heldAt = isHeld ? instantOf(earlier) : null;
    command.send(
      {
        caseId: view.caseId,
        meetingId,
        standing,
        tookPart: isHeld ? tookPart : [],
        ...(!hasNoText && { text }),
        ...(heldAt !== null && { heldAt }),
      },
      { onError: form.takesFrom },
    );
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
      <CodeRadios
        {...form.field('standing')}
        legend={words.standing}
        value={standing}
        onChange={(chosen: MeetingStanding) => draft.change({ standing: chosen })}
        codes={STANDINGS}
        words={sv.codes.meetingStanding}
      />
      {isHeld && (
        <>
          <CheckboxGroup
            {...form.field('tookPart')}
            legend={words.tookPart}
            size="small"
            value={tookPart}
            onChange={(chosen: MeetingParty[]) => draft.change({ tookPart: chosen })}
          >
            {PARTIES.map((code) => (
              <Checkbox key={code} value={code}>
                {sv.codes.meetingParty[code]}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <EarlierFields
            form={form}
            path="heldAt"
            values={earlier}
            today={view.today}
            onChange={(changed) => draft.change({ earlier: changed })}
          />
        </>
      )}
      {standing !== null && (
        <Textarea
          {...form.field('text')}
          label={why ? words.textWhy : words.text}
          size="small"
          minRows={3}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
