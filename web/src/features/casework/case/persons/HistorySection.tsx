import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type FormerIdentity, separatePersons } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { dayOf } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Persons.module.css';
import type { PartProps } from './part-props.ts';
import type { PersonDialogProps } from './person-dialog-props.ts';
import { usePersonsCommand } from './use-persons-command.ts';

const words = personWords.persons;

/** What the person was called, and what was joined; a wrong joining is taken back here. */
export function HistorySection({ view, say }: PartProps) {
  const [chosen, setChosen] = useState<FormerIdentity | null>(null);
  if (view.history.length === 0) return null;
  const maySeparate = view.allowed.includes('casework.separate-persons');
  return (
    <Section heading={words.history} countOf={view.history.length}>
      <ul>
        {view.history.map((former) => (
          <li key={former.historyId} className={styles.row}>
            <div>
              <p>
                <strong>{words.historyKind[former.kind]}</strong>
                {former.undone && `, ${words.undone}`}
              </p>
              <p>
                {words.former(
                  [former.formerName, former.formerNumber, former.formerKnownText].filter(Boolean).join(', '),
                )}
              </p>
              {former.reason && <p className="as-written">{former.reason}</p>}
              <p className="second">{words.recordedBy(former.by, dayOf(former.at))}</p>
            </div>
            {maySeparate && former.kind === 'joined' && !former.undone && (
              <Button
                type="button"
                size="xsmall"
                variant="tertiary"
                aria-label={words.separateOf(former.formerName)}
                onClick={() => setChosen(former)}
              >
                {words.separate}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <SeparateDialog
          view={view}
          former={chosen}
          onClose={() => setChosen(null)}
          onDone={(said) => {
            setChosen(null);
            say(said);
          }}
        />
      )}
    </Section>
  );
}

const EMPTY = { reason: '' };

function SeparateDialog({ view, former, onClose, onDone }: PersonDialogProps & { former: FormerIdentity }) {
  const draft = useDraft(`separate:${former.historyId}`, EMPTY);
  const form = useForm('separate');
  const command = usePersonsCommand(separatePersons, () => {
    draft.drop();
    onDone(words.separated);
  });
  const { reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(collectErrors([['reason', reason.trim() === '' && words.whyMissing]]));
    if (!accepted) return;
    command.send({ caseId: view.caseId, historyId: former.historyId, reason }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.separateTitle}
      form={form}
      to={words.identityFixTo}
      submit={words.separateSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.separateLead}</p>
      <Textarea
        {...form.field('reason')}
        label={words.separateWhy}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
