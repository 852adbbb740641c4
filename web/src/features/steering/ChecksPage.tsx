import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { figureChecksQuery } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { type ChecksSearch, grouped } from './checks-search.ts';
import { FigureTabs } from './FigureTabs.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './Steering.module.css';

const words = steeringWords.checks;

/** What does not add up in figures that are typed in or imported. */
export function ChecksPage() {
  const search = useSearch({ from: '/frame/matt/kontroll' });
  const navigate = useNavigate({ from: '/matt/kontroll' });
  const { data } = useSuspenseQuery(figureChecksQuery);
  const { findings, count, looked, mayImport } = data;
  const show = (visa: ChecksSearch['visa'] | 'alla') =>
    navigate({
      search: visa === undefined || visa === 'alla' ? {} : { visa },
      replace: true,
      resetScroll: false,
    });
  const groups = grouped(findings, search);
  const toImport = mayImport && <Link to="/matt/import">{words.toImport}</Link>;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.lead(count.error, count.warning, count.note)}</span>}
      aside={
        <div className={styles.acts}>
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
      top={<FigureTabs />}
    >
      <p className={styles.help}>{words.help}</p>
      {looked.files + looked.setByHand === 0 && (
        <EmptyState title={words.nothingTitle} action={toImport}>
          {words.nothing}
        </EmptyState>
      )}
      {looked.files > 0 && findings.length === 0 && (
        <EmptyState title={words.emptyTitle}>
          {words.empty(looked.files, looked.measures, looked.economyRows)}
        </EmptyState>
      )}
      {findings.length > 0 && (
        <div className={styles.filter}>
          <FilterChips<NonNullable<ChecksSearch['visa']> | 'alla'>
            selected={search.visa ?? 'alla'}
            onSelect={show}
            options={[
              { value: 'alla', label: words.all, count: findings.length },
              { value: 'fel', label: steeringWords.severity.error, count: count.error },
              { value: 'fragor', label: steeringWords.severity.warning, count: count.warning },
              { value: 'upplysningar', label: steeringWords.severity.note, count: count.note },
            ]}
          />
        </div>
      )}
      {findings.length > 0 && groups.length === 0 && <NoMatch onShowAll={() => show('alla')} />}
      {groups.map((group) => (
        <Section
          key={group.severity}
          heading={steeringWords.severity[group.severity]}
          countOf={group.findings.length}
        >
          <FindingList findings={group.findings} />
        </Section>
      ))}
    </Page>
  );
}
