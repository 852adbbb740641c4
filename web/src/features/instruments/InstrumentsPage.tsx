import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Instrument, type InstrumentRules, instrumentRulesQuery, serverNow } from '../../api/index.ts';
import * as assessmentWords from '../../app/sv/assessments.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { History } from '../intake-rules/History.tsx';
import { InstrumentDialog } from './InstrumentDialog.tsx';
import styles from './Instruments.module.css';
import { RequirementDialog } from './RequirementDialog.tsx';

const words = assessmentWords.instrumentRules;

type Requirement = InstrumentRules['requirements'][number];
type Asked = { requirement: Requirement | null } | { instrument: Instrument | null };

/** The board's risk instruments, and which of them a problem asks for. Those who assess read it; those who keep routines change it. */
export function InstrumentsPage() {
  const { data: rules } = useSuspenseQuery(instrumentRulesQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAsked(null);
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
  };
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<Saved text={saved} />}>
      <p className={styles.help}>{words.help}</p>
      <Requirements rules={rules} onChange={(requirement) => setAsked({ requirement })} />
      <Instruments rules={rules} onChange={(instrument) => setAsked({ instrument })} />
      {asked !== null && 'requirement' in asked && (
        <RequirementDialog rules={rules} requirement={asked.requirement} onClose={close} onDone={done} />
      )}
      {asked !== null && 'instrument' in asked && (
        <InstrumentDialog rules={rules} instrument={asked.instrument} onClose={close} onDone={done} />
      )}
    </Page>
  );
}

interface Props<T> {
  rules: InstrumentRules;
  /** Null adds one. */
  onChange: (what: T | null) => void;
}

function Requirements({ rules, onChange }: Props<Requirement>) {
  const { requirements, instruments, mayEdit } = rules;
  const nameOf = new Map(instruments.map(({ code, name }) => [code, name]));
  const inWords = ({ anyOf, expertContact }: Pick<Requirement, 'anyOf' | 'expertContact'>): string =>
    anyOf.length === 0
      ? words.nothing
      : words.asksFor(
          assessmentWords.assessments.anyOf(anyOf.map((code) => nameOf.get(code) ?? code)) ?? '',
          expertContact,
        );
  const shown = requirements.filter(({ anyOf, versions }) => anyOf.length > 0 || versions.length > 0);
  return (
    <Section
      heading={words.requirements}
      action={
        mayEdit && (
          <Button size="small" variant="secondary" onClick={() => onChange(null)}>
            {words.addRequirement}
          </Button>
        )
      }
    >
      <p className="second">{words.requirementsHelp}</p>
      {shown.map((requirement) => (
        <div key={requirement.problem} className={styles.row}>
          <div className={styles.what}>
            <strong>{sv.codes.worry[requirement.problem]}</strong>
            <p>{inWords(requirement)}</p>
            {requirement.versions.length === 0 && <p className="second">{words.standard}</p>}
            <History rows={requirement.versions.map((v) => ({ ...v, what: inWords(v) }))} />
          </div>
          {mayEdit && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.changeOf(sv.codes.worry[requirement.problem])}
              onClick={() => onChange(requirement)}
            >
              {words.change}
            </Button>
          )}
        </div>
      ))}
    </Section>
  );
}

function Instruments({ rules: { instruments, mayEdit }, onChange }: Props<Instrument>) {
  return (
    <Section
      heading={words.instruments}
      countOf={instruments.length}
      action={
        mayEdit && (
          <Button size="small" variant="secondary" onClick={() => onChange(null)}>
            {words.addInstrument}
          </Button>
        )
      }
    >
      <ListTable
        caption={words.instruments}
        columns={[
          { heading: words.columns.name },
          { heading: words.columns.purpose },
          { heading: words.columns.training },
          ...(mayEdit ? [{ heading: words.columns.act, className: styles.act }] : []),
        ]}
      >
        {instruments.map((one) => (
          <Row key={one.code}>
            <Cell>
              <strong>{assessmentWords.assessments.edition(one.name, one.edition)}</strong>
              {!one.active && <SecondLine>{words.retired}</SecondLine>}
              <History
                rows={one.versions.map((v) => ({
                  ...v,
                  what: words.versionNow(v.name, v.edition, v.active),
                }))}
              />
            </Cell>
            <Cell label={words.columns.purpose}>{assessmentWords.instrumentPurpose[one.purpose]}</Cell>
            <Cell label={words.columns.training}>
              {one.requiresTraining ? words.training : words.noTraining}
            </Cell>
            {mayEdit && (
              <Cell label={words.columns.act}>
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={words.changeOf(one.name)}
                  onClick={() => onChange(one)}
                >
                  {words.change}
                </Button>
              </Cell>
            )}
          </Row>
        ))}
      </ListTable>
    </Section>
  );
}
