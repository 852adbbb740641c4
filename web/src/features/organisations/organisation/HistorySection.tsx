import type { OrganisationDetail, ReporterCategory } from '../../../api/index.ts';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { sv } from '../../../app/sv.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Organisation.module.css';

type Event = OrganisationDetail['history'][number];

/** What has been done with the entry, latest first. */
export function HistorySection({ history }: { history: readonly Event[] }) {
  return (
    <Section heading={organisationWords.organisation.history}>
      <ul className={styles.list}>
        {history.map((event) => (
          <li key={event.id}>
            {eventInWords(event)}
            <p className="second">
              {isoDayAndTime(event.at)} · {event.by}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const eventInWords = ({ kind, text }: Event): string =>
  organisationWords.organisation.events[kind](
    kind === 'category_changed' ? sv.codes.reporterCategory[text as ReporterCategory] : (text ?? ''),
  );
