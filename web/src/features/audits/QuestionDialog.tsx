import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AuditQuestion,
  evidenceChoicesQuery,
  type QuestionHead,
  setQuestion,
} from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { topics, question as words_ } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { thresholdIn } from '../promises/threshold.ts';
import styles from './Audits.module.css';
import { useAuditCommand } from './use-audit-command.ts';

const words = words_.form;
const TOPICS = Object.keys(topics) as QuestionHead['topic'][];

interface Typed {
  kind: string;
  id: string;
  direction: 'at_least' | 'at_most';
  holdsAt: string;
  partlyAt: string;
}

/** As a limit is typed: per cent of a share. */
const typed = (unit: string, value: number | null): string =>
  value === null ? '' : String(unit === 'share' ? Math.round(value * 1000) / 10 : value).replace('.', ',');

/** Puts a question of the continuous audit in other words or on other evidence, or adds one. */
export function QuestionDialog({
  view,
  onClose,
  onDone,
}: {
  view?: AuditQuestion;
  onClose: () => void;
  onDone: () => void;
}) {
  const { data } = useQuery(evidenceChoicesQuery);
  const choices = data?.choices ?? [];
  const unitOf = (kind: string, id: string) =>
    choices.find((c) => c.kind === kind && c.id === id)?.unit ?? 'share';
  const [initial] = useState(() => ({
    questionId: view?.question.questionId ?? newId(),
    topic: view?.question.topic ?? ('handling' as QuestionHead['topic']),
    text: view?.question.text ?? '',
    criteria: view?.question.criteria ?? '',
    missing: view?.question.missing ?? '',
    withdrawn: view?.question.withdrawn ?? false,
    why: '',
    refs: (view?.question.evidence ?? []).map((e): Typed => {
      const unit = e.ref.kind === 'measure' && e.ref.holdsAt > 1 ? 'count' : 'share';
      return {
        kind: e.ref.kind,
        id: e.ref.id,
        direction: e.ref.direction,
        holdsAt: typed(unit, e.ref.holdsAt),
        partlyAt: typed(unit, e.ref.partlyAt),
      };
    }),
  }));
  const draft = useDraft(`audit-question:${view?.question.questionId ?? 'new'}`, initial);
  const form = useForm('audit-question');
  const command = useAuditCommand(setQuestion, () => {
    draft.drop();
    onDone();
  });
  const { value } = draft;
  const changeRef = (at: number, change: Partial<Typed>) =>
    draft.change({ refs: value.refs.map((r, i) => (i === at ? { ...r, ...change } : r)) });
  const send = () => {
    const chosen = value.refs.filter((r) => r.id !== '');
    const limits = chosen.map((r) => ({
      kind: r.kind,
      id: r.id,
      direction: r.direction,
      holdsAt: thresholdIn(unitOf(r.kind, r.id), r.holdsAt),
      partlyAt: r.partlyAt.trim() === '' ? null : thresholdIn(unitOf(r.kind, r.id), r.partlyAt),
    }));
    const accepted = form.accepts(
      collectErrors([
        ['text', value.text.trim() === '' && words.textMissing],
        ['criteria', value.criteria.trim() === '' && words.criteriaMissing],
        ['evidence', limits.some((l) => l.holdsAt === null) && words.limitMissing],
        ['missing', chosen.length === 0 && value.missing.trim() === '' && words.nothing],
        ['why', view !== undefined && value.why.trim() === '' && words.whyMissing],
      ]),
    );
    if (!accepted) return;
    const { questionId, topic, text, criteria, missing, withdrawn, why } = value;
    command.send(
      {
        questionId,
        seenVersion: view?.question.version ?? 0,
        topic,
        text,
        criteria,
        evidence: limits.flatMap(({ holdsAt, ...rest }) => (holdsAt === null ? [] : [{ ...rest, holdsAt }])),
        withdrawn,
        ...(missing.trim() && { missing }),
        ...(view && { why }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={view ? words.heading : words.headingNew}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        {...form.field('topic')}
        label={words.topic}
        size="small"
        value={value.topic}
        onChange={(event) => draft.change({ topic: event.target.value as QuestionHead['topic'] })}
      >
        {TOPICS.map((t) => (
          <option key={t} value={t}>
            {topics[t]}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('text')}
        label={words.text}
        size="small"
        maxLength={300}
        value={value.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <Textarea
        {...form.field('criteria')}
        label={words.criteria}
        size="small"
        minRows={2}
        value={value.criteria}
        onChange={(event) => draft.change({ criteria: event.target.value })}
      />
      <fieldset className={styles.plain} id={form.field('evidence').id} tabIndex={-1}>
        <legend>
          <strong>{words.evidence}</strong>
        </legend>
        <p className={styles.second}>{words.evidenceHelp}</p>
        {form.field('evidence').error && <p className={styles.late}>{form.field('evidence').error}</p>}
        {value.refs.map((ref, at) => {
          const title = choices.find((c) => c.kind === ref.kind && c.id === ref.id)?.title ?? words.choose;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place while it is typed
            <div key={at} className={styles.ref}>
              <Select
                label={words.choose}
                size="small"
                value={`${ref.kind} ${ref.id}`}
                onChange={(event) => {
                  const [kind = '', id = ''] = event.target.value.split(' ');
                  changeRef(at, { kind, id });
                }}
              >
                <option value=" ">{words.choose}</option>
                {choices.map((c) => (
                  <option key={`${c.kind} ${c.id}`} value={`${c.kind} ${c.id}`}>
                    {c.title}
                  </option>
                ))}
              </Select>
              <Select
                label={words.directionLabel}
                size="small"
                value={ref.direction}
                onChange={(event) => changeRef(at, { direction: event.target.value as Typed['direction'] })}
              >
                <option value="at_least">{words.direction.at_least}</option>
                <option value="at_most">{words.direction.at_most}</option>
              </Select>
              <TextField
                label={words.holdsAt}
                size="small"
                inputMode="decimal"
                value={ref.holdsAt}
                onChange={(event) => changeRef(at, { holdsAt: event.target.value })}
              />
              <TextField
                label={words.partlyAt}
                size="small"
                inputMode="decimal"
                value={ref.partlyAt}
                onChange={(event) => changeRef(at, { partlyAt: event.target.value })}
              />
              <Button
                type="button"
                size="small"
                variant="tertiary"
                aria-label={words.removeOf(title)}
                onClick={() => draft.change({ refs: value.refs.filter((_, i) => i !== at) })}
              >
                {words.remove}
              </Button>
            </div>
          );
        })}
        <Button
          type="button"
          size="small"
          variant="tertiary"
          onClick={() =>
            draft.change({
              refs: [...value.refs, { kind: '', id: '', direction: 'at_least', holdsAt: '', partlyAt: '' }],
            })
          }
        >
          {words.add}
        </Button>
      </fieldset>
      <Textarea
        {...form.field('missing')}
        label={words.missing}
        description={words.missingHelp}
        size="small"
        minRows={2}
        value={value.missing}
        onChange={(event) => draft.change({ missing: event.target.value })}
      />
      {view && (
        <>
          <Checkbox
            size="small"
            checked={value.withdrawn}
            onChange={(event) => draft.change({ withdrawn: event.target.checked })}
          >
            {words.withdrawn}
          </Checkbox>
          <Textarea
            {...form.field('why')}
            label={words.why}
            size="small"
            minRows={2}
            value={value.why}
            onChange={(event) => draft.change({ why: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}
