import { TextField } from '@navikt/ds-react/TextField';
import {
  type NotAlone,
  recordVisit,
  type VisitPlace,
  type VisitRecord,
} from '../../../api/placement-duties.ts';
import { notAlone, visitPlace, visits as words } from '../../../app/sv/placement-duties.ts';
import { sv } from '../../../app/sv.ts';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../ui/form/YesNoRadios.tsx';
import { DutyForm } from './DutyForm.tsx';
import { type Owed, useDutiesCommand } from './use-duties.ts';
import { checkDuty, dutyCommand, isEmpty, useDutyDraft } from './use-duty-draft.ts';

const PLACES = Object.keys(visitPlace) as VisitPlace[];
const REASONS = Object.keys(notAlone) as NotAlone[];

interface Props {
  owed: Owed;
  corrects: VisitRecord | null;
  onClose: () => void;
  onDone: () => void;
}

/** A visit, with a talk alone or why there was none. */
export function VisitDialog({ owed, corrects, onClose, onDone }: Props) {
  const draft = useDutyDraft('visit', owed, corrects, {
    place: corrects?.place ?? ('' as VisitPlace | ''),
    visitor: corrects?.visitor ?? '',
    alone: corrects?.alone ?? (null as boolean | null),
    whyNotAlone: corrects?.whyNotAlone ?? ('' as NotAlone | ''),
    withCarer: corrects?.withCarer ?? (null as boolean | null),
  });
  const form = useForm('visit');
  const command = useDutiesCommand(recordVisit, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const { day, faults } = checkDuty(values, owed, corrects);
    const { place, visitor, alone, whyNotAlone, withCarer } = values;
    const accepted = form.accepts(
      collectErrors([
        ...faults,
        ['place', place === '' && words.form.placeMissing],
        ['alone', alone === null && words.form.aloneMissing],
        ['whyNotAlone', alone === false && whyNotAlone === '' && words.form.whyNotAloneMissing],
        ['withCarer', withCarer === null && words.form.withCarerMissing],
        ['body', isEmpty(values.body) && words.form.bodyMissing],
      ]),
    );
    if (!accepted || !day.ok || place === '' || alone === null || withCarer === null) return;
    command.send(
      {
        ...dutyCommand(values, owed, day.day, corrects),
        place,
        visitor,
        alone,
        withCarer,
        ...(!alone && whyNotAlone !== '' && { whyNotAlone }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <DutyForm
      owed={owed}
      heading={words.form.title}
      fixTo={words.form.fixTo}
      form={form}
      values={values}
      isCorrection={corrects !== null}
      bodyLabel={words.form.body}
      draftSavedAt={draft.savedAt}
      command={command}
      onChange={draft.change}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('place')}
        legend={words.form.place}
        codes={PLACES}
        words={visitPlace}
        value={values.place}
        onChange={(place) => draft.change({ place })}
      />
      <TextField
        {...form.field('visitor')}
        label={sv.field.optional(words.form.visitor)}
        description={words.form.visitorHelp}
        size="small"
        autoComplete="off"
        value={values.visitor}
        onChange={(event) => draft.change({ visitor: event.target.value })}
      />
      <YesNoRadios
        {...form.field('alone')}
        legend={words.form.alone}
        value={values.alone}
        onChange={(alone) => draft.change({ alone })}
      />
      {values.alone === false && (
        <CodeRadios
          {...form.field('whyNotAlone')}
          legend={words.form.whyNotAlone}
          codes={REASONS}
          words={notAlone}
          value={values.whyNotAlone}
          onChange={(whyNotAlone) => draft.change({ whyNotAlone })}
        />
      )}
      <YesNoRadios
        {...form.field('withCarer')}
        legend={words.form.withCarer}
        value={values.withCarer}
        onChange={(withCarer) => draft.change({ withCarer })}
      />
    </DutyForm>
  );
}
