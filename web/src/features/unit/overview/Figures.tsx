import { ChevronRightIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { UnitOverview } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { cx } from '../../../ui/cx.ts';
import { count } from '../../../ui/format/numbers.ts';
import styles from './Figures.module.css';
import { type Figure, figuresOf } from './figures.ts';

/** How the unit stands, in four figures; each opens the list behind it for those who may see one. */
export function Figures({ overview }: { overview: UnitOverview }) {
  const mayList = useMay('casework:watch:list');
  return (
    <section aria-label={unitWords.unitOverview.figures.label}>
      <ul className={styles.figures}>
        {figuresOf(overview).map((figure) => (
          <li key={figure.key}>
            {mayList ? (
              <Link to="/enheten/bevakning" search={figure.list} className={styles.figure}>
                <FigureText figure={figure} />
                <ChevronRightIcon aria-hidden className={styles.chevron} />
              </Link>
            ) : (
              <div className={styles.figure}>
                <FigureText figure={figure} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FigureText({ figure: { name, n, isBad, note } }: { figure: Figure }) {
  return (
    <>
      <strong className={styles.name}>{name}</strong>
      <span className={cx(styles.number, isBad && styles.bad)}>
        {isBad && <ExclamationmarkTriangleFillIcon aria-hidden className={styles.icon} />}
        {count(n)}
      </span>
      <span className="second">{note}</span>
    </>
  );
}
