import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PolledForm, pollingQuery } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from '../Forms.module.css';
import { PolledFormRow } from './PolledFormRow.tsx';
import { PollingForm } from './PollingForm.tsx';

const words = formWords.polling;

/** Which forms are fetched from the municipality's platform, and how that goes. */
export function PollingSection() {
  const { platform, forms, allowed, today } = useSuspenseQuery(pollingQuery).data;
  const [open, setOpen] = useState<PolledForm | 'new' | null>(null);
  const [saved, setSaved] = useState(false);
  const maySet = allowed.includes('eservices.set-polling');
  const edit = (form: PolledForm | 'new') => {
    setSaved(false);
    setOpen(form);
  };
  return (
    <Section
      heading={words.title}
      action={
        maySet &&
        platform !== null && (
          <Button size="small" variant="secondary" aria-expanded={open === 'new'} onClick={() => edit('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <p className="second">{platform === null ? words.noPlatform : words.platform(platform)}</p>
      {platform === null && forms.some((f) => f.isOn) && (
        <Notice tone="warning" title={words.noKeyTitle}>
          {words.noKey}
        </Notice>
      )}
      <Saved text={saved ? words.saved : null} />
      {forms.length > 0 && (
        <ul className={styles.polled}>
          {forms.map((form) => (
            <PolledFormRow
              key={form.familyId}
              form={form}
              today={today}
              maySet={maySet}
              onEdit={() => edit(form)}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <PollingForm
          key={open === 'new' ? 'new' : open.familyId}
          form={open === 'new' ? null : open}
          onCancel={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            setSaved(true);
          }}
        />
      )}
    </Section>
  );
}
