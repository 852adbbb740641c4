import * as measureWords from '../../app/sv/measures.ts';
import styles from './Measures.module.css';

/** Why no number leads to its cases, for those who are told figures alone. */
export const RowsNote = ({ rows }: { rows: boolean }) =>
  !rows && <p className={`second ${styles.note}`}>{measureWords.measures.rowsNote}</p>;
