import { useSuspenseQuery } from '@tanstack/react-query';
import { attachmentsQuery } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { FileList } from '../../../../ui/files/FileList.tsx';
import { EmptyState } from '../../../../ui/page/EmptyState.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { useCase } from '../use-case.ts';
import { AddDocuments } from './AddDocuments.tsx';
import styles from './Documents.module.css';

/** All documents of the case, and adding one. */
export function DocumentsTab() {
  const { caseId } = useCase();
  const { data } = useSuspenseQuery(attachmentsQuery(caseId));
  const { rows, today, allowed } = data;
  return (
    <>
      <Section heading={sv.documents.title} countOf={rows.length}>
        {rows.length === 0 ? (
          <div className={styles.empty}>
            <EmptyState title={sv.documents.emptyTitle}>{sv.documents.empty}</EmptyState>
          </div>
        ) : (
          <FileList caption={sv.documents.title} caseId={caseId} rows={rows} today={today} />
        )}
      </Section>
      {allowed.includes('casework.add-attachment') ? (
        <AddDocuments caseId={caseId} />
      ) : (
        <p className="second">{sv.documents.closed}</p>
      )}
    </>
  );
}
