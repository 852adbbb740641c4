import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import {
  type AttachmentChoice,
  type FileRelease,
  maskRelease,
  type ReleaseAttachment,
} from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { toMask } from './mask-text.ts';
import { useReleaseCommand } from './use-release-command.ts';

const words = releaseWords.release;
type Ground = NonNullable<ReleaseAttachment['ground']>;

interface Props {
  release: FileRelease;
  document: ReleaseAttachment;
  onClose: () => void;
}

/** Whether a document goes out, as it is or as a masked copy, or not and why. */
export function DocumentDialog({ release, document, onClose }: Props) {
  const { caseId, releaseId, version, masks } = release;
  const [choice, setChoice] = useState<AttachmentChoice | null>(document.choice);
  const [ground, setGround] = useState<Ground | ''>(document.ground ?? '');
  const [copyId, setCopyId] = useState(document.copyId ?? '');
  const [reason, setReason] = useState(document.reason ?? '');
  const form = useForm('release-document');
  const command = useReleaseCommand(maskRelease, onClose);
  const isWithheld = choice === 'withheld';
  const isCopied = choice === 'masked_copy';
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['choice', choice === null && words.choiceMissing],
        ['copyId', isCopied && copyId === '' && words.copyMissing],
        ['ground', (isWithheld || isCopied) && ground === '' && words.groundMissing],
        ['reason', isWithheld && reason.trim() === '' && words.whyMissing],
      ]),
    );
    if (!accepted || choice === null) return;
    const own = {
      attachmentId: document.attachmentId,
      choice,
      ...(choice !== 'included' && ground !== '' && { ground }),
      ...(isWithheld && { reason }),
      ...(isCopied && { copyId }),
    };
    const others = release.attachments
      .filter((a) => a.attachmentId !== document.attachmentId && a.attachmentId !== own.copyId)
      .flatMap(toChoice);
    command.send(
      { caseId, releaseId, version, masks: masks.map(toMask), attachments: [...others, own] },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.chooseTitle(document.name)}
      form={form}
      to={words.chooseFixTo}
      submit={words.chooseSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioGroup
        {...form.field('choice')}
        legend={words.choice}
        size="small"
        value={choice ?? ''}
        onChange={(value: AttachmentChoice) => setChoice(value)}
      >
        {(Object.entries(sv.codes.attachmentChoice) as [AttachmentChoice, string][]).map(([value, label]) => (
          <Radio key={value} value={value}>
            {label}
          </Radio>
        ))}
      </RadioGroup>
      {isCopied && (
        <Select
          {...form.field('copyId')}
          label={words.copy}
          size="small"
          value={copyId}
          onChange={(event) => setCopyId(event.target.value)}
        >
          <option value="">{sv.field.choose}</option>
          {release.attachments
            .filter((a) => a.attachmentId !== document.attachmentId)
            .map((a) => (
              <option key={a.attachmentId} value={a.attachmentId}>
                {a.name}
              </option>
            ))}
        </Select>
      )}
      {(isCopied || isWithheld) && (
        <Select
          {...form.field('ground')}
          label={words.ground}
          size="small"
          value={ground}
          onChange={(event) => setGround(event.target.value as Ground)}
        >
          <option value="">{sv.field.choose}</option>
          {(Object.entries(sv.codes.maskGround) as [Ground, string][]).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
      {isWithheld && (
        <Textarea
          {...form.field('reason')}
          label={words.why}
          description={words.whyHelp}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ActionForm>
  );
}

/** What was said of a document, as it is sent again. */
const toChoice = ({ attachmentId, choice, ground, reason, copyId }: ReleaseAttachment) =>
  choice === null
    ? []
    : [
        {
          attachmentId,
          choice,
          ...(ground !== null && { ground }),
          ...(reason !== null && { reason }),
          ...(copyId !== null && { copyId }),
        },
      ];
