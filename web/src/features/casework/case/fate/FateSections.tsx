import type { Case } from '../../../../api/index.ts';
import { ConclusionSection } from './ConclusionSection.tsx';
import { ExtensionsSection } from './ExtensionsSection.tsx';
import { ProposalsSection } from './ProposalsSection.tsx';
import { ReopeningSection } from './ReopeningSection.tsx';

/** What has become of the investigation in time. What has not happened has no section. */
export function FateSections({ view }: { view: Case }) {
  if (view.fate === null) return null;
  return (
    <>
      <ConclusionSection view={view} />
      <ExtensionsSection view={view} />
      <ProposalsSection view={view} />
      <ReopeningSection view={view} />
    </>
  );
}
