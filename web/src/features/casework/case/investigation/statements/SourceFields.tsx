import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { StatementGround, StatementParty, StatementWay } from '../../../../../api/index.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { sv } from '../../../../../app/sv.ts';
import { CodeRadios } from '../../../../../ui/form/CodeRadios.tsx';
import type { Form } from '../../../../../ui/form/use-form.ts';
import { OrganisationCombobox } from '../../../organisation/OrganisationCombobox.tsx';
import type { SourceValues } from './source-values.ts';

const words = statementWords.statements.form;
const PARTIES = Object.keys(statementWords.statementParty) as StatementParty[];
const WAYS = Object.keys(statementWords.statementWay) as StatementWay[];
const GROUNDS = Object.keys(statementWords.statementGround) as StatementGround[];

interface Props {
  form: Form;
  values: SourceValues;
  change: (values: Partial<SourceValues>) => void;
  /** The board turns to them: whoever is asked has not come unasked. */
  isAsked: boolean;
}

/** Who was heard or is asked, how, and by what right. */
export function SourceFields({ form, values, change, isAsked }: Props) {
  const { party, organisation, organisationId, way, ground } = values;
  const line = (field: 'personName' | 'personRole' | 'consentBy', description?: string) => (
    <TextField
      {...form.field(field)}
      label={field === 'personRole' ? sv.field.optional(words[field]) : words[field]}
      {...(description !== undefined && { description })}
      size="small"
      autoComplete="off"
      value={values[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  return (
    <>
      <Select
        {...form.field('party')}
        label={isAsked ? words.askedParty : words.party}
        size="small"
        value={party}
        onChange={(event) => change({ party: event.target.value as StatementParty | '' })}
      >
        <option value="">{sv.field.choose}</option>
        {PARTIES.map((code) => (
          <option key={code} value={code}>
            {statementWords.statementParty[code]}
          </option>
        ))}
      </Select>
      <OrganisationCombobox
        field={form.field('organisation')}
        label={sv.field.optional(words.organisation)}
        description={organisationId === '' ? words.organisationHelp : words.organisationChosen}
        organisation={organisation}
        organisationId={organisationId}
        onWrite={(text) => change({ organisation: text, organisationId: '' })}
        onChoose={(one) => change({ organisation: one.name, organisationId: one.organisationId })}
      />
      {line('personName')}
      {line('personRole')}
      <Select
        {...form.field('way')}
        label={words.way}
        size="small"
        value={way}
        onChange={(event) => change({ way: event.target.value as StatementWay | '' })}
      >
        <option value="">{sv.field.choose}</option>
        {WAYS.map((code) => (
          <option key={code} value={code}>
            {statementWords.statementWay[code]}
          </option>
        ))}
      </Select>
      <CodeRadios
        {...form.field('ground')}
        legend={words.ground}
        description={words.groundHelp}
        value={ground}
        onChange={(chosen: StatementGround) => change({ ground: chosen })}
        codes={isAsked ? GROUNDS.filter((code) => code !== 'came_unasked') : GROUNDS}
        words={statementWords.statementGround}
      />
      {ground === 'consent' && line('consentBy', words.consentByHelp)}
      {ground !== '' && ground !== 'consent' && ground !== 'came_unasked' && (
        <Textarea
          {...form.field('why')}
          label={words.why}
          size="small"
          minRows={2}
          value={values.why}
          onChange={(event) => change({ why: event.target.value })}
        />
      )}
    </>
  );
}
