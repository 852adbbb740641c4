import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type Protection, setProtection } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { SecrecyDialogProps } from './dialog-props.ts';
import styles from './Secrecy.module.css';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.protection;
const EMPTY_PERSON = { name: '', relation: '', identityNumber: '' };

/** What protection the person has from now on, and against whom. Opens with what holds. */
export function ProtectionDialog({ secrecy, onClose }: SecrecyDialogProps) {
  const { caseId, today } = secrecy;
  const lasting = secrecy.protections.find(({ endedAt }) => endedAt === null);
  const initial = {
    kind: lasting?.kind ?? ('none' as Protection),
    source: lasting?.source ?? '',
    fromOn: lasting?.fromOn ?? today,
    against: lasting?.against.map((one) => ({ ...EMPTY_PERSON, ...one })) ?? [],
  };
  const draft = useDraft(`protection:${caseId}`, initial);
  const form = useForm('protection');
  const command = useSecrecyCommand(setProtection, () => {
    draft.drop();
    onClose();
  });
  const { kind, source, fromOn, against } = draft.value;
  const change = (n: number, changed: Partial<typeof EMPTY_PERSON>) =>
    draft.change({ against: against.map((one, i) => (i === n ? { ...one, ...changed } : one)) });

  const send = () => {
    const day = readDayWithin(fromOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['source', source.trim() === '' && words.sourceMissing],
        ['fromOn', !day.ok && day.message],
        ...against.flatMap((one, n): [string, string | false][] => [
          [`against.${n}.name`, one.name.trim() === '' && words.nameMissing],
          [`against.${n}.relation`, one.relation.trim() === '' && words.relationMissing],
        ]),
      ]),
    );
    if (!accepted || !day.ok) return;
    const people = against.map(({ identityNumber, ...one }) => ({
      ...one,
      ...(identityNumber.trim() !== '' && { identityNumber }),
    }));
    command.send({ caseId, kind, source, fromOn: day.day, against: people }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.dialogTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <Select
        {...form.field('kind')}
        label={words.kind}
        size="small"
        value={kind}
        onChange={(event) => draft.change({ kind: event.target.value as Protection })}
      >
        {Object.entries(sv.codes.protection).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('source')}
        label={words.source}
        description={words.sourceHelp}
        size="small"
        value={source}
        onChange={(event) => draft.change({ source: event.target.value })}
      />
      <SwedishDateField
        {...form.field('fromOn')}
        label={words.from}
        value={fromOn}
        onChange={(text) => draft.change({ fromOn: text })}
        today={today}
        max={today}
      />
      {against.map((one, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields have no other identity
        <fieldset key={n} className={styles.person}>
          <legend>
            {words.against}: {words.person(n + 1)}
          </legend>
          <TextField
            {...form.field(`against.${n}.name`)}
            label={words.name}
            size="small"
            value={one.name}
            onChange={(event) => change(n, { name: event.target.value })}
          />
          <TextField
            {...form.field(`against.${n}.relation`)}
            label={words.relation}
            size="small"
            value={one.relation}
            onChange={(event) => change(n, { relation: event.target.value })}
          />
          <TextField
            {...form.field(`against.${n}.identityNumber`)}
            label={words.identity}
            size="small"
            autoComplete="off"
            value={one.identityNumber}
            onChange={(event) => change(n, { identityNumber: event.target.value })}
          />
          <div>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              onClick={() => draft.change({ against: against.filter((_, i) => i !== n) })}
            >
              {words.remove(n + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => draft.change({ against: [...against, EMPTY_PERSON] })}
        >
          {words.addOne}
        </Button>
      </div>
    </ActionForm>
  );
}
