import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { fetchGroups, type GroupAnswer, groupsQuery } from '../../../api/series.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as groupWords from '../../../app/sv/groups.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { TakeFile } from '../editions/TakeOut.tsx';
import { countInWords } from '../figure-words.ts';
import measureStyles from '../Measures.module.css';
import { PeriodChooser } from '../PeriodChooser.tsx';
import { periodInWords, periodWith } from '../period.ts';
import { CrossSection } from './CrossSection.tsx';
import styles from './Groups.module.css';
import { GroupTable } from './GroupTable.tsx';
import type { GroupsSearch } from './groups-search.ts';

const words = groupWords.groups;
const VIEW = 'interventions';

/** Interventions at the level of groups: who had them, what was begun and ended, and how it went. */
export function GroupsPage() {
  const search = useSearch({ from: '/frame/matt/grupper' });
  const navigate = useNavigate({ from: '/matt/grupper' });
  const { today } = useSession();
  const period = search.period ?? periodWith('year', today);
  const asked = {
    viewId: VIEW,
    period,
    ...(search.per && { by: search.per }),
    ...(search.enhet && { unitId: search.enhet }),
  };
  const { data: answer } = useSuspenseQuery(groupsQuery(asked));
  const show = (changes: { [K in keyof GroupsSearch]: GroupsSearch[K] | undefined }) =>
    navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changes }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  const { disclosure } = answer;
  const inPeriod = periodInWords(answer.period.key);
  const way = answer.ways.find((w) => w.by === answer.by)?.label ?? '';

  return (
    <Page
      title={findingOf(answer)}
      windowTitle={words.title}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> }]}
          here={words.title}
        />
      }
      lead={leadOf(answer)}
      aside={
        <div className={styles.acts}>
          <TakeFile name={words.fileName(way, inPeriod)} fetch={(form) => fetchGroups({ ...asked, form })} />
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
      top={
        <PeriodChooser
          answer={answer}
          onChoose={(key) => void show({ period: key })}
          {...(disclosure.protected && { kinds: ['tertial', 'year'] as const })}
        />
      }
    >
      <div className={styles.choosers}>
        <Select
          label={words.rows}
          size="small"
          value={answer.by}
          onChange={(event) => void show({ per: event.target.value, kolumn: undefined })}
        >
          {answer.ways.map(({ by, label }) => (
            <option key={by} value={by}>
              {label}
            </option>
          ))}
        </Select>
        {answer.units.length > 1 && (
          <Select
            label={words.unit}
            size="small"
            value={search.enhet ?? ''}
            onChange={(event) => void show({ enhet: event.target.value || undefined })}
          >
            <option value="">{words.allUnits}</option>
            {answer.units.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Section heading={words.per(way, inPeriod)}>
        {answer.groups.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        ) : (
          <GroupTable answer={answer} caption={words.per(way, inPeriod)} />
        )}
        <Notes answer={answer} />
      </Section>
      {answer.groups.length > 0 && <CrossSection answer={answer} search={search} onChoose={show} />}
    </Page>
  );
}

/** What is to be known to read the table right. */
function Notes({ answer }: { answer: GroupAnswer }) {
  const { disclosure, persons, units, unit, rows } = answer;
  const notes = [
    `${persons.label}: ${persons.counted}`,
    words.standing,
    ...(persons.total.n === null ? [words.personsNotTold] : []),
    ...(disclosure.protected ? [measureWords.measures.protectedNote(disclosure.limit)] : []),
    ...(rows && unit === null && units.length > 1 ? [words.chooseUnit] : []),
  ];
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note} className={`second ${measureStyles.note}`}>
          {note}
        </li>
      ))}
    </ul>
  );
}

function findingOf({ title, persons, disclosure }: GroupAnswer): string {
  const { total } = persons;
  return total.n === null
    ? title
    : words.finding(title, words.individuals(countInWords(total, disclosure.limit)));
}

function leadOf({ unit, reach, period, ongoing, through }: GroupAnswer): string {
  const { lead } = measureWords.measures;
  return [
    unit?.name ?? words.lead[reach],
    periodInWords(period.key),
    ...(ongoing ? [through === null ? lead.nothingYet : lead.through(through)] : []),
  ].join(' · ');
}
