import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { Control, ControlYear, Occasion } from '../../api/control.ts';
import { control as common, plan as words } from '../../app/sv/control.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import styles from './Control.module.css';
import { ControlDialog } from './ControlDialog.tsx';
import { ControlFrame } from './ControlFrame.tsx';
import { ControlItem } from './ControlItem.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { DrawDialog } from './DrawDialog.tsx';
import { PerformDialog } from './PerformDialog.tsx';
import type { PlanAct } from './plan-act.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** The internal control plan of a year, and what each control showed. */
export function PlanPage() {
  const [open, setOpen] = useState<'add' | 'decide' | null>(null);
  return (
    <ControlFrame
      part="plan"
      aside={(year) => (
        <>
          {year.may.decide && year.controls.length > 0 && (
            <Button size="small" variant="secondary" onClick={() => setOpen('decide')}>
              {words.decide}
            </Button>
          )}
          {year.may.edit && (
            <Button size="small" onClick={() => setOpen('add')}>
              {words.add}
            </Button>
          )}
        </>
      )}
    >
      {(year, done) => (
        <>
          <Controls year={year} done={done} />
          {open === 'add' && (
            <ControlDialog
              year={year}
              onClose={() => setOpen(null)}
              onDone={() => {
                setOpen(null);
                done(common.saved.control);
              }}
            />
          )}
          {open === 'decide' && (
            <DecideDialog
              year={year}
              onClose={() => setOpen(null)}
              onDone={() => {
                setOpen(null);
                done(common.saved.plan);
              }}
            />
          )}
        </>
      )}
    </ControlFrame>
  );
}

function Controls({ year, done }: { year: ControlYear; done: (text: string) => void }) {
  const [act, setAct] = useState<PlanAct | null>(null);
  if (year.controls.length === 0)
    return <EmptyState title={words.none}>{year.may.edit ? words.noneHelp : words.noneReader}</EmptyState>;
  const control = year.controls.find((c) => c.controlId === act?.controlId);
  const close = () => setAct(null);
  const saved = (text: string) => () => {
    close();
    done(text);
  };
  return (
    <>
      <ul className={styles.lines}>
        {year.decisions.map((d) => (
          <li key={d.decisionId}>{words.decided(d.decidedOn, d.reference)}</li>
        ))}
        {year.decisions.length === 0 && <li>{words.notDecided}</li>}
      </ul>
      <ul className={styles.list}>
        {year.controls.map((c) => (
          <ControlItem key={c.controlId} control={c} year={year} onAct={setAct} />
        ))}
      </ul>
      {act && control && <ActOn act={act} control={control} year={year} onClose={close} saved={saved} />}
    </>
  );
}

interface ActProps {
  act: PlanAct;
  control: Control;
  year: ControlYear;
  onClose: () => void;
  saved: (text: string) => () => void;
}

function ActOn({ act, control, year, onClose, saved }: ActProps) {
  const occasion: Occasion | undefined =
    'occasionId' in act ? control.occasions.find((o) => o.occasionId === act.occasionId) : undefined;
  switch (act.act) {
    case 'act':
      return (
        <ActionDialog
          subject={{ kind: 'control', id: control.controlId }}
          year={year}
          onClose={onClose}
          onDone={saved(common.saved.action)}
        />
      );
    case 'withdraw':
      return <WithdrawDialog control={control} onClose={onClose} onDone={saved(common.saved.control)} />;
    case 'perform':
      return (
        occasion && (
          <PerformDialog occasion={occasion} onClose={onClose} onDone={saved(common.saved.performed)} />
        )
      );
    case 'draw':
      return (
        occasion && (
          <DrawDialog
            control={control}
            occasion={occasion}
            year={year}
            onClose={onClose}
            onDone={saved(common.saved.sample)}
          />
        )
      );
  }
}
