import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { type DisclosureRecipient, type LegalBasis, recordDisclosure } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { SecrecyDialogProps } from './dialog-props.ts';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.disclosures;

/** A disclosure with its right. What the law keeps from social services is in the list and refused with the reason: that is how one learns it. */
export function DisclosureDialog({ secrecy: { caseId, today }, onClose }: SecrecyDialogProps) {
  const draft = useDraft(`disclosure:${caseId}`, empty(today));
  const form = useForm('disclosure');
  const command = useSecrecyCommand(recordDisclosure, () => {
    draft.drop();
    onClose();
  });
  const { legalBasis, recipientKind, recipient, what, ground, on } = draft.value;
  const send = () => {
    const day = readDayWithin(on, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['recipientKind', recipientKind === '' && words.kindMissing],
        ['recipient', recipient.trim() === '' && words.recipientMissing],
        ['what', what.trim() === '' && words.whatMissing],
        ['legalBasis', legalBasis === '' && words.basisMissing],
        ['ground', ground.trim() === '' && words.groundMissing],
        ['disclosedOn', !day.ok && day.message],
      ]),
    );
    if (!accepted || !day.ok || legalBasis === '' || recipientKind === '') return;
    command.send(
      { caseId, legalBasis, recipientKind, recipient, what, ground, disclosedOn: day.day },
      { onError: form.takesFrom },
    );
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
      <Select
        {...form.field('recipientKind')}
        label={words.kind}
        size="small"
        value={recipientKind}
        onChange={(event) => draft.change({ recipientKind: event.target.value as DisclosureRecipient })}
      >
        <option value="">{sv.field.choose}</option>
        {Object.entries(secrecyWords.disclosureRecipient).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('recipient')}
        label={words.recipient}
        size="small"
        value={recipient}
        onChange={(event) => draft.change({ recipient: event.target.value })}
      />
      <Textarea
        {...form.field('what')}
        label={words.what}
        size="small"
        minRows={2}
        value={what}
        onChange={(event) => draft.change({ what: event.target.value })}
      />
      <Select
        {...form.field('legalBasis')}
        label={words.basis}
        size="small"
        value={legalBasis}
        onChange={(event) => draft.change({ legalBasis: event.target.value as LegalBasis })}
      >
        <option value="">{sv.field.choose}</option>
        {Object.entries(secrecyWords.legalBasis).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('ground')}
        label={words.ground}
        description={words.groundHelp}
        size="small"
        minRows={3}
        value={ground}
        onChange={(event) => draft.change({ ground: event.target.value })}
      />
      <SwedishDateField
        {...form.field('disclosedOn')}
        label={words.on}
        value={on}
        onChange={(text) => draft.change({ on: text })}
        today={today}
        max={today}
      />
    </ActionForm>
  );
}

interface Values {
  legalBasis: LegalBasis | '';
  recipientKind: DisclosureRecipient | '';
  recipient: string;
  what: string;
  ground: string;
  on: string;
}

const empty = (today: string): Values => ({
  legalBasis: '',
  recipientKind: '',
  recipient: '',
  what: '',
  ground: '',
  on: today,
});
