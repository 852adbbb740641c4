import { Popover } from '@navikt/ds-react/Popover';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Clock } from '../../api/index.ts';
import { useMay } from '../../app/session/use-session.ts';
import { sv } from '../../app/sv.ts';
import styles from './DuePanel.module.css';
import { lengthInWords } from './due-words.ts';
import { holderInWords } from './holder-words.ts';

interface Props {
  clock: Clock;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What the day rests on: rule, counting, legal ground, extension, and the later day that a lawyer may allow. */
export function DuePanel({ clock, anchor, onClose }: Props) {
  const length = lengthInWords(clock);
  const mayRead = useMay('clocks:rule:read');
  return (
    <Popover open onClose={onClose} anchorEl={anchor} placement="bottom-start" offset={6}>
      <Popover.Content className={styles.panel ?? ''}>
        <strong>{length === null ? clock.name : sv.due.ruleTitle(clock.name, length)}</strong>
        <dl className={styles.facts}>
          {facts(clock).map(([term, text]) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        {mayRead && (
          <p className={styles.more}>
            <Link to="/frister/$ruleId" params={{ ruleId: clock.lawRuleId }}>
              {sv.due.panel.aboutRule}
            </Link>
          </p>
        )}
      </Popover.Content>
    </Popover>
  );
}

function facts(clock: Clock): [term: string, text: string][] {
  const words = sv.due.panel;
  const rows: [string, string | null][] = [
    [words.countedFrom, clock.startedOn],
    [words.counting, clock.counting],
    [words.legalBasis, clock.legalBasis],
    [words.local, nature(clock)],
    [words.cycle, clock.recurs ? words.cycleN(clock.cycle) : null],
    [words.extension, clock.extension === null ? clock.extensionRule : null],
    [words.extended, extended(clock)],
    [words.possibleLater, clock.possibleLaterOn && words.needsLegal(clock.possibleLaterOn)],
    [words.corrected, clock.correctedOn],
    [words.confidence, sv.codes.confidence[clock.confidence] ?? clock.confidence],
    [words.stopped, clock.stoppedOn],
    [words.holder, holderInWords(clock.holder)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
}

function nature(clock: Clock): string | null {
  const target = clock.localTarget;
  if (target) {
    const late = target.lateFrom === null ? '' : ` ${sv.rule.lateFrom(target.lateFrom)}`;
    return sv.due.panel.localSince(target.since, target.setBy, target.reason) + late;
  }
  if (clock.local) return sv.due.panel.localText;
  return clock.kind === 'recommendation' ? sv.due.panel.recommendationText : null;
}

function extended({ extension }: Clock): string | null {
  if (extension === null) return null;
  return sv.due.panel.extendedBy(extension.decidedBy, extension.decidedOn, extension.reason);
}
