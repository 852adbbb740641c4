import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { LetterKind, LetterParty, Letters, LetterWay } from '../../../../api/index.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import * as words from '../../../../app/sv/letters.ts';
import { sv } from '../../../../app/sv.ts';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import {
  hasAddress,
  isAboutDecision,
  isShielded,
  type KindOfLetter,
  kindIn,
  type LetterValues,
  mayBeSomebodyElse,
  recipientOf,
} from './letter-values.ts';

const text = words.letters.form;

interface Props {
  view: Letters;
  form: Form;
  values: LetterValues;
  onChange: (changes: Partial<LetterValues>) => void;
}

/** What a letter needs that the case can't say: which, to whom, how, and the words of one's own. */
export function LetterFields({ view, form, values, onChange }: Props) {
  const of = kindIn(view, values.kind);
  const ways: readonly LetterWay[] = view.digitalMail.connected
    ? ['post', 'by_hand', 'digital_mail']
    : ['post', 'by_hand'];
  return (
    <>
      <RadioGroup
        {...form.field('kind')}
        legend={text.kind}
        size="small"
        value={values.kind}
        onChange={(kind: LetterKind) => onChange({ kind, to: null, party: '', recipientName: '' })}
      >
        {view.kinds.map(({ kind, hindrance }) => (
          <Radio key={kind} value={kind} disabled={hindrance !== null}>
            {hindrance === null
              ? words.letterKind[kind]
              : text.cannot(words.letterKind[kind], sv.reason(hindrance))}
          </Radio>
        ))}
      </RadioGroup>
      {of && of.hindrance === null && (
        <>
          {of.langs.length > 1 && (
            <CodeRadios
              {...form.field('lang')}
              legend={text.lang}
              codes={of.langs}
              words={words.letterLang}
              value={of.langs.includes(values.lang) ? values.lang : 'sv'}
              onChange={(lang) => onChange({ lang })}
            />
          )}
          {isAboutDecision(of.kind) && (
            <Select
              {...form.field('decisionId')}
              label={text.decision}
              size="small"
              value={values.decisionId}
              onChange={(event) => onChange({ decisionId: event.target.value })}
            >
              <option value="">{text.choose}</option>
              {view.decisions.map(({ decisionId, kind, decidedOn }) => (
                <option key={decisionId} value={decisionId}>
                  {text.decisionOf(delegationWords.decisionKind[kind], decidedOn)}
                </option>
              ))}
            </Select>
          )}
          <RecipientFields view={view} of={of} form={form} values={values} onChange={onChange} />
          {(recipientOf(view, values)?.needsWhyAnyway || form.field('whyAnyway').error !== undefined) && (
            <Textarea
              {...form.field('whyAnyway')}
              label={text.whyAnyway}
              description={text.whyAnywayHelp}
              size="small"
              minRows={2}
              value={values.whyAnyway ?? ''}
              onChange={(event) => onChange({ whyAnyway: event.target.value })}
            />
          )}
          {isShielded(view, values) ? (
            <Notice tone="warning">{text.byHandOnly}</Notice>
          ) : (
            <CodeRadios
              {...form.field('way')}
              legend={text.way}
              codes={ways}
              words={words.letterWay}
              value={values.way}
              onChange={(way) => onChange({ way })}
            />
          )}
          {hasAddress(view, values) && (
            <Textarea
              {...form.field('address')}
              label={text.address}
              description={text.addressHelp}
              size="small"
              minRows={2}
              value={values.address}
              onChange={(event) => onChange({ address: event.target.value })}
            />
          )}
          {of.kind === 'decision' && values.way === 'by_hand' && (
            <SwedishDateField
              {...form.field('hadOn')}
              label={text.hadOn}
              description={text.hadOnHelp}
              value={values.hadOn}
              onChange={(hadOn) => onChange({ hadOn })}
              today={view.today}
              min={view.today}
            />
          )}
          {of.asksForAnswer && (
            <SwedishDateField
              {...form.field('answerBy')}
              label={text.answerBy}
              value={values.answerBy}
              onChange={(answerBy) => onChange({ answerBy })}
              today={view.today}
              min={view.today}
            />
          )}
          {of.takesWords ? (
            <Textarea
              {...form.field('freeText')}
              label={text.ownWords[of.kind]}
              description={text.ownWordsHelp}
              size="small"
              minRows={4}
              value={values.freeText}
              onChange={(event) => onChange({ freeText: event.target.value })}
            />
          ) : (
            <p className="second">{text.feedbackHelp}</p>
          )}
          {of.kind === 'information_request' && (
            <TextField
              {...form.field('legalGround')}
              label={text.legalGround}
              description={text.legalGroundHelp}
              size="small"
              autoComplete="off"
              value={values.legalGround}
              onChange={(event) => onChange({ legalGround: event.target.value })}
            />
          )}
        </>
      )}
    </>
  );
}

function RecipientFields({ view, of, form, values, onChange }: Props & { of: KindOfLetter }) {
  const isOpen = mayBeSomebodyElse(of.kind);
  const isTyped = values.to === -1 || (of.recipients.length === 0 && isOpen);
  const to = recipientOf(view, values);
  return (
    <>
      {of.recipients.length > 0 && (
        <RadioGroup
          {...form.field('to')}
          legend={text.recipient}
          size="small"
          value={values.to ?? ''}
          onChange={(at: number) => onChange({ to: at, address: of.recipients[at]?.address ?? '' })}
        >
          {of.recipients.map(({ name, party, hindrance }, at) => {
            const who = name === null ? text.shielded : `${name}, ${words.letterParty[party].toLowerCase()}`;
            return (
              <Radio key={`${name} ${party}`} value={at} disabled={hindrance !== null}>
                {hindrance === null ? who : text.cannot(who, sv.reason(hindrance))}
              </Radio>
            );
          })}
          {isOpen && <Radio value={-1}>{text.somebodyElse}</Radio>}
        </RadioGroup>
      )}
      {isTyped && (
        <>
          <Select
            {...form.field('party')}
            label={text.party}
            size="small"
            value={values.party}
            onChange={(event) => onChange({ party: event.target.value as LetterParty })}
          >
            <option value="">{text.choose}</option>
            {of.parties.map((party) => (
              <option key={party} value={party}>
                {words.letterParty[party]}
              </option>
            ))}
          </Select>
          <TextField
            {...form.field('recipientName')}
            label={text.name}
            size="small"
            autoComplete="off"
            value={values.recipientName}
            onChange={(event) => onChange({ recipientName: event.target.value })}
          />
        </>
      )}
      {to?.isProtectedAgainst && <Notice tone="warning">{words.letters.against}</Notice>}
    </>
  );
}
