import * as words from '../../app/sv/adult-situation.ts';
import { Section } from '../../ui/page/Section.tsx';
import { may, Open, type Part, Record, Records } from './Record.tsx';

const text = words.situation;

/** Support to leave crime, step by step. */
export function LeavingSection(part: Part) {
  const { view, onOpen } = part;
  return (
    <Section heading={text.leaving} action={<Open {...part} record="leaving" />}>
      {view.isLeaving && <p>{text.isLeaving}</p>}
      <Records rows={view.leaving} none={text.noLeaving}>
        {(row) => (
          <Record
            key={row.recordId}
            row={row}
            title={`${row.on}: ${words.leavingStep[row.kind]}`}
            lines={[
              row.outcome && words.leavingOutcome[row.outcome],
              row.body,
              row.basis && text.basis(words.consentBasis[row.basis]),
            ]}
            onCorrect={
              may(view, 'leaving') &&
              (() =>
                onOpen('leaving', {
                  recordId: row.recordId,
                  values: {
                    kind: row.kind,
                    on: row.on,
                    basis: row.basis ?? '',
                    outcome: row.outcome ?? '',
                    body: row.body,
                  },
                }))
            }
          />
        )}
      </Records>
    </Section>
  );
}
