import { Link } from '@tanstack/react-router';
import * as words from '../../app/sv/adult-situation.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Adults.module.css';
import { ContactTag } from './ContactTag.tsx';
import { may, Open, type Part, Record, Records } from './Record.tsx';

const text = words.situation;
const instant = (at: string): string => `${dayOf(at)} ${clockTime(at)}`;

/** Who was reached after violence became known, what is done for the children, how safety is planned and felt. */
export function ViolenceSection(part: Part) {
  const { view } = part;
  const { violence } = view;
  if (!violence) {
    return (
      <Section heading={text.violence} action={<Open {...part} record="violence" />}>
        <p className={styles.none}>{text.noViolence}</p>
      </Section>
    );
  }
  return (
    <>
      <Section heading={text.violence} action={<Open {...part} record="contact" />}>
        <Facts
          layout="row"
          facts={[
            [text.knownAt, instant(violence.knownAt)],
            [text.contactBy, instant(violence.dueAt)],
            [
              text.contact,
              <ContactTag key="tag" standing={violence.standing} hoursLeft={violence.hoursLeft} />,
            ],
            [
              text.risk,
              <Link key="risk" to="/arenden/$caseId/utredning/bedomningar" params={{ caseId: view.caseId }}>
                {text.risks[view.riskAssessment]}
              </Link>,
            ],
          ]}
        />
        <Attempts {...part} />
      </Section>
      <Children {...part} />
      <Plans {...part} />
      <Answers {...part} />
    </>
  );
}

function Attempts({ view, onOpen }: Part) {
  return (
    <Records rows={view.attempts} none={text.noAttempts}>
      {(row) => (
        <Record
          key={row.recordId}
          row={row}
          title={`${instant(row.triedAt)}: ${words.contactOutcome[row.outcome]}`}
          lines={[
            row.way && words.safeContactWay[row.way],
            row.safeWay && text.safeWay(row.safeWay),
            row.reason,
          ]}
          onCorrect={
            may(view, 'contact') &&
            (() =>
              onOpen('contact', {
                recordId: row.recordId,
                values: {
                  on: dayOf(row.triedAt),
                  time: clockTime(row.triedAt),
                  outcome: row.outcome,
                  way: row.way ?? '',
                  safeWay: row.safeWay ?? '',
                  ...(row.outcome === 'no_safe_way'
                    ? { reason: row.reason ?? '' }
                    : { note: row.reason ?? '' }),
                },
              }))
          }
        />
      )}
    </Records>
  );
}

function Children(part: Part) {
  const { view, onOpen } = part;
  return (
    <Section heading={text.children} action={<Open {...part} record="children" />}>
      <Records rows={view.children} none={text.noChildren}>
        {(row) => (
          <Record
            key={row.recordId}
            row={row}
            title={`${row.on}: ${words.childrenOutcome[row.outcome]}`}
            lines={[row.children, row.why]}
            onCorrect={
              may(view, 'children') &&
              (() =>
                onOpen('children', {
                  recordId: row.recordId,
                  values: {
                    on: row.on,
                    outcome: row.outcome,
                    children: row.children ?? '',
                    why: row.why ?? '',
                  },
                }))
            }
          />
        )}
      </Records>
    </Section>
  );
}

function Plans(part: Part) {
  return (
    <Section heading={text.plan} action={<Open {...part} record="plan" />}>
      <Records rows={part.view.safetyPlans} none={text.noPlan}>
        {(row, index) => (
          <Record
            key={row.recordId}
            row={row}
            title={row.madeOn}
            lines={[
              row.measures.map((m) => words.safetyMeasure[m]).join(', '),
              row.body,
              index === 0 ? text.reviewOn(row.reviewOn) : text.replaced,
            ]}
          />
        )}
      </Records>
    </Section>
  );
}

function Answers(part: Part) {
  const { view, onOpen } = part;
  return (
    <Section heading={text.answers} action={<Open {...part} record="answer" />}>
      <Records rows={view.answers} none={text.noAnswers}>
        {(row) => (
          <Record
            key={row.recordId}
            row={row}
            title={`${row.askedOn}: ${words.safetyAnswer[row.answer]}`}
            lines={[row.body]}
            onCorrect={
              may(view, 'answer') &&
              (() =>
                onOpen('answer', {
                  recordId: row.recordId,
                  values: { on: row.askedOn, answer: row.answer, body: row.body ?? '' },
                }))
            }
          />
        )}
      </Records>
    </Section>
  );
}
