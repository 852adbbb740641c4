import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  fileReleaseQuery,
  fileReleasesQuery,
  type ReleaseBasis,
  type ReleaseRecipient,
  startRelease,
  useCommand,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { useSession } from '../../../../app/session/use-session.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';

const words = releaseWords.releases;
const KINDS = Object.keys(sv.codes.releaseRecipient) as ReleaseRecipient[];
const BASES = Object.keys(sv.codes.releaseBasis) as ReleaseBasis[];

interface Values {
  recipientKind: ReleaseRecipient | null;
  recipientName: string;
  legalBasis: ReleaseBasis | null;
  request: string;
  askedOn: string;
}

const EMPTY = { recipientKind: null, recipientName: '', legalBasis: null, request: '' } as const;

/** Somebody has asked to read the file. */
export function StartReleaseDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { today } = useSession();
  const draft = useDraft<Values>(`start-release:${caseId}`, { ...EMPTY, askedOn: today });
  const form = useForm('start-release');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const command = useCommand(startRelease, (release) => {
    draft.drop();
    const { releaseId } = release;
    queryClient.setQueryData(fileReleaseQuery(caseId, releaseId).queryKey, release);
    void queryClient.invalidateQueries(fileReleasesQuery(caseId));
    void navigate({ to: '/arenden/$caseId/akt/$releaseId', params: { caseId, releaseId } });
  });
  const { recipientKind, recipientName, legalBasis, request, askedOn } = draft.value;

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['recipientKind', recipientKind === null && words.kindMissing],
        ['recipientName', recipientName.trim() === '' && words.nameMissing],
        ['legalBasis', legalBasis === null && words.basisMissing],
        ['request', request.trim() === '' && words.requestMissing],
        ['askedOn', askedOn === '' && words.askedMissing],
      ]),
    );
    if (!accepted || recipientKind === null || legalBasis === null) return;
    command.send(
      { caseId, recipientKind, recipientName, legalBasis, request, askedOn },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.startTitle}
      form={form}
      to={words.startFixTo}
      submit={words.startSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.startLead}</p>
      <Select
        {...form.field('recipientKind')}
        label={words.recipientKind}
        size="small"
        value={recipientKind ?? ''}
        onChange={(event) => draft.change({ recipientKind: event.target.value as ReleaseRecipient })}
      >
        <option value="" disabled>
          {sv.field.choose}
        </option>
        {KINDS.map((code) => (
          <option key={code} value={code}>
            {sv.codes.releaseRecipient[code]}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('recipientName')}
        label={words.recipientName}
        size="small"
        autoComplete="off"
        value={recipientName}
        onChange={(event) => draft.change({ recipientName: event.target.value })}
      />
      <Select
        {...form.field('legalBasis')}
        label={words.basis}
        size="small"
        value={legalBasis ?? ''}
        onChange={(event) => draft.change({ legalBasis: event.target.value as ReleaseBasis })}
      >
        <option value="" disabled>
          {sv.field.choose}
        </option>
        {BASES.map((code) => (
          <option key={code} value={code}>
            {sv.codes.releaseBasis[code]}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('request')}
        label={words.request}
        description={words.requestHelp}
        size="small"
        minRows={2}
        value={request}
        onChange={(event) => draft.change({ request: event.target.value })}
      />
      <SwedishDateField
        {...form.field('askedOn')}
        label={words.askedOn}
        value={askedOn}
        onChange={(day) => draft.change({ askedOn: day })}
        today={today}
        max={today}
      />
    </ActionForm>
  );
}
