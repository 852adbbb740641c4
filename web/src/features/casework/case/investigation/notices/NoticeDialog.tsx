import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import {
  type Investigation,
  type NoticeWay,
  recordNotice,
  type SafetyCheck,
} from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../../ui/form/YesNoRadios.tsx';
import { newId } from '../../../../../ui/new-id.ts';
import { EarlierFields } from '../../actions/EarlierFields.tsx';
import { checkEarlier, type EarlierValues, instantOf, NOW } from '../../actions/earlier.ts';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';

const words = investigationWords.investigation.notice;
const WAYS = Object.keys(sv.noticeWay) as NoticeWay[];

interface Values {
  noticeId: string;
  given: boolean | null;
  way: NoticeWay | null;
  earlier: EarlierValues;
  whyNot: string;
}

/** That one of those concerned was told, or for what special reasons not (SoL 20:4). */
export function NoticeDialog({ investigation, about, onClose }: WriteProps) {
  const person = investigation.notices.checks[0]?.persons.find(({ personId }) => personId === about);
  return person ? <NoticeForm investigation={investigation} person={person} onClose={onClose} /> : null;
}

function NoticeForm({
  investigation: { caseId, today },
  person,
  onClose,
}: {
  investigation: Investigation;
  person: SafetyCheck['persons'][number];
  onClose: () => void;
}) {
  const [initial] = useState(
    (): Values => ({
      noticeId: newId(),
      given: person.mayBeTold ? null : false,
      way: null,
      earlier: NOW,
      whyNot: person.why ?? '',
    }),
  );
  const draft = useDraft(`record-notice:${caseId}:${person.personId}`, initial);
  const form = useForm('notice');
  const command = useInvestigationCommand(recordNotice, () => {
    draft.drop();
    onClose();
  });
  const { noticeId, given, way, earlier, whyNot } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['given', given === null && words.givenMissing],
        ['way', given === true && way === null && words.wayMissing],
        ...(given === true ? checkEarlier('toldAt', earlier, today) : []),
        ['whyNot', given === false && whyNot.trim() === '' && words.whyNotMissing],
      ]),
    );
    if (!accepted || given === null) return;
    const toldAt = given ? instantOf(earlier) : null;
    command.send(
      {
        caseId,
        noticeId,
        personId: person.personId,
        given,
        ...(given && way !== null && { way }),
        ...(toldAt !== null && { toldAt }),
        ...(!given && { whyNot }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title(person.name)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {person.mayBeTold ? (
        <YesNoRadios
          {...form.field('given')}
          legend={words.given}
          value={given}
          onChange={(given) => draft.change({ given })}
        />
      ) : (
        <p>{words.notSafe}</p>
      )}
      {given === true && (
        <>
          <CodeRadios
            {...form.field('way')}
            legend={words.way}
            value={way ?? ''}
            onChange={(chosen: NoticeWay) => draft.change({ way: chosen })}
            codes={WAYS}
            words={sv.noticeWay}
          />
          <EarlierFields
            form={form}
            path="toldAt"
            values={earlier}
            today={today}
            onChange={(changed) => draft.change({ earlier: changed })}
          />
        </>
      )}
      {given === false && (
        <Textarea
          {...form.field('whyNot')}
          label={words.whyNot}
          size="small"
          minRows={3}
          value={whyNot}
          onChange={(event) => draft.change({ whyNot: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
