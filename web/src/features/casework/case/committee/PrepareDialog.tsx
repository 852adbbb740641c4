import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseItems, prepareItem } from '../../../../api/committee.ts';
import {
  type DecisionKind,
  type DecisionLaw,
  type DecisionResult,
  decisionsQuery,
  useCommand,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as sv from '../../../../app/sv/committee.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { sv as common } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../ui/form/YesNoRadios.tsx';
import { newId } from '../../../../ui/new-id.ts';
import { faultsOf, toWording, type Wording, WordingFields } from '../decision/WordingFields.tsx';

const words = sv.caseItems.form;
const decisionForm = common.decisions.form;
const RESULTS = Object.keys(common.decisionResult) as DecisionResult[];

interface Values extends Wording {
  itemId: string;
  /** Decision and law, as one choice: `family_home sol`. */
  line: string;
  result: DecisionResult | null;
  appealable: boolean | null;
  withInvestigation: boolean;
}

interface Props {
  view: CaseItems;
  /** The item that is written anew. */
  item?: CaseItems['items'][number];
  /** What it is about to begin with: decision and law, as one choice. */
  matter?: string | undefined;
  onDone: (view: CaseItems) => void;
  onClose: () => void;
}

/** What is proposed to the committee, and why. */
export function PrepareDialog({ view, item, matter = '', onDone, onClose }: Props) {
  const { caseId } = view;
  const { data: decisions } = useSuspenseQuery(decisionsQuery(caseId));
  const [last] = item?.papers ?? [];
  const [initial] = useState(
    (): Values => ({
      itemId: item?.itemId ?? newId(),
      line: last ? `${last.kind} ${last.law}` : matter,
      result: last?.result ?? 'granted',
      wording: last?.wording ?? '',
      section: last?.section ?? '',
      fromOn: last?.fromOn ?? '',
      untilOn: last?.untilOn ?? '',
      reasons: last?.reasons ?? '',
      appealable: last?.appealable ?? null,
      withInvestigation: view.hasSignedText,
    }),
  );
  const draft = useDraft(`prepare-item:${caseId}:${item?.itemId ?? matter}`, initial);
  const form = useForm('prepare-item');
  const command = useCommand(prepareItem, (answer) => {
    draft.drop();
    onDone(answer);
  });
  const { itemId, line, result, appealable, withInvestigation } = draft.value;
  const lines = decisions.order.filter((o) => o.level !== 'official');
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['kind', line === '' && words.kindMissing],
        ['result', result === null && decisionForm.resultMissing],
        ...faultsOf(draft.value),
        ['appealable', appealable === null && decisionForm.appealableMissing],
      ]),
    );
    const [kind, law] = line.split(' ') as [DecisionKind, DecisionLaw];
    if (!accepted || result === null || appealable === null) return;
    command.send(
      {
        caseId,
        itemId,
        kind,
        law,
        result,
        ...toWording(draft.value),
        appealable,
        withInvestigation: withInvestigation && view.hasSignedText,
        seenVersions: last?.version ?? 0,
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <Select
        {...form.field('kind')}
        label={words.kind}
        size="small"
        value={line}
        onChange={(event) => draft.change({ line: event.target.value })}
      >
        <option value="">–</option>
        {lines.map(({ kind, law }) => (
          <option key={`${kind} ${law}`} value={`${kind} ${law}`}>
            {common.decisions.what(delegationWords.decisionKind[kind], delegationWords.decisionLaw[law])}
          </option>
        ))}
      </Select>
      <CodeRadios
        {...form.field('result')}
        legend={decisionForm.result}
        codes={RESULTS}
        words={common.decisionResult}
        value={result}
        onChange={(chosen) => draft.change({ result: chosen })}
      />
      <WordingFields form={form} values={draft.value} onChange={draft.change} today={view.today} />
      <YesNoRadios
        {...form.field('appealable')}
        legend={decisionForm.appealable}
        value={appealable}
        onChange={(chosen) => draft.change({ appealable: chosen })}
      />
      {view.hasSignedText ? (
        <Checkbox
          size="small"
          checked={withInvestigation}
          onChange={(event) => draft.change({ withInvestigation: event.target.checked })}
        >
          {words.withInvestigation}
        </Checkbox>
      ) : (
        <p className="second">{words.notSigned}</p>
      )}
    </ActionForm>
  );
}
