import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { recordChildTalk } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin, readTime } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../../ui/form/YesNoRadios.tsx';
import { newId } from '../../../../../ui/new-id.ts';
import styles from '../Investigation.module.css';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';

const words = investigationWords.investigation.talk;

interface Values {
  talkId: string;
  held: boolean | null;
  heldOn: string;
  heldTime: string;
  place: string;
  language: string;
  interpreter: boolean;
  alone: boolean | null;
  tookPart: string;
  ownWords: string;
  whyNot: string;
}

/** A conversation with the child, or in writing why none is held (SoL 3:3). */
export function ChildTalkDialog({ investigation: { caseId, today, childTalks }, onClose }: WriteProps) {
  const [initial] = useState(
    (): Values => ({
      talkId: newId(),
      held: null,
      heldOn: today,
      heldTime: '',
      place: '',
      language: '',
      interpreter: false,
      alone: null,
      tookPart: '',
      ownWords: '',
      whyNot: '',
    }),
  );
  const draft = useDraft(`record-child-talk:${caseId}`, initial);
  const form = useForm('child-talk');
  const command = useInvestigationCommand(recordChildTalk, () => {
    draft.drop();
    onClose();
  });
  const { talkId, held, heldOn, heldTime, alone, ownWords, whyNot, interpreter } = draft.value;
  const isHeld = held === true;
  const send = () => {
    const day = readDayWithin(heldOn, { max: today });
    const time = heldTime.trim() === '' ? '' : readTime(heldTime);
    const accepted = form.accepts(
      collectErrors([
        ['held', held === null && words.heldMissing],
        ['heldOn', isHeld && !day.ok && day.message],
        ['heldTime', isHeld && time === null && sv.field.time],
        ['alone', isHeld && alone === null && words.aloneMissing],
        ['ownWords', isHeld && ownWords.trim() === '' && words.ownWordsMissing],
        ['whyNot', held === false && whyNot.trim() === '' && words.whyNotMissing],
      ]),
    );
    if (!accepted || held === null) return;
    const { place, language, tookPart } = draft.value;
    command.send(
      {
        caseId,
        talkId,
        held,
        ...(held
          ? {
              ...(day.ok && { heldOn: day.day }),
              ...(time && { heldTime: time }),
              childName: childTalks.childName,
              place,
              language,
              tookPart,
              interpreter,
              ...(alone !== null && { alone }),
              ownWords,
            }
          : { whyNot }),
      },
      { onError: form.takesFrom },
    );
  };
  const line = (field: 'place' | 'language' | 'tookPart') => (
    <TextField
      {...form.field(field)}
      label={sv.field.optional(words[field])}
      size="small"
      autoComplete="off"
      value={draft.value[field]}
      onChange={(event) => draft.change({ [field]: event.target.value })}
    />
  );
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={held === false ? words.submitWhy : words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <YesNoRadios
        {...form.field('held')}
        legend={words.held}
        value={held}
        onChange={(chosen) => draft.change({ held: chosen })}
      />
      {isHeld && (
        <>
          <div className={styles.pair}>
            <SwedishDateField
              {...form.field('heldOn')}
              label={words.on}
              value={heldOn}
              onChange={(on) => draft.change({ heldOn: on })}
              today={today}
              max={today}
            />
            <TextField
              {...form.field('heldTime')}
              label={sv.field.optional(words.time)}
              size="small"
              htmlSize={8}
              inputMode="decimal"
              autoComplete="off"
              value={heldTime}
              onChange={(event) => draft.change({ heldTime: event.target.value })}
            />
          </div>
          {line('place')}
          <YesNoRadios
            {...form.field('alone')}
            legend={words.alone}
            value={alone}
            onChange={(chosen) => draft.change({ alone: chosen })}
          />
          {alone === false && line('tookPart')}
          {line('language')}
          <Checkbox
            size="small"
            checked={interpreter}
            onChange={(event) => draft.change({ interpreter: event.target.checked })}
          >
            {words.interpreter}
          </Checkbox>
          <Textarea
            {...form.field('ownWords')}
            label={words.ownWords}
            description={words.ownWordsHelp}
            size="small"
            minRows={5}
            value={ownWords}
            onChange={(event) => draft.change({ ownWords: event.target.value })}
          />
        </>
      )}
      {held === false && (
        <Textarea
          {...form.field('whyNot')}
          label={words.whyNot}
          size="small"
          minRows={3}
          value={whyNot}
          onChange={(event) => draft.change({ whyNot: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
