import { Link } from '@tanstack/react-router';
import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { labelAndAge } from '../../../../ui/format/person.ts';
import { Box, BoxRows } from '../../../../ui/page/Box.tsx';

/** The other children of the same report that this person may open. */
export function SiblingsBox({ view }: { view: Case }) {
  const siblings = view.reports.flatMap((report) => report.siblings);
  if (siblings.length === 0) return null;
  return (
    <Box heading={sv.caseView.siblings}>
      <BoxRows>
        {siblings.map(({ caseId, label, age, state }) => (
          <li key={caseId}>
            <Link to="/arenden/$caseId" params={{ caseId }}>
              {labelAndAge(label, age)}
            </Link>
            <p className="second">{sv.codes.caseState[state]}</p>
          </li>
        ))}
      </BoxRows>
    </Box>
  );
}
