import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type CommissionRow, commissionsQuery } from '../../api/commissions.ts';
import { serverNow } from '../../api/index.ts';
import { sendForm, commissions as words } from '../../app/sv/interventions.ts';
import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import { useCase } from '../casework/case/use-case.ts';
import { CommissionTag } from './CommissionTag.tsx';
import styles from './Interventions.module.css';
import { SendCommissionDialog } from './SendCommissionDialog.tsx';

/** What the case has ordered of others, or what is performed in it; the last sent first. */
export function CommissionsTab() {
  const { caseId } = useCase();
  const { data: view } = useSuspenseQuery(commissionsQuery(caseId));
  const { skriv } = useSearch({ from: '/frame/arenden/$caseId/uppdrag' });
  const navigate = useNavigate({ from: '/arenden/$caseId/uppdrag' });
  const [saved, setSaved] = useState<string | null>(null);
  const maySend = view.allowed.includes('interventions.send-commission');
  const isOrderer = view.side === 'orderer';
  const close = () => void navigate({ to: '.', search: {}, resetScroll: false });
  return (
    <Section
      heading={words.title}
      countOf={view.commissions.length}
      action={
        maySend && (
          <ButtonLink
            to="/arenden/$caseId/uppdrag"
            params={{ caseId }}
            search={{ skriv: 'nytt' }}
            size="small"
            variant="secondary"
          >
            {words.send}
          </ButtonLink>
        )
      }
    >
      <Saved text={saved} />
      <p className={styles.lead}>{isOrderer ? words.lead : words.leadPerformer}</p>
      {view.commissions.length === 0 && <p>{maySend ? words.none : words.nothingGranted}</p>}
      <ul className={styles.rows}>
        {view.commissions.map((row) => (
          <Row key={row.commissionId} caseId={caseId} row={row} isOrderer={isOrderer} />
        ))}
      </ul>
      {skriv === 'nytt' && maySend && (
        <SendCommissionDialog
          view={view}
          onClose={close}
          onDone={() => {
            setSaved(sv.saved.withTime(sendForm.sent, clockTime(serverNow())));
            close();
          }}
        />
      )}
    </Section>
  );
}

function Row({ caseId, row, isOrderer }: { caseId: string; row: CommissionRow; isOrderer: boolean }) {
  const { commissionId, entryName, number, holder } = row;
  return (
    <li className={styles.row}>
      <h3>
        <Link to="/arenden/$caseId/uppdrag/$commissionId" params={{ caseId, commissionId }}>
          {entryName}
        </Link>
      </h3>
      <CommissionTag state={row.state} />
      <p>
        {isOrderer ? words.toUnit(row.unit) : words.fromUnit(row.fromUnit)} ·{' '}
        {holder ? words.holder(holder.title, holder.employeeName) : words.noHolder}
      </p>
      <p className="second">
        {words.number(number)} · {words.planned(row.plannedFrom, row.plannedTo)}
      </p>
    </li>
  );
}
