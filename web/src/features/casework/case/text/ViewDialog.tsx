import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useMemo } from 'react';
import { type InvestigationText, recordView, type ViewKind, type ViewParty } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { useTextCommand } from './use-text.ts';

const words = textWords.writtenText.views;
const KINDS = Object.keys(textWords.viewKind) as ViewKind[];
const PARTIES = Object.keys(textWords.viewParty) as ViewParty[];

interface Values {
  viewId: string;
  kind: ViewKind | null;
  party: ViewParty | null;
  partyName: string;
  heading: string;
  saidOn: string;
  text: string;
}

interface Props {
  text: InvestigationText;
  onClose: () => void;
  onDone: () => void;
}

/** What somebody has said of the text, in their own words. */
export function ViewDialog({ text: { caseId, today, headings }, onClose, onDone }: Props) {
  const empty = useMemo(
    (): Values => ({
      viewId: newId(),
      kind: null,
      party: null,
      partyName: '',
      heading: '',
      saidOn: today,
      text: '',
    }),
    [today],
  );
  const draft = useDraft(`record-view:${caseId}`, empty);
  const form = useForm('view');
  const command = useTextCommand(recordView, () => {
    draft.drop();
    onDone();
  });
  const { viewId, kind, party, partyName, heading, saidOn, text } = draft.value;

  const send = () => {
    const day = readDayWithin(saidOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['kind', kind === null && words.kindMissing],
        ['party', party === null && words.partyMissing],
        ['saidOn', !day.ok && day.message],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || kind === null || party === null || !day.ok) return;
    command.send(
      {
        caseId,
        viewId,
        kind,
        party,
        saidOn: day.day,
        text,
        ...(partyName.trim() && { partyName }),
        ...(heading && { heading }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.addTitle}
      form={form}
      to={words.addTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('kind')}
        legend={words.kind}
        value={kind}
        onChange={(value: ViewKind) => draft.change({ kind: value })}
        codes={KINDS}
        words={textWords.viewKind}
      />
      <CodeRadios
        {...form.field('party')}
        legend={words.party}
        value={party}
        onChange={(value: ViewParty) => draft.change({ party: value })}
        codes={PARTIES}
        words={textWords.viewParty}
      />
      <TextField
        {...form.field('partyName')}
        label={sv.field.optional(words.partyName)}
        size="small"
        autoComplete="off"
        value={partyName}
        onChange={(event) => draft.change({ partyName: event.target.value })}
      />
      <SwedishDateField
        {...form.field('saidOn')}
        label={words.saidOn}
        value={saidOn}
        onChange={(value) => draft.change({ saidOn: value })}
        today={today}
        max={today}
      />
      <Select
        {...form.field('heading')}
        label={words.heading}
        size="small"
        value={heading}
        onChange={(event) => draft.change({ heading: event.target.value })}
      >
        <option value="">{words.whole}</option>
        {headings.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('text')}
        label={words.text}
        size="small"
        minRows={4}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
