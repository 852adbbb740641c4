import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { Channel } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import type { PartProps } from './part.ts';
import styles from './Report.module.css';

/** The ways by which staff take in a report; the others come in by themselves. */
const CHANNELS = [
  'phone',
  'visit',
  'letter',
  'email',
  'sdk',
  'own_observation',
] as const satisfies readonly Channel[];

export function HowSection({ values, change, form, today }: PartProps) {
  return (
    <Section heading={sv.receive.sections.how}>
      <div className={styles.fields}>
        <Select
          {...form.field('channel')}
          label={sv.receive.channel}
          size="small"
          className={styles.narrow ?? ''}
          value={values.channel ?? ''}
          onChange={(event) => change({ channel: (event.target.value || null) as Channel | null })}
        >
          <option value="">{sv.field.choose}</option>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {sv.codes.channel[channel]}
            </option>
          ))}
        </Select>
        <Checkbox
          size="small"
          checked={values.cameEarlier}
          onChange={(event) =>
            change({ cameEarlier: event.target.checked, receivedOn: values.receivedOn || today })
          }
        >
          {sv.receive.otherTime}
        </Checkbox>
        {values.cameEarlier && (
          <div className={styles.pair}>
            <SwedishDateField
              {...form.field('receivedOn')}
              label={sv.receive.receivedOn}
              value={values.receivedOn}
              onChange={(receivedOn) => change({ receivedOn })}
              today={today}
              max={today}
            />
            <TextField
              {...form.field('receivedAt')}
              label={sv.receive.receivedAt}
              size="small"
              htmlSize={8}
              inputMode="decimal"
              autoComplete="off"
              value={values.receivedAt}
              onChange={(event) => change({ receivedAt: event.target.value })}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
