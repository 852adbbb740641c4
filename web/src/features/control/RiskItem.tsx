import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import type { ControlYear, Risk } from '../../api/control.ts';
import {
  consequences,
  control,
  handling,
  likelihoods,
  riskLevel,
  risks as words,
} from '../../app/sv/control.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Actions } from './Actions.tsx';
import styles from './Control.module.css';
import { LEVEL_COLOUR, riskAnchor } from './risk-words.ts';

interface Props {
  risk: Risk;
  n: number;
  may: ControlYear['may'];
  onAct: (act: 'assess' | 'handle' | 'act') => void;
}

/** A risk with how it is judged now and was before, what is done about it, and what has been promised. */
export function RiskItem({ risk, n, may, onAct }: Props) {
  const [now, ...before] = risk.assessments;
  const [handled] = risk.handlings;
  if (!now) return null;
  return (
    <li className={styles.item} id={riskAnchor(n)} tabIndex={-1}>
      <div className={styles.head}>
        <h3>
          {words.number(n)} {risk.description}
        </h3>
        <div className={styles.tags}>
          {risk.carried && (
            <Tag size="small" variant="outline" data-color="neutral">
              {words.carried}
            </Tag>
          )}
          <Tag size="small" variant="moderate" data-color={LEVEL_COLOUR[now.level]}>
            {words.value(now.value, riskLevel[now.level])}
          </Tag>
        </div>
      </div>
      <p className={styles.second}>
        {risk.process} · {judged(now)}
      </p>
      <p className={styles.second}>
        {now.reason} ({control.said(now.by, dayOf(now.at))})
      </p>
      <Facts
        layout="table"
        facts={[
          [
            words.handling,
            handled ? (
              <>
                {handling[handled.way]}: {handled.reason}
                <span className={styles.second}>{control.said(handled.by, dayOf(handled.at))}</span>
              </>
            ) : (
              words.notHandled
            ),
          ],
          ...(risk.controls.length > 0
            ? [[words.controls, risk.controls.map((c) => c.what).join(', ')] as const]
            : []),
        ]}
      />
      <Actions actions={risk.actions} />
      {before.length > 0 && (
        <details className={styles.history}>
          <summary>{words.before}</summary>
          <ul className={styles.lines}>
            {before.map((a) => (
              <li key={a.version}>
                {words.value(a.value, riskLevel[a.level])} · {judged(a)}
                <span className={styles.second}>
                  {a.reason} ({control.said(a.by, dayOf(a.at))})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(may.edit || may.act) && (
        <div className={styles.acts}>
          {(['assess', 'handle'] as const).map(
            (act) =>
              may.edit && (
                <Button
                  key={act}
                  size="small"
                  variant="tertiary"
                  aria-label={words.actOf(words.acts[act], n)}
                  onClick={() => onAct(act)}
                >
                  {words.acts[act]}
                </Button>
              ),
          )}
          {may.act && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.actOf(words.acts.act, n)}
              onClick={() => onAct('act')}
            >
              {words.acts.act}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const judged = ({ likelihood, consequence }: { likelihood: number; consequence: number }): string =>
  words.judged(
    words.step(likelihood, likelihoods[likelihood - 1] ?? ''),
    words.step(consequence, consequences[consequence - 1] ?? ''),
  );
