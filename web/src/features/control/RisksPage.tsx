import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import type { ControlYear, Risk } from '../../api/control.ts';
import { control, risks as words } from '../../app/sv/control.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import styles from './Control.module.css';
import { ControlFrame } from './ControlFrame.tsx';
import { HandleDialog } from './HandleDialog.tsx';
import { RiskDialog } from './RiskDialog.tsx';
import { RiskItem } from './RiskItem.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';

type Act = 'assess' | 'handle' | 'act';

/** The risks of a year: in the matrix, and one by one with what is said of each. */
export function RisksPage() {
  const [isAdding, setAdding] = useState(false);
  return (
    <ControlFrame
      part="risks"
      aside={(year) =>
        year.may.edit && (
          <Button size="small" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {(year, done) => (
        <>
          <Risks year={year} done={done} />
          {isAdding && (
            <RiskDialog
              year={year.year}
              onClose={() => setAdding(false)}
              onDone={() => {
                setAdding(false);
                done(control.saved.risk);
              }}
            />
          )}
        </>
      )}
    </ControlFrame>
  );
}

function Risks({ year, done }: { year: ControlYear; done: (text: string) => void }) {
  const [act, setAct] = useState<{ act: Act; riskId: string } | null>(null);
  const [byProcess, setByProcess] = useState(false);
  if (year.risks.length === 0)
    return <EmptyState title={words.none}>{year.may.edit ? words.noneHelp : words.noneReader}</EmptyState>;
  // A number says the same in the matrix and in the list, however the list is ordered.
  const numbered = year.risks.map((risk, i) => ({ risk, n: i + 1 }));
  const listed = byProcess
    ? [...numbered].sort((a, b) => a.risk.process.localeCompare(b.risk.process, 'sv'))
    : numbered;
  const acted = year.risks.find((r) => r.riskId === act?.riskId);
  const close = () => setAct(null);
  const saved = (text: string) => () => {
    close();
    done(text);
  };
  return (
    <>
      <Section heading={words.matrix}>
        <RiskMatrix numbered={numbered} />
      </Section>
      <Section
        heading={words.list}
        countOf={year.risks.length}
        action={
          <Select
            label={words.sort}
            size="small"
            value={byProcess ? 'process' : 'varde'}
            onChange={(event) => setByProcess(event.target.value === 'process')}
          >
            <option value="varde">{words.sorts.varde}</option>
            <option value="process">{words.sorts.process}</option>
          </Select>
        }
      >
        <ul className={styles.list}>
          {listed.map(({ risk, n }) => (
            <RiskItem
              key={risk.riskId}
              risk={risk}
              n={n}
              may={year.may}
              onAct={(which) => setAct({ act: which, riskId: risk.riskId })}
            />
          ))}
        </ul>
      </Section>
      {act && acted && <ActOn act={act.act} risk={acted} year={year} onClose={close} saved={saved} />}
    </>
  );
}

interface ActProps {
  act: Act;
  risk: Risk;
  year: ControlYear;
  onClose: () => void;
  saved: (text: string) => () => void;
}

function ActOn({ act, risk, year, onClose, saved }: ActProps) {
  switch (act) {
    case 'assess':
      return <AssessDialog risk={risk} onClose={onClose} onDone={saved(control.saved.risk)} />;
    case 'handle':
      return <HandleDialog risk={risk} onClose={onClose} onDone={saved(control.saved.risk)} />;
    case 'act':
      return (
        <ActionDialog
          subject={{ kind: 'risk', id: risk.riskId }}
          year={year}
          onClose={onClose}
          onDone={saved(control.saved.action)}
        />
      );
  }
}
