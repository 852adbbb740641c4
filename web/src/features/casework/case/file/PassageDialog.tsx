import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useRef, useState } from 'react';
import type { Mask, MaskGround } from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { placesOf } from './mask-text.ts';

const words = releaseWords.release;
const GROUNDS = Object.keys(sv.codes.maskGround) as MaskGround[];

export interface PassageProps {
  partId: string;
  field: string;
  /** What the field is called. */
  name: string;
  value: string;
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  onMask: (masks: readonly Mask[]) => void;
  onClose: () => void;
}

/** What is marked in the text, or words wherever they stand in it. The text is a field that can't be written in, so that it is marked by keyboard too. */
export function PassageDialog({ partId, field, name, value, command, onMask, onClose }: PassageProps) {
  const form = useForm('passage');
  const text = useRef<HTMLTextAreaElement>(null);
  const [word, setWord] = useState('');
  const [ground, setGround] = useState<MaskGround>('osl_26_1');

  const send = () => {
    const { selectionStart = 0, selectionEnd = 0 } = text.current ?? {};
    const places =
      word.trim() === '' ? [{ start: selectionStart, end: selectionEnd }] : placesOf(value, word);
    const isNothing = places.every(({ start, end }) => start >= end);
    const accepted = form.accepts(
      collectErrors([
        ['text', word.trim() === '' && isNothing && words.passageMissing],
        ['word', word.trim() !== '' && places.length === 0 && words.wordNotThere],
      ]),
    );
    if (accepted) onMask(places.map((place) => ({ partId, field, ...place, ground })));
  };

  return (
    <ActionForm
      heading={words.passageTitle(name)}
      form={form}
      to={words.passageFixTo}
      submit={words.passageSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.passageLead}</p>
      <Textarea
        {...form.field('text')}
        ref={text}
        label={words.passageText}
        size="small"
        minRows={6}
        readOnly
        value={value}
      />
      <TextField
        {...form.field('word')}
        label={sv.field.optional(words.word)}
        description={words.wordHelp}
        size="small"
        autoComplete="off"
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <Select
        {...form.field('ground')}
        label={words.ground}
        size="small"
        value={ground}
        onChange={(event) => setGround(event.target.value as MaskGround)}
      >
        {GROUNDS.map((code) => (
          <option key={code} value={code}>
            {`${sv.codes.maskGround[code]}: ${sv.codes.maskGroundHelp[code].toLocaleLowerCase('sv')}`}
          </option>
        ))}
      </Select>
    </ActionForm>
  );
}
