import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import type { Control, ControlYear } from '../../api/control.ts';
import { frequency, plan as words } from '../../app/sv/control.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Actions } from './Actions.tsx';
import styles from './Control.module.css';
import { OccasionItem } from './OccasionItem.tsx';
import type { PlanAct } from './plan-act.ts';

interface Props {
  control: Control;
  year: ControlYear;
  onAct: (act: PlanAct) => void;
}

/** A control as it is planned, with each occasion and what it showed. */
export function ControlItem({ control: c, year, onAct }: Props) {
  const risk = year.risks.find((r) => r.riskId === c.riskId);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 className={styles.what}>{c.what}</h2>
        {!c.decided && !c.withdrawn && (
          <Tag size="small" variant="moderate" data-color="warning">
            {words.waits}
          </Tag>
        )}
      </div>
      {c.withdrawn && (
        <p className={styles.second}>
          {words.withdrawnBy(c.withdrawn.by, dayOf(c.withdrawn.at), c.withdrawn.why)}
        </p>
      )}
      <Facts
        layout="table"
        facts={[
          [words.facts.why, c.why],
          [words.facts.method, c.method],
          [words.facts.frequency, frequency[c.frequency]],
          [words.facts.responsible, words.responsible(c.functionTitle, c.holderName, c.unitName)],
          ...(risk ? [[words.facts.risk, risk.description] as const] : []),
          ...(c.population
            ? ([
                [words.facts.sample, words.sampleOf(c.population.size, c.population.title)],
                [words.facts.checkpoints, c.checkpoints.join(' · ')],
              ] as const)
            : []),
        ]}
      />
      {c.occasions.length > 0 && (
        <>
          <h3 className={styles.small}>{words.occasions}</h3>
          <ul className={styles.lines}>
            {c.occasions.map((o) => (
              <OccasionItem key={o.occasionId} occasion={o} control={c} onAct={onAct} />
            ))}
          </ul>
        </>
      )}
      {c.actionMissing && <Notice tone="warning">{words.missing}</Notice>}
      <Actions actions={c.actions} />
      {!c.withdrawn && (year.may.edit || year.may.act) && (
        <div className={styles.acts}>
          {year.may.act && (
            <Button
              size="small"
              variant={c.actionMissing ? 'secondary' : 'tertiary'}
              aria-label={words.actOf(words.acts.act, c.what)}
              onClick={() => onAct({ act: 'act', controlId: c.controlId })}
            >
              {words.acts.act}
            </Button>
          )}
          {year.may.edit && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.actOf(words.acts.withdraw, c.what)}
              onClick={() => onAct({ act: 'withdraw', controlId: c.controlId })}
            >
              {words.acts.withdraw}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
