import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type MemberRelation, type Situation, setHousehold } from '../../api/assistance.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { memberRelation, situationForm as words } from '../../app/sv/assistance.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { useSituationCommand } from './ActionDialog.tsx';
import styles from './Assistance.module.css';

interface Member {
  name: string;
  relation: MemberRelation;
  view: string;
  why: string;
}

const RELATIONS = Object.keys(memberRelation) as MemberRelation[];
const nobody = (relation: MemberRelation): Member => ({ name: '', relation, view: '', why: '' });

interface Props {
  view: Situation;
  onClose: () => void;
  onDone: () => void;
}

/** Who lives in the household; of each child what it says, or why it hasn't been asked. */
export function HouseholdDialog({ view, onClose, onDone }: Props) {
  const { caseId, today } = view;
  const [last] = view.household;
  const [initial] = useState(() => ({
    fromOn: today,
    members: last?.members.map((m) => ({ ...m, view: m.view ?? '', why: m.why ?? '' })) ?? [
      nobody('applicant'),
    ],
    reason: '',
  }));
  const draft = useDraft(`situation-household:${caseId}:${last?.version ?? 0}`, initial);
  const form = useForm('household');
  const command = useSituationCommand(setHousehold, () => {
    draft.drop();
    onDone();
  });
  const { fromOn, members, reason } = draft.value;
  const put = (n: number, changed: Partial<Member>) =>
    draft.change({ members: members.map((m, i) => (i === n ? { ...m, ...changed } : m)) });
  const send = () => {
    const day = readDayWithin(fromOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['fromOn', !day.ok && day.message],
        ...members.flatMap(
          (m, n) =>
            [
              [`members.${n}.name`, m.name.trim() === '' && words.nameMissing(n + 1)],
              [
                `members.${n}.view`,
                m.relation === 'child' &&
                  m.view.trim() === '' &&
                  m.why.trim() === '' &&
                  words.viewMissing(n + 1),
              ],
            ] as const,
        ),
        ['reason', last !== undefined && reason.trim() === '' && words.changeMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        caseId,
        seenVersion: last?.version ?? 0,
        fromOn: day.day,
        members: members.map(({ name, relation, view: said, why }) => ({
          name,
          relation,
          ...(said.trim() && { view: said }),
          ...(why.trim() && { why }),
        })),
        ...(last && { reason }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.householdTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <SwedishDateField
        {...form.field('fromOn')}
        label={words.fromOn}
        value={fromOn}
        onChange={(day) => draft.change({ fromOn: day })}
        today={today}
        max={today}
      />
      {members.map((member, n) => (
        <MemberFields
          // biome-ignore lint/suspicious/noArrayIndexKey: whoever is written has no other name
          key={n}
          n={n}
          member={member}
          form={form}
          onChange={(changed) => put(n, changed)}
          onRemove={
            members.length > 1 ? () => draft.change({ members: members.filter((_, i) => i !== n) }) : null
          }
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => draft.change({ members: [...members, nobody('child')] })}
        >
          {words.addMember}
        </Button>
      </div>
      {last && (
        <Textarea
          {...form.field('reason')}
          label={words.householdChange}
          size="small"
          minRows={1}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
    </ActionForm>
  );
}

interface MemberProps {
  n: number;
  member: Member;
  form: Form;
  onChange: (changed: Partial<Member>) => void;
  onRemove: (() => void) | null;
}

function MemberFields({ n, member, form, onChange, onRemove }: MemberProps) {
  return (
    <fieldset className={styles.member}>
      <legend>{words.member(n + 1)}</legend>
      <TextField
        {...form.field(`members.${n}.name`)}
        label={words.name}
        size="small"
        autoComplete="off"
        value={member.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Select
        {...form.field(`members.${n}.relation`)}
        label={words.relation}
        size="small"
        value={member.relation}
        onChange={(event) => onChange({ relation: event.target.value as MemberRelation })}
      >
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {memberRelation[relation]}
          </option>
        ))}
      </Select>
      {member.relation === 'child' && (
        <Textarea
          {...form.field(`members.${n}.view`)}
          label={words.view}
          size="small"
          minRows={1}
          value={member.view}
          onChange={(event) => onChange({ view: event.target.value })}
        />
      )}
      {member.relation === 'child' && member.view.trim() === '' && (
        <Textarea
          {...form.field(`members.${n}.why`)}
          label={words.why}
          size="small"
          minRows={1}
          value={member.why}
          onChange={(event) => onChange({ why: event.target.value })}
        />
      )}
      {onRemove && (
        <div>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            aria-label={words.removeMember(n + 1)}
            onClick={onRemove}
          >
            {words.removeMember(n + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
