import { Button } from '@navikt/ds-react/Button';
import type { Economy } from '../../api/economy.ts';
import { monthName, economy as words } from '../../app/sv/economy.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { kronor, thousands } from './money.ts';

/** Each version of the year's budget with its decision and what it changed; the last first. */
export function Budgets({ data, onSet }: { data: Economy; onSet: () => void }) {
  const { budgets, areas, parts, may } = data;
  const areaOf = (code: string) => areas.find((a) => a.code === code)?.name ?? code;
  const partOf = (code: string) => parts.find((p) => p.code === code)?.name ?? code;
  return (
    <Section
      heading={words.budgets}
      countOf={budgets.length}
      action={
        may.budget && (
          <Button size="small" variant="secondary" onClick={onSet}>
            {budgets.length === 0 ? words.setBudget : words.reviseBudget}
          </Button>
        )
      }
    >
      {budgets.length === 0 ? (
        <EmptyState title={words.budgetsEmptyTitle}>{words.budgetsEmpty}</EmptyState>
      ) : (
        <ul className={styles.plain}>
          {budgets.map((b) => (
            <li key={b.budgetId}>
              <strong>{words.budgetKind[b.kind]}</strong>, {dayOf(b.decidedOn)}: {b.decision},{' '}
              {words.budgetSum(thousands(b.net))}
              {b.decidedNet !== null && (
                <div className="second">{words.budgetDecidedNet(thousands(b.decidedNet))}</div>
              )}
              {b.changes.length > 0 && (
                <ul className={styles.changes}>
                  {b.changes.map((c, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a decision may change the same twice, and is never changed itself
                    <li key={i}>
                      {words.budgetChange(
                        areaOf(c.area),
                        partOf(c.part),
                        c.side,
                        signed(c.side === 'income' ? -c.amount : c.amount),
                        monthName(c.fromMonth),
                      )}
                    </li>
                  ))}
                </ul>
              )}
              {b.comment && <div>{b.comment}</div>}
              <div className="second">{words.budgetSetBy(b.setBy, dayOf(b.setAt))}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const signed = (ore: number): string => (ore > 0 ? `+${kronor(ore)}` : kronor(ore));
