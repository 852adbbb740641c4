import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figureImportsQuery, serverNow } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { FigureTabs } from './FigureTabs.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportsTable } from './ImportsTable.tsx';
import styles from './Steering.module.css';

const words = steeringWords.importing;

/** Takes in files of figures: looked at row by row, taken whole or not at all. */
export function ImportPage() {
  const { data } = useSuspenseQuery(figureImportsQuery);
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState<string | null>(null);
  const done = (what: string) => {
    void queryClient.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('steering/') });
    setSaved(sv.saved.withTime(what, clockTime(serverNow())));
  };
  const standing = data.batches.filter((b) => b.withdrawn === null).length;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead(standing)}
      top={
        <>
          <FigureTabs />
          <Saved text={saved} />
        </>
      }
    >
      <p className={styles.help}>{words.help}</p>
      {data.mayImport && <ImportForm onDone={() => done(words.done)} />}
      {data.batches.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <Section heading={words.imported} countOf={data.batches.length}>
          <ImportsTable
            batches={data.batches}
            mayRemove={data.mayImport}
            onRemoved={() => done(words.removeDone)}
          />
        </Section>
      )}
    </Page>
  );
}
