import { useSuspenseQuery } from '@tanstack/react-query';
import { type PlacementOverview, placementOverviewQuery } from '../../api/placements.ts';
import { careBasis, homeForm, placementOverview as words } from '../../app/sv/placements.ts';
import { count } from '../../ui/format/numbers.ts';
import { Cell, ListTable, Row } from '../../ui/list/ListTable.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Placements.module.css';

type Told = PlacementOverview['total'];

const said = ({ n, hidden }: Told): string => {
  if (n !== null) return count(n);
  return hidden === 'small' ? words.few : words.hidden;
};

/** How many are cared for away from home, and what is to be considered: for whoever answers for it, with no name and no small number. */
export function OverviewPage() {
  const { data: view } = useSuspenseQuery(placementOverviewQuery);
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead(said(view.total))}>
      <p className={styles.lead}>{words.help}</p>
      {view.forms.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyWhat}</EmptyState>
      ) : (
        <Forms view={view} />
      )}
      <Due view={view} />
    </Page>
  );
}

function Forms({ view }: { view: PlacementOverview }) {
  return (
    <Section heading={words.forms}>
      <ListTable
        caption={words.forms}
        columns={[
          { heading: words.form },
          ...view.bases.map(({ basis }) => ({ heading: careBasis[basis] })),
          { heading: words.all },
        ]}
      >
        {view.forms.map(({ form, cells, total }) => (
          <Row key={form}>
            <Cell>
              <strong>{homeForm[form]}</strong>
            </Cell>
            {view.bases.map(({ basis }, i) => (
              <Cell key={basis} label={careBasis[basis]}>
                {said(cells[i] ?? { n: 0, hidden: null })}
              </Cell>
            ))}
            <Cell label={words.all}>{said(total)}</Cell>
          </Row>
        ))}
        <Row>
          <Cell>
            <strong>{words.all}</strong>
          </Cell>
          {view.bases.map(({ basis, told }) => (
            <Cell key={basis} label={careBasis[basis]}>
              {said(told)}
            </Cell>
          ))}
          <Cell label={words.all}>{said(view.total)}</Cell>
        </Row>
      </ListTable>
    </Section>
  );
}

function Due({ view }: { view: PlacementOverview }) {
  const whenOf = (when: string): string => {
    if (when === 'overdue') return words.overdue;
    return when === 'later' ? words.later : when;
  };
  return (
    <Section heading={words.due}>
      <ListTable
        caption={words.due}
        columns={[
          { heading: words.when },
          { heading: words.considerations },
          { heading: words.reexaminations },
          { heading: words.all },
        ]}
      >
        {view.due.map(({ when, considerations, reexaminations, total }) => (
          <Row key={when}>
            <Cell>
              <strong>{whenOf(when)}</strong>
            </Cell>
            <Cell label={words.considerations}>{said(considerations)}</Cell>
            <Cell label={words.reexaminations}>{said(reexaminations)}</Cell>
            <Cell label={words.all}>{said(total)}</Cell>
          </Row>
        ))}
      </ListTable>
    </Section>
  );
}
