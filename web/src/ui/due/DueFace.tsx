import {
  CalendarIcon,
  CheckmarkCircleFillIcon,
  CheckmarkCircleIcon,
  CircleSlashIcon,
  ClockFillIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import styles from './DueTag.module.css';
import type { DueTone, DueWords } from './due-words.ts';

/** One shape of icon per tone: take the colour away and nothing is lost. */
const ICONS: Record<DueTone, ComponentType<SVGProps<SVGSVGElement>>> = {
  late: ExclamationmarkTriangleFillIcon,
  today: ClockFillIcon,
  soon: HourglassIcon,
  later: CalendarIcon,
  done: CheckmarkCircleFillIcon,
  doneLate: CheckmarkCircleIcon,
  cancelled: CircleSlashIcon,
};

/** Icon, day and words, without the panel: for places that are themselves a button or that are printed. */
export function DueFace({ said }: { said: Pick<DueWords, 'tone' | 'day' | 'words'> }) {
  const Icon = ICONS[said.tone];
  return (
    <>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.text}>
        {said.day !== null && (
          <>
            <span className={styles.day}>{said.day}</span>
            <span className={styles.dot}> · </span>
          </>
        )}
        <span className={styles.words}>{said.words}</span>
      </span>
    </>
  );
}
