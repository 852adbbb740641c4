import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import { type MyDay, useStore } from '../../../api/index.ts';
import { drafts } from '../../../app/drafts/drafts.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { clockTime, dayAndTime } from '../../../ui/format/dates.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Box, BoxRows } from '../../../ui/page/Box.tsx';
import { RemindersBox } from '../../reminders/RemindersBox.tsx';
import { REPORT_DRAFT } from '../register-report/report-draft.ts';
import { LeftDrafts } from './LeftDrafts.tsx';

/** A draft that should have been signed by now: seen without being looked for. */
function LateTag({ days }: { days: number }) {
  return (
    <Tag
      size="xsmall"
      variant="moderate"
      data-color="warning"
      icon={<ExclamationmarkTriangleIcon aria-hidden />}
    >
      {sv.journal.drafts.late(days)}
    </Tag>
  );
}

/** What I have been told, what has come to me, and what I have begun to write. A box with nothing in it is not shown. */
export function SideBoxes({ day }: { day: MyDay }) {
  const draft = useStore(drafts).get(REPORT_DRAFT);
  const mayBeReminded = useMay('reminders:own:read');
  return (
    <>
      {mayBeReminded && <RemindersBox today={day.today} />}
      {day.newToMe.length > 0 && (
        <Box heading={sv.myDay.newToMe}>
          <BoxRows>
            {day.newToMe.map(({ caseId, label, age, assignedBy, assignedAt }) => (
              <li key={caseId}>
                <Link to="/arenden/$caseId" params={{ caseId }}>
                  {labelAndAge(label, age)}
                </Link>
                <p className="second">{sv.myDay.assignedBy(assignedBy, dayAndTime(assignedAt, day.today))}</p>
              </li>
            ))}
          </BoxRows>
        </Box>
      )}
      <LeftDrafts day={day} />
      {(draft || day.drafts.length > 0) && (
        <Box heading={sv.myDay.drafts}>
          <BoxRows>
            {day.drafts.map((own) => (
              <li key={own.draftId}>
                <Link
                  to="/arenden/$caseId/dokumentation"
                  params={{ caseId: own.caseId }}
                  search={{ utkast: own.draftId }}
                >
                  {sv.journal.drafts.inCase(
                    own.kind === null ? sv.journal.drafts.unknownKind : sv.codes.entryKind[own.kind],
                    labelAndAge(own.label, own.age),
                  )}
                </Link>
                <p className="second">{sv.journal.drafts.saved(dayAndTime(own.savedAt, day.today))}</p>
                {own.late && <LateTag days={own.days} />}
              </li>
            ))}
            {draft && (
              <li>
                <Link to="/inkorg/ny">{sv.myDay.draftReport}</Link>
                <p className="second">{sv.saved.inTab(clockTime(draft.savedAt))}</p>
              </li>
            )}
          </BoxRows>
        </Box>
      )}
    </>
  );
}
