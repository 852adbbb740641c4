import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { knownThenQuery } from '../../../api/editions.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { addDays } from '../../../ui/format/dates.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { periodInWords } from '../period.ts';
import { Differences } from './Differences.tsx';
import styles from './Editions.module.css';
import { lastTertial } from './editions-search.ts';

const words = editionWords.editions;

/** A measure in a period as it was known when a day ended, against what is known now. Reading it is traced. */
export function KnownThenPage() {
  const { today } = useSession();
  const yesterday = addDays(today, -1);
  const { measureId } = useParams({ from: '/frame/matt/kand/$measureId' });
  const { period = lastTertial(today), dag = yesterday } = useSearch({ from: '/frame/matt/kand/$measureId' });
  const { data } = useSuspenseQuery(knownThenQuery({ measureId, period, day: dag }));
  const topic = measureWords.measures.topicOf(data.title);
  return (
    <Page
      title={words.knownThen.title(topic)}
      windowTitle={words.knownThen.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> }]}
          here={words.knownThen.windowTitle}
        />
      }
      lead={words.knownThen.lead(periodInWords(period), data.day)}
      top={<DayChooser key={dag} day={dag} today={today} yesterday={yesterday} />}
    >
      <p className={styles.help}>{words.knownThen.help}</p>
      {data.why !== null && <Notice tone="info">{words.knownThen.why[data.why]}</Notice>}
      {data.unrecorded > 0 && <Notice tone="info">{words.knownThen.unrecorded(data.unrecorded)}</Notice>}
      {data.why === null && (
        <Differences
          units={data.units}
          numbers={data.numbers}
          rows={data.rows}
          hidden={data.hidden}
          headings={words.difference.columns}
        />
      )}
    </Page>
  );
}

function DayChooser({ day, today, yesterday }: { day: string; today: string; yesterday: string }) {
  const [value, setValue] = useState(day);
  const [error, setError] = useState<string | undefined>();
  const navigate = useNavigate({ from: '/matt/kand/$measureId' });
  const choose = (event: FormEvent) => {
    event.preventDefault();
    const read = readDayWithin(value, { max: yesterday });
    setError(read.ok ? undefined : read.message);
    if (read.ok) void navigate({ search: (now) => ({ ...now, dag: read.day }), replace: true });
  };
  return (
    <form noValidate className={styles.chooser} onSubmit={choose}>
      <SwedishDateField
        id="known-then-day"
        label={words.knownThen.day}
        value={value}
        error={error}
        onChange={setValue}
        today={today}
        max={yesterday}
      />
      <Button type="submit" size="small" variant="secondary">
        {words.knownThen.show}
      </Button>
    </form>
  );
}
