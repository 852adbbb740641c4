import type { ReactNode } from 'react';
import type { ReportInCase } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { worriesInWords } from '../../report-words.ts';
import styles from './Report.module.css';
import { reporterFacts } from './reporter-facts.ts';

const words = sv.reportView;

/** One report as it came in: the worry in the reporter's words, the child, the guardians, and who reported. */
export function ReportText({
  report,
  today,
  aboutChild,
}: {
  report: ReportInCase;
  today: string;
  aboutChild: boolean;
}) {
  const isApplication = report.kind === 'application';
  const { heading } = isApplication ? sv.application : words;
  return (
    <Section heading={heading(report.reference)}>
      <Facts
        layout="table"
        facts={[
          [words.received, dayAndTime(report.receivedAt, today)],
          [words.channel, sv.codes.channel[report.channel]],
          [isApplication ? sv.application.need : words.worries, worriesInWords(report.worries, report.kind)],
          ...known(words.danger, report.immediateDanger, (text) => (
            <strong className="as-written">{text}</strong>
          )),
          [
            isApplication ? sv.application.ownWords : words.freeText,
            <p key="text" className="as-written">
              {report.freeText}
            </p>,
          ],
        ]}
      />
      <h3 className={styles.part}>{aboutChild ? words.child : sv.ofAdult.about}</h3>
      <Facts
        layout="table"
        facts={[
          [words.ageText, report.ageText ?? words.notStated],
          [
            aboutChild ? words.whereabouts : sv.ofAdult.whereabouts,
            report.whereaboutsHidden ? words.whereaboutsHidden : (report.whereabouts ?? words.notStated),
          ],
          ...(aboutChild || report.guardians.length > 0
            ? ([
                [words.guardians, guardians(report)],
                [words.guardiansInformed, informed(report)],
              ] as const)
            : []),
          ...known(words.interpreter, report.interpreterLanguage),
        ]}
      />
      <h3 className={styles.part}>{isApplication ? sv.application.applicant : words.reporter}</h3>
      <Facts layout="table" facts={reporterFacts(report.reporter)} />
    </Section>
  );
}

type Fact = readonly [string, ReactNode];

/** A line only when there is something on it. */
function known(term: string, text: string | null, draw: (text: string) => ReactNode = (t) => t): Fact[] {
  return text === null || text === '' ? [] : [[term, draw(text)]];
}

function guardians({ guardians: list }: ReportInCase): ReactNode {
  if (list.length === 0) return words.notStated;
  return list.map(({ name, phone }) => <p key={name}>{phone ? `${name}, ${phone}` : name}</p>);
}

function informed({ guardiansInformed, guardiansNotInformedWhy: why }: ReportInCase): string {
  const answer = sv.codes.guardiansInformed[guardiansInformed];
  return why ? `${answer}. ${words.why(why)}` : answer;
}
