import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow, useCommand } from '../../api/index.ts';
import { type OwnerSetting, ownerSettingQuery, setOwnerSetting } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms, owner as ownerWords, setting as words } from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { OwnerFields, type OwnerValues } from './OwnerFields.tsx';
import styles from './Transitions.module.css';

/** Who owns the board's transitions, and what has held before. */
export function OwnerSettingPage() {
  const { data: view } = useSuspenseQuery(ownerSettingQuery);
  const [isAsked, setAsked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const { versions } = view;
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<Saved text={saved} />}>
      <Section
        heading={words.now}
        action={
          view.allowed.includes('transitions.set-owner-setting') && (
            <Button size="small" variant="secondary" onClick={() => setAsked(true)}>
              {words.change}
            </Button>
          )
        }
      >
        <p className={styles.lead}>{versions.length === 0 ? words.none : saidOf(view)}</p>
      </Section>
      {versions.length > 0 && (
        <Section heading={words.history} countOf={versions.length}>
          <ul className={styles.steps}>
            {versions.map((v) => (
              <li key={v.version} className={styles.step}>
                <h3>{saidOf(v)}</h3>
                <p>{words.version({ ...v, at: dayOf(v.at) })}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isAsked && (
        <SettingDialog
          view={view}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

const saidOf = ({ owner, functionTitle }: Pick<OwnerSetting, 'owner' | 'functionTitle'>): string =>
  functionTitle === null ? ownerWords[owner] : `${ownerWords[owner]}: ${functionTitle}`;

interface Props {
  view: OwnerSetting;
  onClose: () => void;
  onDone: () => void;
}

function SettingDialog({ view, onClose, onDone }: Props) {
  const [initial] = useState((): OwnerValues & { reason: string } => ({
    owner: view.owner,
    functionId: view.functionId ?? '',
    reason: '',
  }));
  const draft = useDraft(`transition-owner-setting:${view.version}`, initial);
  const form = useForm('transition-owner-setting');
  const queryClient = useQueryClient();
  const command = useCommand(setOwnerSetting, (after) => {
    draft.drop();
    queryClient.setQueryData(ownerSettingQuery.queryKey, after);
    onDone();
  });
  const { owner, functionId, reason } = draft.value;
  const send = () => {
    const isNamed = owner === 'named';
    const accepted = form.accepts(
      collectErrors([
        ['functionId', isNamed && functionId === '' && forms.owner.functionMissing],
        ['reason', reason.trim() === '' && forms.reasonMissing],
      ]),
    );
    if (!accepted || owner === '') return;
    command.send(
      { seenVersion: view.version, owner, reason, ...(isNamed && { functionId }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={forms.owner.fixTo}
      submit={words.change}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <OwnerFields
        form={form}
        values={draft.value}
        functions={view.functions}
        onChange={(changed) => draft.change(changed)}
      />
      <Textarea
        {...form.field('reason')}
        label={forms.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
