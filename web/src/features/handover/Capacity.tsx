import type { Handovers } from '../../api/handovers.ts';
import { handover as words } from '../../app/sv/handover.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Handover.module.css';

const { load } = words;

/** How much each in the unit has, and how much of each intervention runs beside its places. */
export function Capacity({ unit }: { unit: Handovers['units'][number] }) {
  const nameOf = (entryId: string) => unit.entries.find((e) => e.entryId === entryId)?.name ?? '';
  return (
    <Section heading={`${words.capacity}: ${unit.name}`}>
      <p className={styles.help}>{words.capacityHelp}</p>
      <div className={styles.tables}>
        <ListTable
          caption={words.capacity}
          columns={[
            { heading: load.who },
            { heading: load.running },
            { heading: load.notBegun },
            { heading: load.paused },
          ]}
        >
          {unit.receivers.map((f) => (
            <Row key={f.functionId}>
              <Cell>
                {f.employeeName ?? f.title}
                <SecondLine>
                  {f.employeeName === null ? '' : f.title}
                  {f.trainedFor.length > 0 && ` · ${load.trained}: ${f.trainedFor.map(nameOf).join(', ')}`}
                </SecondLine>
              </Cell>
              <Cell label={load.running}>{f.running}</Cell>
              <Cell label={load.notBegun}>{f.notBegun}</Cell>
              <Cell label={load.paused}>{f.paused}</Cell>
            </Row>
          ))}
        </ListTable>
        {unit.entries.length > 0 && (
          <ListTable
            caption={words.entries}
            columns={[{ heading: load.entry }, { heading: load.places }, { heading: load.notBegun }]}
          >
            {unit.entries.map((e) => (
              <Row key={e.entryId}>
                <Cell>
                  {e.name}
                  {e.training !== null && <SecondLine>{words.training(e.training)}</SecondLine>}
                </Cell>
                <Cell label={load.places}>{words.places(e.running, e.places)}</Cell>
                <Cell label={load.notBegun}>{e.notBegun}</Cell>
              </Row>
            ))}
          </ListTable>
        )}
      </div>
    </Section>
  );
}
