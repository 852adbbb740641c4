import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import type { Placement } from '../../api/placements.ts';
import {
  afterCare,
  careBasis,
  homeForm,
  limitKind,
  organiser,
  planMark,
  placement as words,
} from '../../app/sv/placements.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import type { ActName } from './acts.ts';
import styles from './Placements.module.css';

interface Props {
  placement: Placement;
  may: (operation: string) => boolean;
  onAct: (name: ActName, limitId?: string) => void;
}

/** Everything that has been recorded of a placement, and what can be recorded now. */
export function RecordSections({ placement: p, may, onAct }: Props) {
  const button = (operation: string, name: ActName, label: string) =>
    may(operation) && (
      <Button size="small" variant="secondary" onClick={() => onAct(name)}>
        {label}
      </Button>
    );
  return (
    <>
      <Section
        heading={words.stays.title}
        countOf={p.stays.length}
        action={button('move', 'move', words.stays.move)}
      >
        <ul className={styles.rows}>
          {p.stays.map((s) => (
            <Record key={s.stayId} heading={`${homeForm[s.form]}: ${s.home}`} of={s}>
              <p>
                {words.stays.from(s.fromOn, s.untilOn)} · {words.days(s.days)} · {organiser[s.organiser]},{' '}
                {words.cost(s.dailyCost)}
              </p>
              {s.whyMoved && <p className="as-written">{words.stays.why(s.whyMoved)}</p>}
            </Record>
          ))}
        </ul>
      </Section>
      <Section
        heading={words.bases.title}
        countOf={p.bases.length}
        action={button('change-basis', 'basis', words.bases.change)}
      >
        <ul className={styles.rows}>
          {p.bases.map((b) => (
            <Record key={b.version} heading={careBasis[b.basis]} of={b}>
              <p>{words.bases.from(b.fromOn)}</p>
              {b.reason && <p className="as-written">{b.reason}</p>}
            </Record>
          ))}
        </ul>
      </Section>
      {(p.limits.length > 0 || may('set-contact-limit')) && (
        <Section
          heading={words.limits.title}
          countOf={p.limits.length}
          action={button('set-contact-limit', 'limit', words.limits.set)}
        >
          {p.limits.length === 0 && <p className={styles.lead}>{words.limits.none}</p>}
          <ul className={styles.rows}>
            {p.limits.map((l) => (
              <Record key={l.limitId} heading={`${limitKind[l.kind]}: ${l.whom}`} of={l}>
                <p>{words.limits.from(l.fromOn, l.endedOn)}</p>
                {l.endedText && <p className="as-written">{l.endedText}</p>}
                {l.endedOn === null && may('end-contact-limit') && (
                  <div>
                    <Button size="small" variant="tertiary" onClick={() => onAct('endLimit', l.limitId)}>
                      {words.limits.end}
                    </Button>
                  </div>
                )}
              </Record>
            ))}
          </ul>
        </Section>
      )}
      <Section
        heading={words.plans.title}
        countOf={p.plans.length}
        action={button('record-plan', 'plan', words.plans.record)}
      >
        {p.plans.length === 0 && <p className={styles.lead}>{words.plans.none}</p>}
        <ul className={styles.rows}>
          {p.plans.map((m) => (
            <Record key={m.markId} heading={`${planMark[m.kind]} ${m.onDay}`} of={m}>
              {m.note && <p className="as-written">{m.note}</p>}
            </Record>
          ))}
        </ul>
      </Section>
      {p.followUpFrom && (
        <Section
          heading={words.followUps.title}
          countOf={p.followUps.length}
          action={button('record-follow-up', 'followUp', words.followUps.record)}
        >
          {p.followUps.length === 0 && <p className={styles.lead}>{words.followUps.none}</p>}
          <ul className={styles.rows}>
            {p.followUps.map((f) => (
              <Record key={f.followUpId} heading={f.heldOn} of={f}>
                <p className="as-written">{f.text}</p>
                <p className="as-written">
                  {f.childView ? words.childView(f.childView) : words.noChildView(f.childViewWhyNot ?? '')}
                </p>
                <p>{afterCare[f.outcome]}</p>
              </Record>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Record({
  heading,
  of,
  children,
}: {
  heading: string;
  of: { by: string; at: string };
  children?: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <h3>{heading}</h3>
      {children}
      <p className="second">{words.signed(of.by, dayOf(of.at))}</p>
    </li>
  );
}
