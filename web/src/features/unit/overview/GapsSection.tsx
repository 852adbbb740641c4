import type { StaffedFunction } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import styles from './Gaps.module.css';
import type { Gap } from './gaps.ts';

/** Functions without somebody in place today, what each owes and with whom that lies. */
export function GapsSection({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <Section heading={unitWords.gaps.title} word={sv.headingWords.vacant} countOf={gaps.length}>
      {gaps.length === 0 ? (
        <p className={`second ${styles.none}`}>{unitWords.gaps.none}</p>
      ) : (
        <ul>
          {gaps.map((gap, n) => (
            <GapRow key={gap.fn.functionId} gap={gap} isFirst={n === 0} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Props {
  gap: Gap;
  /** Whether this is the most pressing one, whose button is the primary one. */
  isFirst: boolean;
}

function GapRow({ gap: { fn, absentUntil, openClocks, openCases }, isFirst }: Props) {
  const mayHandOver = useMay('casework:handover:read') && openCases > 0;
  const mayStaff = useMay('organisation:staffing:manage') && openCases === 0;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{fn.title}</strong>
        <p>
          <StandingTag standing={fn.standing} absentUntil={absentUntil} />
        </p>
        <p className="second">{gapInWords(fn, openClocks, openCases)}</p>
      </div>
      {mayHandOver && (
        <ButtonLink
          to="/enheten/overlamning/$functionId"
          params={{ functionId: fn.functionId }}
          size="small"
          variant={isFirst ? 'primary' : 'secondary'}
          aria-label={unitWords.gaps.handOverOf(fn.title)}
        >
          {unitWords.gaps.handOver}
        </ButtonLink>
      )}
      {mayStaff && (
        <ButtonLink
          to="/enheten/bemanning"
          search={{ gor: 'utse', funktion: fn.functionId }}
          size="small"
          variant="secondary"
          aria-label={unitWords.gaps.staffOf(fn.title)}
        >
          {unitWords.gaps.staff}
        </ButtonLink>
      )}
    </li>
  );
}

function gapInWords(fn: StaffedFunction, openClocks: number, openCases: number): string {
  const { acting, vacantSince } = fn;
  return [
    ...(vacantSince === null ? [] : [unitWords.standing.since(vacantSince)]),
    unitWords.gaps.owes(openClocks, openCases),
    acting.name === null
      ? unitWords.standing.nobody
      : unitWords.standing.actedBy(acting.name, unitWords.standing.via[acting.via]),
  ].join(' · ');
}
