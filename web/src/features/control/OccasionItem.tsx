import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import type { Control, Occasion } from '../../api/control.ts';
import { control as common, controlResult, occasionStanding, plan as words } from '../../app/sv/control.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './Control.module.css';
import type { PlanAct } from './plan-act.ts';
import { SampleBox } from './SampleBox.tsx';

const STANDING = {
  planned: 'neutral',
  overdue: 'danger',
  in_time: 'success',
  late: 'warning',
  cancelled: 'neutral',
} as const;
const RESULT = { without_remark: 'success', remark: 'warning', serious_remark: 'danger' } as const;

interface Props {
  occasion: Occasion;
  control: Control;
  onAct: (act: PlanAct) => void;
}

/** One occasion of a control: its day, what it showed with what was said before, and its sample. */
export function OccasionItem({ occasion: o, control, onAct }: Props) {
  const [now, ...before] = o.performances;
  const acts = new Set(o.may);
  const name = (act: string) => words.actOn(act, control.what, o.dueOn);
  const open = (act: 'perform' | 'draw') =>
    onAct({ act, controlId: control.controlId, occasionId: o.occasionId });
  const perform = now ? words.acts.correct : words.acts.perform;
  return (
    <li className={styles.occasion}>
      <div className={styles.tags}>
        <span>{words.dueBy(o.dueOn)}</span>
        <Tag size="xsmall" variant="moderate" data-color={STANDING[o.standing]}>
          {occasionStanding[o.standing]}
        </Tag>
        {now && (
          <Tag size="xsmall" variant="moderate" data-color={RESULT[now.result]}>
            {controlResult[now.result]}
          </Tag>
        )}
      </div>
      {now && (
        <div>
          <span className={styles.words}>{now.found}</span>
          {now.documents.length > 0 && (
            <span className={styles.second}>
              {words.documents}: {now.documents.map((d) => `${d.title} (${d.reference})`).join(', ')}
            </span>
          )}
          <span className={styles.second}>{common.said(now.by, dayOf(now.at))}</span>
          {now.reason && <span className={styles.second}>{words.because(now.reason)}</span>}
        </div>
      )}
      {before.length > 0 && (
        <details className={styles.history}>
          <summary>{words.corrected}</summary>
          <ul className={styles.lines}>
            {before.map((p) => (
              <li key={p.version}>
                {controlResult[p.result]}: {p.found}
                <span className={styles.second}>{common.said(p.by, dayOf(p.at))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {o.sample && <SampleBox sample={o.sample} />}
      {(acts.size > 0 || o.sample?.mayOpen) && (
        <div className={styles.acts}>
          {o.sample?.mayOpen && (
            <ButtonLink
              to="/internkontroll/stickprov/$sampleId"
              params={{ sampleId: o.sample.sampleId }}
              size="small"
              variant="secondary"
            >
              {words.acts.open}
            </ButtonLink>
          )}
          {acts.has('draw') && (
            <Button
              size="small"
              variant="secondary"
              aria-label={name(words.acts.draw)}
              onClick={() => open('draw')}
            >
              {words.acts.draw}
            </Button>
          )}
          {acts.has('perform') && (
            <Button
              size="small"
              variant={now ? 'tertiary' : 'secondary'}
              aria-label={name(perform)}
              onClick={() => open('perform')}
            >
              {perform}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
