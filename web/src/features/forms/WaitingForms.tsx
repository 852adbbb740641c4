import { FileTextIcon } from '@navikt/aksel-icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingFormsQuery } from '../../api/index.ts';
import * as formWords from '../../app/sv/forms.ts';
import { recently } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Forms.module.css';

/** Forms that became no report by themselves, above the inbox; nothing when there are none. */
export function WaitingForms() {
  const { rows, today } = useSuspenseQuery(waitingFormsQuery).data;
  if (rows.length === 0) return null;
  return (
    <Section heading={formWords.forms.waitingTitle(rows.length)}>
      <p className="second">{formWords.forms.waitingLead}</p>
      <ul className={styles.waiting}>
        {rows.map((form) => (
          <li key={form.formId}>
            <FileTextIcon aria-hidden className={styles.icon} />
            <div>
              <Link to="/inkorg/formular/$formId" params={{ formId: form.formId }} className={styles.name}>
                {form.formName ?? formWords.forms.nameless}
              </Link>{' '}
              <span className="second">
                {form.externalId !== null && `${formWords.forms.number(form.externalId)} · `}
                {formWords.forms.received(recently(form.receivedAt, today))}
              </span>
              {form.fault !== null && <p className="second">{formWords.forms.faults[form.fault]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
