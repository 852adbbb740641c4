import { Link } from '@tanstack/react-router';
import * as words from '../../app/sv/adult-situation.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Adults.module.css';
import { may, Open, type Part, Record, Records } from './Record.tsx';
import { OTHER_SERVICE } from './record-fields.ts';

const text = words.situation;

/** Support that whoever stands near was offered. */
export function RelativesSection(part: Part) {
  const { view, onOpen } = part;
  return (
    <Section heading={text.relatives} action={<Open {...part} record="relative" />}>
      <p className={styles.none}>
        {text.relativesHelp} <Link to="/utan-behovsprovning">{text.toOpenService}</Link>
      </p>
      <Records rows={view.relatives} none={text.noRelatives}>
        {(row) => (
          <Record
            key={row.recordId}
            row={row}
            title={`${row.offeredOn}: ${words.relative[row.relative]}`}
            lines={[
              `${row.offer}: ${words.relativeAnswer[row.answer]}`,
              row.body,
              row.given && text.given(row.given.occasions, row.given.lastOn),
            ]}
            onCorrect={
              may(view, 'relative') &&
              (() =>
                onOpen('relative', {
                  recordId: row.recordId,
                  values: {
                    on: row.offeredOn,
                    relative: row.relative,
                    entryId: row.entryId ?? OTHER_SERVICE,
                    offer: row.entryId ? '' : row.offer,
                    answer: row.answer,
                    body: row.body ?? '',
                  },
                }))
            }
          >
            {row.entryId && !row.corrected && (
              <p>
                <Link to="/utan-behovsprovning" search={{ registrera: row.entryId }}>
                  {text.registerGiven}
                </Link>
              </p>
            )}
          </Record>
        )}
      </Records>
    </Section>
  );
}
