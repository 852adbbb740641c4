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
export function ReportText({ report, today }: { report: ReportInCase; today: string }) {
  return (
    <Section heading={words.heading(report.reference)}>
      <Facts
        layout="table"
        facts={[
          [words.received, dayAndTime(report.receivedAt, today)],
          [words.channel, sv.codes.channel[report.channel]],
          [words.worries, worriesInWords(report.worries)],
          ...known(words.danger, report.immediateDanger, (text) => (
            <strong className="as-written">{text}</strong>
          )),
          [
            words.freeText,
            <p key="text" className="as-written">
              {report.freeText}
            </p>,
          ],
        ]}
      />
      <h3 className={styles.part}>{words.child}</h3>
      <Facts
        layout="table"
        facts={[
          [words.ageText, report.ageText ?? words.notStated],
          [
            words.whereabouts,
            report.whereaboutsHidden ? words.whereaboutsHidden : (report.whereabouts ?? words.notStated),
          ],
          [words.guardians, guardians(report)],
          [words.guardiansInformed, informed(report)],
          ...known(words.interpreter, report.interpreterLanguage),
        ]}
      />
      <h3 className={styles.part}>{words.reporter}</h3>
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
