import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formQuery, type ReceivedForm } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { dayAndTime } from '../../../ui/format/dates.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import styles from '../Forms.module.css';
import { FormFiles } from './FormFiles.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';

const words = formWords.forms;

/** A form as it came: what was asked and answered, and what to do with it. */
export function FormPage() {
  const { formId } = useParams({ from: '/frame/inkorg/formular/$formId' });
  const { data: form } = useSuspenseQuery(formQuery(formId));
  const [asks, setAsks] = useState(false);
  const name = form.formName ?? words.nameless;
  return (
    <Page
      title={name}
      windowTitle={words.from}
      crumbs={
        <Crumbs
          above={[{ key: 'inbox', link: <Link to="/inkorg">{sv.inbox.title}</Link> }]}
          here={words.from}
        />
      }
      aside={<Actions form={form} onSetAside={() => setAsks(true)} />}
      top={
        <div className={styles.top}>
          {form.state === 'waiting' && form.fault !== null && (
            <Notice tone="warning" title={words.whyWaiting}>
              {words.faults[form.fault]}
            </Notice>
          )}
          {form.shielded && form.state !== 'report' && (
            <Notice tone="info" title={words.shielded}>
              {form.text === '' ? words.shieldedClosed : words.shieldedOpen}
            </Notice>
          )}
          <Facts
            layout="row"
            facts={[
              [words.facts.received, dayAndTime(form.receivedAt, form.today)],
              [words.facts.from, form.system.replace(/^client:/, '')],
              [words.facts.number, form.externalId ?? sv.number.notMeasured],
              [words.facts.state, words.states[form.state]],
            ]}
          />
        </div>
      }
    >
      <Section heading={words.answers}>
        {form.state === 'report' && <p>{words.inFiles}</p>}
        <Facts
          layout="table"
          facts={form.answers.map(({ question, said }) => [
            question,
            <p key={question} className="as-written">
              {said.join('\n') || words.noAnswer}
            </p>,
          ])}
        />
      </Section>
      <FormFiles form={form} />
      {asks && <SetAsideDialog formId={formId} onClose={() => setAsks(false)} />}
    </Page>
  );
}

function Actions({ form, onSetAside }: { form: ReceivedForm; onSetAside: () => void }) {
  if (form.allowed.length === 0) return null;
  return (
    <div className={styles.buttons}>
      <ButtonLink to="/inkorg/ny" search={{ formular: form.formId }} variant="primary" size="medium">
        {words.register}
      </ButtonLink>
      <Button variant="secondary" onClick={onSetAside}>
        {words.setAside}
      </Button>
    </div>
  );
}
