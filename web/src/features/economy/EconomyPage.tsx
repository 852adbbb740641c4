import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type EconomyArea, economyQuery, fetchEconomy } from '../../api/economy.ts';
import { serverNow } from '../../api/index.ts';
import { budgetForm, forecastForm, MONTHS, economy as words } from '../../app/sv/economy.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { FilterChips } from '../../ui/list/FilterChips.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { TakeFile } from '../measures/editions/TakeOut.tsx';
import { BudgetDialog } from './BudgetDialog.tsx';
import { Budgets } from './Budgets.tsx';
import styles from './Economy.module.css';
import { type EconomySearch, toEconomyQuery } from './economy-search.ts';
import { FigureRows } from './FigureRows.tsx';
import { ForecastDialog } from './ForecastDialog.tsx';
import { FoundList } from './FoundList.tsx';
import { MonthChart } from './MonthChart.tsx';
import { PlacementCosts } from './PlacementCosts.tsx';

const SIDES = { netto: 'net', kostnader: 'cost', intakter: 'income' } as const;

/** Budget, outcome, forecast and deviation by area and part, with what does not add up. */
export function EconomyPage() {
  const search = useSearch({ from: '/frame/ekonomi' });
  const { data } = useSuspenseQuery(economyQuery(toEconomyQuery(search)));
  const navigate = useNavigate({ from: '/ekonomi' });
  const [asked, setAsked] = useState<EconomyArea | null>(null);
  const [isBudget, setIsBudget] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const show = (changes: EconomySearch) =>
    navigate({ search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  const shown = search.visa ?? 'netto';
  const side = SIDES[shown];
  const found = [...data.sums, ...data.ledgerFindings];
  const [budget] = data.budgets;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead(data.year, data.through)}
      top={<Saved text={saved} />}
      aside={
        <div className={styles.acts}>
          <ButtonLink to="/ekonomi/indelning" size="small" variant="tertiary">
            {words.mapping}
          </ButtonLink>
          <ButtonLink to="/ekonomi/bidrag" size="small" variant="tertiary">
            {words.funds}
          </ButtonLink>
          {data.may.ledgers && (
            <ButtonLink
              to="/ekonomi/import"
              size="small"
              variant={data.may.import ? 'secondary' : 'tertiary'}
            >
              {data.may.import ? words.import : words.ledgers}
            </ButtonLink>
          )}
        </div>
      }
    >
      {data.areas.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <FilterChips
              options={(Object.keys(SIDES) as (keyof typeof SIDES)[]).map((value) => ({
                value,
                label: words.side[SIDES[value]],
                count: null,
              }))}
              selected={shown}
              onSelect={(value) =>
                navigate({
                  search: ({ visa: _was, ...now }) => ({ ...now, ...(value !== 'netto' && { visa: value }) }),
                  replace: true,
                })
              }
            />
            <Select
              label={words.year}
              size="small"
              value={data.year}
              onChange={(event) => navigate({ search: { ar: Number(event.target.value) }, replace: true })}
            >
              {data.years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </Select>
            {data.latest > 0 && (
              <Select
                label={words.through}
                size="small"
                value={data.through}
                onChange={(event) => show({ manad: Number(event.target.value) })}
              >
                {MONTHS.slice(0, Math.max(data.latest, data.through)).map((month, i) => (
                  <option key={month} value={i + 1}>
                    {month}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <p className={styles.help}>{words.sign}</p>
          <FigureRows data={data} side={side} onForecast={setAsked} />
          <p className="second">
            {[
              data.batch && words.from(data.batch.fileName, dayOf(data.batch.takenAt)),
              budget
                ? words.budgetFrom.decided(budget.version, budget.decision)
                : words.budgetFrom[data.budgetFrom === 'ledger' ? 'ledger' : 'none'],
              data.withoutForecast.length > 0 && words.withoutForecast(data.withoutForecast),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <TakeFile
            name={`${words.title} ${data.year}`}
            fetch={(form) => fetchEconomy({ form, year: data.year, through: data.through })}
          />
          <Section heading={words.sums} countOf={found.length}>
            {found.length === 0 ? (
              <p>{words.sumsFine}</p>
            ) : (
              <FoundList findings={found.map((f) => ('lines' in f ? f : { ...f, lines: [] }))} />
            )}
          </Section>
          <Section heading={words.months}>
            <MonthChart data={data} side={side} />
          </Section>
          {data.placements && (
            <Section heading={words.placements}>
              <PlacementCosts placements={data.placements} />
            </Section>
          )}
          <Forecasts areas={data.areas} />
          <Budgets data={data} onSet={() => setIsBudget(true)} />
        </>
      )}
      {isBudget && (
        <BudgetDialog
          data={data}
          onClose={() => setIsBudget(false)}
          onDone={() => {
            setIsBudget(false);
            setSaved(sv.saved.withTime(budgetForm.done, clockTime(serverNow())));
          }}
        />
      )}
      {asked && (
        <ForecastDialog
          data={data}
          area={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setSaved(sv.saved.withTime(forecastForm.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

/** What was said last of each area, with why. */
function Forecasts({ areas }: { areas: readonly EconomyArea[] }) {
  const said = areas.flatMap(({ name, forecasts: [last] }) => (last ? [{ name, last }] : []));
  if (said.length === 0) return null;
  return (
    <Section heading={words.forecasts} countOf={said.length}>
      <ul className={styles.plain}>
        {said.map(({ name, last }) => (
          <li key={name}>
            <strong>{name}</strong>: {last.comment}
            <div className="second">{words.said(last.tertial, last.setBy, dayOf(last.setAt))}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
