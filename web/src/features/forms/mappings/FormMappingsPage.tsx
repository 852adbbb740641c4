import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formMappingsQuery, type KnownForm } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { dayOf } from '../../../ui/format/dates.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from '../Forms.module.css';
import { MappingForm } from './MappingForm.tsx';
import { PollingSection } from './PollingSection.tsx';

const words = formWords.formMappings;

/** Every form that has come from an e-service platform, and what its questions mean. */
export function FormMappingsPage() {
  const { forms } = useSuspenseQuery(formMappingsQuery).data;
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead}>
      <PollingSection />
      {forms.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {forms.map((form) => {
        const key = `${form.familyId}-${form.version}`;
        const isOpen = open === key;
        return (
          <Section
            key={key}
            heading={form.name || formWords.forms.nameless}
            action={
              <Button
                size="small"
                variant="secondary"
                aria-expanded={isOpen}
                aria-label={isOpen ? words.close : words.edit(form.name)}
                onClick={() => setOpen(isOpen ? null : key)}
              >
                {isOpen ? words.close : words.edit('')}
              </Button>
            }
          >
            <Standing form={form} />
            <Saved text={saved === key ? words.saved : null} />
            {isOpen && (
              <MappingForm
                form={form}
                onSaved={() => {
                  setOpen(null);
                  setSaved(key);
                }}
              />
            )}
          </Section>
        );
      })}
    </Page>
  );
}

function Standing({ form }: { form: KnownForm }) {
  return (
    <div className={styles.standing}>
      <p>
        {form.mapping === null
          ? words.waits
          : words.inForce(form.setAt === null ? '' : dayOf(form.setAt), form.setBy ?? '')}
      </p>
      <div role="status">
        {form.toReread > 0 && <p>{words.rereading(form.toReread)}</p>}
        {form.waiting > form.toReread && <p>{words.waiting(form.waiting - form.toReread)}</p>}
      </div>
      <p className="second">
        {words.family(form.familyId, form.version)} · {words.seen(dayOf(form.seenAt))}
      </p>
    </div>
  );
}
