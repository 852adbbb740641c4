import type { Attachment } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { dayAndTime } from '../format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../list/ListTable.tsx';
import { Notice } from '../page/Notice.tsx';
import styles from './Files.module.css';
import { fileSize } from './file-size.ts';
import { useSaveFile } from './use-save-file.ts';

const { columns } = sv.files;

interface Props {
  caption: string;
  caseId: string;
  rows: readonly Attachment[];
  today: string;
}

/** Documents with what they are and how they came; a name saves its document on the computer, and nothing is shown here. */
export function FileList({ caption, caseId, rows, today }: Props) {
  const { save, saving, failed } = useSaveFile(caseId);

  return (
    <>
      <div role="status">
        {failed !== null && (
          <Notice tone="danger" title={sv.files.notSaved(failed)}>
            {sv.problems.wrongBody}
          </Notice>
        )}
      </div>
      <ListTable
        caption={caption}
        columns={[
          { heading: columns.name },
          { heading: columns.type, className: styles.type },
          { heading: columns.origin, className: styles.origin },
          { heading: columns.received, className: styles.received },
        ]}
      >
        {rows.map((row) => (
          <Row key={row.attachmentId}>
            <Cell>
              <button
                type="button"
                className={styles.name}
                aria-label={sv.files.save(row.name)}
                onClick={() => void save(row)}
              >
                {row.name}
              </button>
              {saving === row.attachmentId && <p className="second">{sv.files.saving}</p>}
            </Cell>
            <Cell label={columns.type}>
              {sv.files.mediaType[row.mediaType]}, <span className="numeric">{fileSize(row.byteSize)}</span>
            </Cell>
            <Cell label={columns.origin}>
              {row.reference === null ? null : sv.files.fromReport(row.reference)}
              <SecondLine>
                {row.addedBy === null ? sv.files.fromOutside : sv.files.addedBy(row.addedBy)}
              </SecondLine>
            </Cell>
            <Cell label={columns.received}>
              <span className="numeric">{dayAndTime(row.receivedAt, today)}</span>
            </Cell>
          </Row>
        ))}
      </ListTable>
    </>
  );
}
