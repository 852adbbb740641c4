import type { MappingView } from '../../api/economy.ts';
import { economy, mapping as words } from '../../app/sv/economy.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { spansText } from './spans.ts';

/** What holds, as it was said last. */
export function MappingTables({ data: { mapping, units } }: { data: MappingView }) {
  const names = new Map(units.map((u) => [u.unitId, u.name]));
  return (
    <>
      <Section heading={words.parts} countOf={mapping.parts.length}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className={styles.scroll} aria-label={economy.tableOf(words.parts)} tabIndex={0}>
          <table className={styles.rows}>
            <caption className="aksel-sr-only">{words.parts}</caption>
            <thead>
              <tr>
                {[words.part, words.cost, words.income, words.placement].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {mapping.parts.map(({ code, name, accounts, isPlacement }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>{spansText(accounts.filter((a) => a.side === 'cost')) || economy.none}</td>
                  <td>{spansText(accounts.filter((a) => a.side === 'income')) || economy.none}</td>
                  <td>{isPlacement ? words.yes : economy.none}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
      <Section heading={words.areas} countOf={mapping.areas.length}>
        {mapping.areas.length === 0 ? (
          <EmptyState title={words.areasEmptyTitle}>{words.areasEmpty}</EmptyState>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          <section className={styles.scroll} aria-label={economy.tableOf(words.areas)} tabIndex={0}>
            <table className={styles.rows}>
              <caption className="aksel-sr-only">{words.areas}</caption>
              <thead>
                <tr>
                  {[words.area, words.responsibilities, words.activities, words.units].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {mapping.areas.map(({ code, name, responsibilities, activities, unitIds }) => (
                  <tr key={code}>
                    <th scope="row">{name}</th>
                    <td>{spansText(responsibilities) || words.any}</td>
                    <td>{spansText(activities) || words.any}</td>
                    <td>
                      {unitIds.map((id) => names.get(String(id)) ?? words.unitGone).join(', ') ||
                        economy.none}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Section>
      <p className="second">
        {words.dimensionsAre(mapping.dimensions.responsibility, mapping.dimensions.activity)}
      </p>
    </>
  );
}
