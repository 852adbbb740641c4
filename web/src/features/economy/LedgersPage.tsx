import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type LedgerBatch,
  type LedgerPreview,
  ledgersQuery,
  previewLedger,
  takeLedger,
} from '../../api/economy.ts';
import { serverNow, useCommand } from '../../api/index.ts';
import { economy, ledgers as words } from '../../app/sv/economy.ts';
import { sv } from '../../app/sv.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../ui/form/FormErrors.tsx';
import { Saved } from '../../ui/form/Saved.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { FirstRows } from './FirstRows.tsx';
import { FoundList } from './FoundList.tsx';
import { kronor } from './money.ts';
import { packed } from './packed.ts';
import { TakenLedgers } from './TakenLedgers.tsx';
import { useEconomyCommand } from './use-economy-command.ts';
import { WithdrawLedgerDialog } from './WithdrawLedgerDialog.tsx';

const LARGEST_SENT = 1_000_000;

/** Takes in ledgers: looked at line by line, taken whole or not at all. */
export function LedgersPage() {
  const { data } = useSuspenseQuery(ledgersQuery);
  const [file, setFile] = useState<{ fileName: string; content: string } | null>(null);
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  const [withdrawn, setWithdrawn] = useState<LedgerBatch | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const form = useForm('economy-ledger');
  const look = useCommand(previewLedger, setPreview);
  const take = useEconomyCommand(takeLedger, () => {
    setPreview(null);
    setFile(null);
    setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
  });
  const title = data.mayImport ? words.title : words.taken;
  return (
    <Page
      title={title}
      windowTitle={title}
      crumbs={
        <Crumbs above={[{ key: 'economy', link: <Link to="/ekonomi">{economy.title}</Link> }]} here={title} />
      }
      top={<Saved text={saved} />}
    >
      {data.mayImport && (
        <>
          <p className={styles.help}>{words.help}</p>
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              const problem = !file
                ? words.fileMissing
                : file.content.length > LARGEST_SENT && words.fileTooLarge;
              if (form.accepts(problem ? { file: problem } : {}) && file)
                look.send(file, { onError: form.takesFrom });
            }}
          >
            <FormErrors form={form} to={words.fixTo} />
            <TextField
              {...form.field('file')}
              key={file === null ? 'none' : 'chosen'}
              label={words.file}
              description={file?.fileName ?? words.fileHelp}
              size="small"
              // @ts-expect-error Aksel names the kinds of text fields alone; a file is chosen the same way.
              type="file"
              accept=".se,.si,.sie,.csv,text/csv"
              onChange={(event) => {
                const [chosen] = event.target.files ?? [];
                setPreview(null);
                if (chosen)
                  void packed(chosen).then((content) => setFile({ fileName: chosen.name, content }));
              }}
            />
            <div className={styles.acts}>
              <Button size="small" type="submit" loading={look.isSending && !look.isWaitingForServer}>
                {words.read}
              </Button>
            </div>
            <CommandStatus isWaitingForServer={look.isWaitingForServer} error={look.error} />
          </form>
        </>
      )}
      {preview && file && (
        <Section heading={preview.fileName}>
          <p>{words.facts(preview.company, preview.year, preview.through, preview.rows, preview.encoding)}</p>
          {preview.faults.length > 0 && (
            <Notice tone="danger" title={words.faults(preview.faultCount)}>
              <ul>
                {preview.faults.map((f) => (
                  <li key={`${f.line} ${f.sentence}`}>{f.sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
          {preview.taken && (
            <Notice tone="info">
              {words.takenBefore(preview.taken.takenBy, dayOf(preview.taken.takenAt))}
            </Notice>
          )}
          {preview.mayTake && (
            <>
              <p>{words.sum(kronor(preview.total.budget.net), kronor(preview.total.outcome.net))}</p>
              {preview.replaces && (
                <p>
                  {words.replaces(
                    preview.replaces.fileName,
                    dayOf(preview.replaces.takenAt),
                    kronor(preview.replaces.outcome.net),
                  )}
                </p>
              )}
              {preview.unplaced.accounts.length + preview.unplaced.objects.length > 0 && (
                <p>
                  {words.unplaced(
                    [...preview.unplaced.accounts, ...preview.unplaced.objects].slice(0, 30).join(', '),
                  )}
                </p>
              )}
              <Button size="small" loading={take.isSending} onClick={() => take.send(file)}>
                {words.take}
              </Button>
              <CommandStatus isWaitingForServer={take.isWaitingForServer} error={take.error} />
            </>
          )}
          {preview.first.length > 0 && <FirstRows rows={preview.first} />}
          {preview.findings.length > 0 && <FoundList findings={preview.findings} />}
        </Section>
      )}
      {data.batches.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <TakenLedgers batches={data.batches} onWithdraw={data.mayImport ? setWithdrawn : null} />
      )}
      {withdrawn && (
        <WithdrawLedgerDialog
          batch={withdrawn}
          onClose={() => setWithdrawn(null)}
          onDone={() => {
            setWithdrawn(null);
            setSaved(sv.saved.withTime(words.withdrawDone, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
