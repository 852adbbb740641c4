import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { Link } from '@tanstack/react-router';
import type {
  ChangeGround,
  DecidingLevel,
  DecisionEffect,
  DecisionKind,
  DecisionResult,
  Decisions,
} from '../../../../api/index.ts';
import { caseItems } from '../../../../app/sv/committee.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { sv } from '../../../../app/sv.ts';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../ui/form/YesNoRadios.tsx';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { type DecisionValues, lineOf, whyNot } from './check-decision.ts';
import { whatIs } from './decision-words.ts';
import { WordingFields } from './WordingFields.tsx';

const words = sv.decisions.form;
const LEVELS = Object.keys(words.levels) as DecidingLevel[];
const RESULTS = Object.keys(sv.decisionResult) as DecisionResult[];

/** Before an investigation is opened only what the law lets be decided at once. */
const AT_ONCE: readonly string[] = ['immediate_custody', 'removal_ban', 'exit_ban'];
/** On a shift, what cannot wait, by officials and the chair; whoever has the case records of others too. */
const isAtNight = ({ allowed }: Decisions) => !allowed.includes('casework.tell-decision');
const kindsIn = (view: Decisions) =>
  Object.entries(delegationWords.decisionKind).filter(
    ([kind]) =>
      (view.state !== 'preliminary' || AT_ONCE.includes(kind)) &&
      (!isAtNight(view) || view.order.some((line) => line.kind === kind)),
  );
const levelsIn = (view: Decisions) =>
  isAtNight(view) ? LEVELS.filter((level) => level === 'official' || level === 'chair') : LEVELS;

interface Props {
  view: Decisions;
  form: Form;
  values: DecisionValues;
  /** It replaces an earlier one. */
  changes: boolean;
  onChange: (changes: Partial<DecisionValues>) => void;
}

/** What the decision is about and who takes it, what is decided, and why. */
export function DecisionFields({ view, form, values, changes, onChange }: Props) {
  const { kind, law, level } = values;
  const laws = view.order.filter((o) => o.kind === kind).map((o) => o.law);
  const hindrance = kind === null ? null : whyNot(view, values);
  const section = lineOf(view, values)?.section;
  return (
    <>
      {changes && kind !== null ? (
        // What changes a decision is about the same, by the same law.
        <p>{whatIs({ kind, law })}</p>
      ) : (
        <Select
          {...form.field('kind')}
          label={words.kind}
          size="small"
          value={kind ?? ''}
          onChange={(event) => {
            const chosen = event.target.value === '' ? null : (event.target.value as DecisionKind);
            const [first = 'sol'] = view.order.filter((o) => o.kind === chosen).map((o) => o.law);
            onChange({ kind: chosen, law: first });
          }}
        >
          <option value="">–</option>
          {kindsIn(view).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {laws.length > 1 && !changes && (
        <CodeRadios
          {...form.field('law')}
          legend={words.law}
          codes={laws}
          words={delegationWords.decisionLaw}
          value={law}
          onChange={(chosen) => onChange({ law: chosen })}
        />
      )}
      {kind !== null && (
        <>
          <CodeRadios
            {...form.field('level')}
            legend={words.level}
            {...(section && { description: words.delegation(section) })}
            codes={levelsIn(view)}
            words={words.levels}
            value={level}
            onChange={(chosen) => onChange({ level: chosen })}
          />
          {hindrance !== null && (
            <Notice tone="info">
              {hindrance}{' '}
              {lineOf(view, values)?.hindrance !== 'NOT_DELEGATED' && (
                <Link
                  to="/arenden/$caseId/beslut/utskott"
                  params={{ caseId: view.caseId }}
                  search={{ skriv: 'nytt' }}
                >
                  {caseItems.prepareLink}
                </Link>
              )}
            </Notice>
          )}
        </>
      )}
      {level !== 'official' && <OthersFields view={view} form={form} values={values} onChange={onChange} />}
      {changes && <ChangeFields form={form} values={values} onChange={onChange} />}
      <CodeRadios
        {...form.field('result')}
        legend={words.result}
        codes={RESULTS}
        words={sv.decisionResult}
        value={values.result}
        onChange={(result) => onChange({ result })}
      />
      <WordingFields form={form} values={values} onChange={onChange} today={view.today} />
      <YesNoRadios
        {...form.field('appealable')}
        legend={words.appealable}
        value={values.appealable}
        onChange={(appealable) => onChange({ appealable })}
      />
    </>
  );
}

/** When and where others have decided. */
function OthersFields({ view, form, values, onChange }: Omit<Props, 'changes'>) {
  return (
    <>
      <p>{words.recordsOthers}</p>
      <TextField
        {...form.field('minutes')}
        label={words.minutes}
        description={words.minutesHelp}
        size="small"
        autoComplete="off"
        value={values.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <SwedishDateField
        {...form.field('decidedOn')}
        label={words.decidedOn}
        value={values.decidedOn}
        onChange={(decidedOn) => onChange({ decidedOn })}
        today={view.today}
        max={view.today}
      />
      {values.level === 'chair' && (
        <Textarea
          {...form.field('urgentReason')}
          label={words.urgent}
          size="small"
          minRows={2}
          value={values.urgentReason}
          onChange={(event) => onChange({ urgentReason: event.target.value })}
        />
      )}
    </>
  );
}

/** What the decision does with the earlier one, and on which ground. */
function ChangeFields({ form, values, onChange }: Pick<Props, 'form' | 'values' | 'onChange'>) {
  return (
    <>
      <CodeRadios
        {...form.field('effect')}
        legend={words.effect}
        codes={Object.keys(sv.decisionEffect) as DecisionEffect[]}
        words={sv.decisionEffect}
        value={values.effect}
        onChange={(effect) => onChange({ effect })}
      />
      <CodeRadios
        {...form.field('ground')}
        legend={words.ground}
        description={words.groundHelp}
        codes={Object.keys(sv.changeGround) as ChangeGround[]}
        words={sv.changeGround}
        value={values.ground}
        onChange={(ground) => onChange({ ground })}
      />
    </>
  );
}
