import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type CaseItems, caseItemsQuery, returnItem, withdrawItem } from '../../../../api/committee.ts';
import { caseQuery, useCommand } from '../../../../api/index.ts';
import * as sv from '../../../../app/sv/committee.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { sv as common } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from '../../../committee/Committee.module.css';
import { PaperText } from '../../../committee/PaperText.tsx';
import { ReasonDialog } from '../../../committee/ReasonDialog.tsx';
import { useCase } from '../use-case.ts';
import { PrepareDialog } from './PrepareDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';

const words = sv.caseItems;
type Item = CaseItems['items'][number];
type Open = { does: 'write' | 'release' | 'return' | 'withdraw'; item?: Item };

/** What of the case goes to a committee: written, let go, and what the meetings did. */
export function CommitteeTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(caseItemsQuery(caseId));
  const { skriv, sak } = useSearch({ from: '/frame/arenden/$caseId/beslut/utskott' });
  const navigate = useNavigate({ from: '/arenden/$caseId/beslut/utskott' });
  const mayWrite = view.allowed.includes('casework.prepare-item');
  const [open, setOpen] = useState<Open | null>(skriv === 'nytt' && mayWrite ? { does: 'write' } : null);
  const queryClient = useQueryClient();
  const close = () => {
    setOpen(null);
    void navigate({ search: {}, replace: true, resetScroll: false });
  };
  const onDone = (answer: CaseItems) => {
    queryClient.setQueryData(caseItemsQuery(caseId).queryKey, answer);
    void queryClient.invalidateQueries(caseQuery(caseId));
    void queryClient.invalidateQueries({ queryKey: ['casework/meetings'] });
    close();
  };
  const giveBack = useCommand(returnItem, onDone);
  const takeBack = useCommand(withdrawItem, onDone);
  return (
    <div>
      <p>
        <Link to="/arenden/$caseId/beslut" params={{ caseId }} search={{}}>
          {words.back}
        </Link>
      </p>
      <Section
        heading={words.title}
        countOf={view.items.length}
        action={
          mayWrite && (
            <Button size="small" variant="secondary" onClick={() => setOpen({ does: 'write' })}>
              {words.write}
            </Button>
          )
        }
      >
        <p className={styles.lead}>{words.lead}</p>
        {view.items.length === 0 && <p className={styles.row}>{words.none}</p>}
        {view.items.map((item) => (
          <ItemRow key={item.itemId} caseId={caseId} item={item} onOpen={setOpen} />
        ))}
      </Section>
      {open?.does === 'write' && (
        <PrepareDialog
          view={view}
          {...(open.item ? { item: open.item } : { matter: sak })}
          onDone={onDone}
          onClose={close}
        />
      )}
      {open?.does === 'release' && open.item && (
        <ReleaseDialog view={view} item={open.item} onDone={onDone} onClose={close} />
      )}
      {open?.does === 'return' && open.item && (
        <ReasonDialog
          name={`return-item:${open.item.itemId}`}
          words={{
            ...words.returnForm,
            reason: words.returnForm.why,
            reasonMissing: words.returnForm.whyMissing,
          }}
          command={giveBack}
          onSend={(why, on) => {
            if (open.item) giveBack.send({ caseId, itemId: open.item.itemId, why }, on);
          }}
          onClose={close}
        />
      )}
      {open?.does === 'withdraw' && open.item && (
        <ReasonDialog
          name={`withdraw-item:${open.item.itemId}`}
          words={{
            ...words.withdrawForm,
            reason: words.withdrawForm.why,
            reasonMissing: words.withdrawForm.whyMissing,
          }}
          command={takeBack}
          onSend={(why, on) => {
            if (open.item) takeBack.send({ caseId, itemId: open.item.itemId, why }, on);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface RowProps {
  caseId: string;
  item: Item;
  onOpen: (open: Open) => void;
}

function ItemRow({ caseId, item, onOpen }: RowProps) {
  const [paper] = item.papers;
  if (!paper) return null;
  const [last] = item.returned;
  const what = common.decisions.what(
    delegationWords.decisionKind[paper.kind],
    delegationWords.decisionLaw[paper.law],
  );
  const acts = [
    ['casework.release-item', 'release', words.release],
    ['casework.return-item', 'return', words.giveBack],
    ['casework.withdraw-item', 'withdraw', words.takeBack],
    ['casework.prepare-item', 'write', words.rewrite],
  ] as const;
  return (
    <article className={styles.row} aria-label={what}>
      <h3>{what}</h3>
      <p>
        <strong>{sv.itemState[item.state]}</strong>
        {item.meeting &&
          ` · ${words.at(item.meeting.committeeName, item.meeting.day, item.meeting.startsAt)}`}
      </p>
      {item.state === 'returned' && last && (
        <p className="as-written">
          {words.returned(last.by)}: {last.why}
        </p>
      )}
      {item.extracts.map((e) => (
        <div key={e.meetingId} className={styles.text}>
          <p>
            <strong>
              {sv.itemOutcome[e.outcome]}, {sv.extract.number(e.number, e.year)}
            </strong>{' '}
            · {e.committeeName} {e.day}
          </p>
          <p className="as-written">{e.wording || e.reasons}</p>
        </div>
      ))}
      <PaperText paper={paper} />
      <div className={styles.acts}>
        {acts
          .filter(([operation]) => item.allowed.includes(operation))
          .map(([operation, does, label], i) => (
            <Button
              key={operation}
              size="small"
              variant={i === 0 ? 'primary' : 'secondary'}
              onClick={() => onOpen({ does, item })}
            >
              {label}
            </Button>
          ))}
        {item.extracts.length > 0 && (
          <Link to="/arenden/$caseId/beslut/utskott/$itemId" params={{ caseId, itemId: item.itemId }}>
            {words.extract}
          </Link>
        )}
      </div>
    </article>
  );
}
