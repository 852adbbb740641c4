import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo, useState } from 'react';
import { addAddendum, type InvestigationText, type TextSection } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { clockTime } from '../../../../ui/format/dates.ts';
import { newId } from '../../../../ui/new-id.ts';
import { cleanText } from '../journal/entry-words.ts';
import { endSection, useKeptSection } from './kept-sections.ts';
import styles from './Text.module.css';
import { Trouble } from './Trouble.tsx';
import { useReadTextAnew, useTextCommand } from './use-text.ts';

const words = textWords.writtenText;

/** What the reader has typed beside the signed text, and under which heading. */
export interface TypedBeside
  extends Pick<TextSection, 'sectionId' | 'text' | 'sources' | 'version' | 'savedAt'> {
  readonly heading: string;
}

interface Props {
  text: InvestigationText;
  /** Begun before, and gone on with; null of a new one. */
  typed: TypedBeside | null;
  onClose: () => void;
  onDone: () => void;
}

/** What corrects or completes a signed text. It points to it, and the text stays. Its words are saved all the time, beside the signed one. */
export function AddendumDialog({ text: view, typed, onClose, onDone }: Props) {
  const { caseId, headings, sections, shieldedReporter } = view;
  const empty = useMemo(
    () => ({ addendumId: newId(), heading: typed?.heading ?? '', reason: '', keepsShielded: false }),
    [typed],
  );
  const draft = useDraft(`add-addendum:${caseId}:${typed?.sectionId ?? ''}`, empty);
  const { addendumId, heading, reason, keepsShielded } = draft.value;
  // Kept from the first letter on under the heading chosen by then; what the addendum is about can be chosen anew until it is signed.
  const [begunUnder, setBegunUnder] = useState(typed?.heading ?? null);
  const keptUnder = begunUnder ?? (heading || (headings[0]?.key ?? ''));
  const shared = sections.find((s) => s.heading === keptUnder);
  const { keeper, kept } = useKeptSection(
    caseId,
    keptUnder,
    typed?.sectionId ?? shared?.sectionId ?? '',
    typed ?? undefined,
  );
  const { text } = kept.words;
  const isKept = kept.draftId !== shared?.sectionId;
  const readAnew = useReadTextAnew(caseId);
  const form = useForm('addendum');
  const command = useTextCommand(addAddendum, () => {
    draft.drop();
    void endSection(keeper);
    onDone();
  });
  const close = async () => {
    onClose();
    // What was typed stands beside the signed text from now on.
    await keeper.flush();
    await readAnew();
  };
  const send = async () => {
    const accepted = form.accepts(
      collectErrors([
        ['text', text.trim() === '' && words.addendumTextMissing],
        ['reason', reason.trim() === '' && words.addendumReasonMissing],
        ['keepsShielded', shieldedReporter && !keepsShielded && words.keepsShieldedMissing],
      ]),
    );
    if (!accepted) return;
    await keeper.stop();
    command.send(
      {
        caseId,
        addendumId,
        text,
        reason,
        keepsShielded,
        ...(heading && { heading }),
        ...(keeper.state.draftId !== shared?.sectionId && { sectionId: keeper.state.draftId }),
      },
      {
        onError: (error) => {
          keeper.goOn();
          form.takesFrom(error);
        },
      },
    );
  };
  return (
    <ActionForm
      heading={words.addendumTitle}
      form={form}
      to={words.addendumTo}
      submit={words.addendumSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={() => void send()}
      onClose={() => void close()}
    >
      <p>{words.addendumLead}</p>
      <Trouble kept={kept} isParted={false} />
      <Select
        {...form.field('heading')}
        label={words.views.heading}
        size="small"
        value={heading}
        onChange={(event) => draft.change({ heading: event.target.value })}
      >
        <option value="">{words.views.whole}</option>
        {headings.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('text')}
        label={words.addendumText}
        size="small"
        minRows={5}
        value={text}
        onBlur={() => void keeper.flush()}
        onChange={(event) => {
          setBegunUnder(keptUnder);
          keeper.change({ text: cleanText(event.target.value) });
        }}
      />
      <div className={styles.state}>
        <Saved text={isKept && kept.isSaved && kept.savedAt ? sv.saved.at(clockTime(kept.savedAt)) : null} />
      </div>
      <Textarea
        {...form.field('reason')}
        label={words.addendumReason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      {shieldedReporter && (
        <Checkbox
          id={form.field('keepsShielded').id}
          error={form.field('keepsShielded').error !== undefined}
          size="small"
          checked={keepsShielded}
          onChange={() => draft.change({ keepsShielded: !keepsShielded })}
        >
          {words.keepsShielded}
        </Checkbox>
      )}
    </ActionForm>
  );
}
