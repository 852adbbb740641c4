import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Audit, askRespite, sendAnswer, settleRespite } from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { audit as auditWords } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { addDays } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { useAuditCommand } from './use-audit-command.ts';

const FAR = '2099-12-31';
const { respite, letter } = auditWords;

/** A respite is to a later day than the one that holds. */
const dayAfter = (view: Audit) => addDays(view.audit.answerDueOn, 1);

interface Props {
  view: Audit;
  onClose: () => void;
  onDone: () => void;
}

/** More time is asked for. */
export function AskRespiteDialog({ view, onClose, onDone }: Props) {
  const words = respite.form;
  const [initial] = useState(() => ({ respiteId: newId(), until: '', why: '' }));
  const draft = useDraft(`audit-respite:${view.audit.auditId}`, initial);
  const form = useForm('audit-respite');
  const command = useAuditCommand(askRespite, () => {
    draft.drop();
    onDone();
  });
  const { respiteId, until, why } = draft.value;
  const send = () => {
    const day = readDayWithin(until, { min: dayAfter(view), max: FAR });
    const accepted = form.accepts(
      collectErrors([
        ['until', !day.ok && day.message],
        ['why', why.trim() === '' && words.whyMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      { respiteId, auditId: view.audit.auditId, until: day.day, why },
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
      <SwedishDateField
        {...form.field('until')}
        label={words.until}
        value={until}
        onChange={(day) => draft.change({ until: day })}
        today={view.today}
        min={dayAfter(view)}
        max={FAR}
      />
      <Textarea
        {...form.field('why')}
        label={words.why}
        size="small"
        minRows={2}
        value={why}
        onChange={(event) => draft.change({ why: event.target.value })}
      />
    </ActionForm>
  );
}

type Settled = keyof typeof respite.settleForm.codes;
const SETTLED = Object.keys(respite.settleForm.codes) as Settled[];

/** What the auditors said about more time. */
export function SettleRespiteDialog({ view, respiteId, onClose, onDone }: Props & { respiteId: string }) {
  const words = respite.settleForm;
  const asked = view.respites.find((r) => r.respiteId === respiteId);
  const [initial] = useState(() => ({ settled: '' as Settled | '', until: asked?.askedUntil ?? '' }));
  const draft = useDraft(`audit-respite-settled:${respiteId}`, initial);
  const form = useForm('audit-respite-settled');
  const command = useAuditCommand(settleRespite, () => {
    draft.drop();
    onDone();
  });
  const { settled, until } = draft.value;
  const send = () => {
    const day = readDayWithin(until, { min: dayAfter(view), max: FAR });
    const accepted = form.accepts(
      collectErrors([
        ['settled', settled === '' && words.settledMissing],
        ['until', settled === 'granted' && !day.ok && day.message],
      ]),
    );
    if (!accepted || settled === '') return;
    command.send(
      { respiteId, settled, ...(settled === 'granted' && day.ok && { until: day.day }) },
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
      <CodeRadios
        {...form.field('settled')}
        legend={words.settled}
        codes={SETTLED}
        words={words.codes}
        value={settled}
        onChange={(chosen) => draft.change({ settled: chosen })}
      />
      {settled === 'granted' && (
        <SwedishDateField
          {...form.field('until')}
          label={words.until}
          value={until}
          onChange={(day) => draft.change({ until: day })}
          today={view.today}
          min={dayAfter(view)}
          max={FAR}
        />
      )}
    </ActionForm>
  );
}

/** The answer is frozen and sent. */
export function SendDialog({ view, onClose, onDone }: Props) {
  const words = letter.confirm;
  const [initial] = useState(() => ({ day: view.today, followUp: '' }));
  const draft = useDraft(`audit-send:${view.audit.auditId}`, initial);
  const form = useForm('audit-send');
  const command = useAuditCommand(sendAnswer, () => {
    draft.drop();
    onDone();
  });
  const send = () => {
    const day = readDayWithin(draft.value.day, { min: view.audit.receivedOn, max: view.today });
    const followUp = draft.value.followUp
      ? readDayWithin(draft.value.followUp, { min: addDays(view.today, 1), max: FAR })
      : null;
    const accepted = form.accepts(
      collectErrors([
        ['sentOn', !day.ok && day.message],
        ['followUpOn', followUp?.ok === false && followUp.message],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        auditId: view.audit.auditId,
        seenLetters: view.letters.length,
        sentOn: day.day,
        ...(followUp?.ok && { followUpOn: followUp.day }),
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
      <p>{words.text}</p>
      <SwedishDateField
        {...form.field('sentOn')}
        label={words.day}
        value={draft.value.day}
        onChange={(day) => draft.change({ day })}
        today={view.today}
        min={view.audit.receivedOn}
        max={view.today}
      />
      <SwedishDateField
        {...form.field('followUpOn')}
        label={words.followUp}
        value={draft.value.followUp}
        onChange={(followUp) => draft.change({ followUp })}
        today={view.today}
        min={addDays(view.today, 1)}
        max={FAR}
      />
    </ActionForm>
  );
}
