import { TextField } from '@navikt/ds-react/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { findCasesQuery } from '../../api/index.ts';
import { autofocus } from '../../ui/dialog/autofocus.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { nextIndex } from '../../ui/list/use-row-keys.ts';
import { sv } from '../sv.ts';
import styles from './SearchDialog.module.css';
import { SearchHit } from './SearchHit.tsx';
import { useSettled } from './use-settled.ts';

const SHORTEST = 2;
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Finds a case by name, identity number or case number. Arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const navigate = useNavigate();
  const q = useSettled(text.trim());
  const isLongEnough = q.length >= SHORTEST;
  const { data, error, isFetching } = useQuery({
    ...findCasesQuery(q),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  const hits = isLongEnough ? (data?.cases ?? []) : [];

  const open = (caseId: string) => {
    onClose();
    void navigate({ to: '/arenden/$caseId', params: { caseId } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, nextIndex(chosen, step, hits.length)));
  };
  const submit = () => {
    const hit = hits[chosen];
    if (hit) open(hit.caseId);
  };

  return (
    <Dialog heading={sv.search.title} onClose={onClose} onSubmit={submit} focus="field">
      <TextField
        label={sv.search.label}
        description={sv.search.help}
        size="small"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[chosen] && `${listId}-${chosen}`}
        ref={autofocus}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
      />
      <div className={styles.result}>
        <p role="status" className="second">
          {status(q, isFetching, hits.length)}
        </p>
        <div id={listId} role="listbox" aria-label={sv.search.title} className={styles.hits}>
          {hits.map((hit, n) => (
            <SearchHit
              key={hit.caseId}
              id={`${listId}-${n}`}
              hit={hit}
              isChosen={n === chosen}
              onOpen={() => open(hit.caseId)}
            />
          ))}
        </div>
      </div>
      <CommandStatus isWaitingForServer={false} error={error} />
    </Dialog>
  );
}

function status(q: string, isFetching: boolean, hits: number): string {
  if (q.length < SHORTEST) return sv.search.typeMore;
  if (isFetching) return sv.search.searching;
  return hits === 0 ? sv.search.none : sv.search.hits(hits);
}
