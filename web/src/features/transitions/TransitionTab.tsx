import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useState } from 'react';
import { serverNow } from '../../api/index.ts';
import type { Transition, TransitionOf } from '../../api/transitions.ts';
import {
  forms,
  listedState,
  transitions as listWords,
  outcome,
  transition as words,
} from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ApplyDialog } from './ApplyDialog.tsx';
import { AttemptDialog } from './AttemptDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { OwnerDialog } from './OwnerDialog.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { StepList } from './StepList.tsx';
import styles from './Transitions.module.css';
import { useTransition } from './use-transition.ts';

const ACTS = {
  confirm: 'transitions.confirm',
  sendBack: 'transitions.send-back',
  apply: 'transitions.apply',
  attempt: 'transitions.record-attempt',
  outcome: 'transitions.record-outcome',
  settle: 'transitions.settle',
  owner: 'transitions.set-owner',
} as const;
export type Act = keyof typeof ACTS;
const DIALOGS = {
  confirm: ConfirmDialog,
  sendBack: SendBackDialog,
  apply: ApplyDialog,
  attempt: AttemptDialog,
  outcome: OutcomeDialog,
  settle: SettleDialog,
  owner: OwnerDialog,
} as const;

/** How somebody's turning 18 stands, what has been done, and what can be done now; from the one unit's case or from the other's. */
export function TransitionTab() {
  const view = useTransition();
  const [asked, setAsked] = useState<Act | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { transition } = view;
  if (transition === null) return <NotBegun view={view} />;
  const acts = (Object.keys(ACTS) as Act[]).filter((act) => view.allowed.includes(ACTS[act]));
  const Dialog = asked === null ? null : DIALOGS[asked];
  return (
    <div className={styles.page}>
      <Section heading={words.title}>
        <Saved text={saved} />
        <p className={styles.lead}>{view.side === 'receiving' ? words.leadReceiving : words.lead}</p>
        <Standing of={transition} side={view.side} />
        <Facts layout="table" facts={factsOf(view, transition)} />
        {acts.length > 0 && (
          <div className={styles.acts}>
            {acts.map((act, i) => (
              <Button
                key={act}
                size="small"
                variant={i === 0 && act !== 'attempt' ? 'primary' : 'secondary'}
                onClick={() => {
                  setSaved(null);
                  setAsked(act);
                }}
              >
                {words.acts[act]}
              </Button>
            ))}
          </div>
        )}
      </Section>
      <Section heading={words.steps} countOf={transition.steps.length}>
        <StepList steps={transition.steps} />
      </Section>
      {Dialog !== null && asked !== null && (
        <Dialog
          view={view}
          transition={transition}
          onClose={() => setAsked(null)}
          onDone={() => {
            setSaved(sv.saved.withTime(forms[asked].done, clockTime(serverNow())));
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

function NotBegun({ view }: { view: Transition }) {
  const { beginsOn, today, ageUnknown, heldElsewhere } = view;
  const said = () => {
    if (heldElsewhere) return words.elsewhere;
    if (ageUnknown) return words.ageUnknown;
    if (beginsOn === null) return words.nothing;
    return beginsOn > today ? words.notBegun(beginsOn) : words.shouldHaveBegun;
  };
  return (
    <Section heading={words.title}>
      <p className={styles.lead}>{said()}</p>
    </Section>
  );
}

function Standing({ of, side }: { of: TransitionOf; side: Transition['side'] }) {
  if (of.returnedOn !== null) {
    return <Notice tone="warning">{words.returned(side, of.applicationUnit, of.returnedOn)}</Notice>;
  }
  if (side === 'receiving') return null;
  if (of.state === 'applied' && of.applicationArea !== null) {
    return (
      <Notice tone="info">{words.applied(of.applicationUnit, sv.codes.area[of.applicationArea])}</Notice>
    );
  }
  if (of.state === 'not_reached') return <Notice tone="warning">{words.notReached(of.triedOn)}</Notice>;
  return of.settledOn === null ? null : <Notice tone="info">{words.settled(of.settledOn)}</Notice>;
}

function factsOf({ side, today }: Transition, of: TransitionOf) {
  const { owner } = of;
  const facts: [string, ReactNode][] = [
    [words.facts.birthday, of.turns18On],
    [words.facts.owner, listWords.ownedBy(owner.title, owner.name)],
    [words.facts.state, listedState[of.state]],
  ];
  if (of.outcome !== null) {
    facts.push([words.facts.outcome, words.outcomeOn(outcome[of.outcome], of.outcomeOn)]);
  }
  if (of.applicationUnit !== null && of.outcome === 'goes_on')
    facts.push([words.facts.unit, of.applicationUnit]);
  if (of.confirmedOn !== null) facts.push([words.facts.confirmed, of.confirmedOn]);
  if (of.clock !== null) {
    const label = side === 'receiving' ? words.facts.confirmBy : words.facts.due;
    facts.push([label, <DueTag key="due" clock={of.clock} today={today} />]);
  }
  return facts;
}
