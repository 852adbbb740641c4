import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { type PolledForm, pollingQuery, pollNow, useCommand } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { dayAndTime } from '../../../ui/format/dates.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from '../Forms.module.css';

const words = formWords.polling;

interface Props {
  form: PolledForm;
  today: string;
  maySet: boolean;
  onEdit: () => void;
}

/** A form that is fetched: when the platform was last asked and last answered, and what is wrong. */
export function PolledFormRow({ form, today, maySet, onEdit }: Props) {
  const queryClient = useQueryClient();
  const fetchNow = useCommand(pollNow, (polling) => queryClient.setQueryData(pollingQuery.queryKey, polling));
  const name = words.form(form.name, form.familyId);
  const when = (at: string | null) => (at === null ? words.never : dayAndTime(at, today));
  return (
    <li className={styles.polledForm}>
      <div className={styles.polledHead}>
        <h3 className={styles.name}>{name}</h3>
        {maySet && (
          <div className={styles.buttons}>
            {form.isOn && (
              <Button
                size="small"
                variant="secondary"
                loading={fetchNow.isSending}
                aria-label={words.fetchNowOf(name)}
                onClick={() => fetchNow.send({ familyId: form.familyId })}
              >
                {words.fetchNow}
              </Button>
            )}
            <Button size="small" variant="tertiary" aria-label={words.editOf(name)} onClick={onEdit}>
              {words.edit}
            </Button>
          </div>
        )}
      </div>
      <CommandStatus isWaitingForServer={fetchNow.isWaitingForServer} error={fetchNow.error} />
      <div role="status">
        {form.isOn && form.isDue && <p>{words.due}</p>}
        {form.isOn && form.fault !== null && (
          <Notice tone="danger" title={words.failing(form.failures)}>
            {words.faults[form.fault]} {words.goesOn}
          </Notice>
        )}
        {form.isOn && form.stuck > 0 && (
          <Notice tone="warning" title={words.stuck(form.stuck)}>
            {form.stuckFault !== null && words.faults[form.stuckFault]} {words.stuckHelp}
          </Notice>
        )}
      </div>
      <Facts
        layout="row"
        facts={[
          [words.facts.state, form.isOn ? words.on : words.off],
          [words.facts.statuses, form.statuses.join(', ')],
          [words.facts.doneStatus, form.doneStatus ?? words.unchanged],
          [words.facts.polled, when(form.polledAt)],
          [words.facts.succeeded, when(form.succeededAt)],
          [words.facts.fetched, String(form.fetched)],
        ]}
      />
    </li>
  );
}
