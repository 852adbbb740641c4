import { useSuspenseQuery } from '@tanstack/react-query';
import { secrecyQuery } from '../../../../api/index.ts';
import { useCase } from '../use-case.ts';
import { ConflictSection } from './ConflictSection.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { OpeningsSection } from './OpeningsSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { ReporterSection } from './ReporterSection.tsx';
import styles from './Secrecy.module.css';

/** What is secret in the case and from whom, who has been let in and to whom something was given. */
export function SecrecyTab() {
  const { caseId } = useCase();
  const { data: secrecy } = useSuspenseQuery(secrecyQuery(caseId));
  return (
    <div className={styles.parts}>
      <ReporterSection secrecy={secrecy} />
      <ProtectionSection secrecy={secrecy} />
      <ConflictSection secrecy={secrecy} />
      <OpeningsSection secrecy={secrecy} />
      <DisclosureSection secrecy={secrecy} />
    </div>
  );
}
