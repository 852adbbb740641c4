import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerRecommendation, type Recommendation } from '../../api/audits.ts';
import { limitsQuery } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { audit } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useAuditCommand } from './use-audit-command.ts';

const words = audit.answerForm;
type Stance = keyof typeof audit.stance;
const STANCES = Object.keys(audit.stance) as Stance[];

/** What the board answers a recommendation, with a published figure by reference. */
export function AnswerDialog({
  recommendation: r,
  onClose,
  onDone,
}: {
  recommendation: Recommendation;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    stance: (r.answer?.stance ?? '') as Stance | '',
    otherBoard: r.answer?.otherBoard ?? '',
    words: r.answer?.words ?? '',
    measureId: r.answer?.figures[0]?.ref.id ?? '',
    period: r.answer?.figures[0]?.ref.period ?? '',
  }));
  const draft = useDraft(`audit-answer:${r.itemId}`, initial);
  const form = useForm('audit-answer');
  const command = useAuditCommand(answerRecommendation, () => {
    draft.drop();
    onDone();
  });
  const { stance, otherBoard, words: said, measureId, period } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['stance', stance === '' && words.stanceMissing],
        ['otherBoard', stance === 'other_board' && otherBoard.trim() === '' && words.otherBoardMissing],
        ['words', said.trim() === '' && words.wordsMissing],
      ]),
    );
    if (!accepted || stance === '') return;
    command.send(
      {
        itemId: r.itemId,
        seenVersion: r.answer?.version ?? 0,
        stance,
        words: said,
        figures:
          measureId && period ? [{ kind: 'measure', id: measureId, period, unitId: null, part: null }] : [],
        ...(stance === 'other_board' && { otherBoard }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{r.text}</strong>
      </p>
      <CodeRadios
        {...form.field('stance')}
        legend={words.stance}
        codes={STANCES}
        words={audit.stance}
        value={stance}
        onChange={(chosen) => draft.change({ stance: chosen })}
      />
      {stance === 'other_board' && (
        <TextField
          {...form.field('otherBoard')}
          label={words.otherBoard}
          size="small"
          maxLength={200}
          value={otherBoard}
          onChange={(event) => draft.change({ otherBoard: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('words')}
        label={words.words}
        description={words.wordsHelp}
        size="small"
        minRows={4}
        value={said}
        onChange={(event) => draft.change({ words: event.target.value })}
      />
      <MeasureField
        value={measureId}
        field={form.field('figures')}
        onChange={(id) => draft.change({ measureId: id })}
      />
      <TextField
        label={words.period}
        size="small"
        htmlSize={12}
        value={period}
        onChange={(event) => draft.change({ period: event.target.value })}
      />
    </ActionForm>
  );
}

/** The measures that the product has by name. */
function MeasureField({
  value,
  field,
  onChange,
}: {
  value: string;
  field: { id: string; error: string | undefined };
  onChange: (id: string) => void;
}) {
  const { data } = useQuery(limitsQuery);
  return (
    <Select
      {...field}
      label={words.figure}
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{words.noFigure}</option>
      {[...(data?.measures ?? [])]
        .sort((a, b) => a.title.localeCompare(b.title, 'sv'))
        .map((m) => (
          <option key={m.measureId} value={m.measureId}>
            {m.title}
          </option>
        ))}
    </Select>
  );
}
