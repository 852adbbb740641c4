import { Link } from '@tanstack/react-router';
import { sv } from '../../../app/sv.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';

export function CaseCrumbs({ caseNumber }: { caseNumber: string }) {
  return (
    <Crumbs
      above={[{ key: 'cases', link: <Link to="/arenden">{sv.caseView.breadcrumb}</Link> }]}
      here={caseNumber}
    />
  );
}
