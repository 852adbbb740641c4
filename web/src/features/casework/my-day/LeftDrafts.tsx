import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { MyDay } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Box, BoxRows } from '../../../ui/page/Box.tsx';
import { LeftDraftDialog } from './LeftDraftDialog.tsx';

const words = sv.leftDraft;

/** Drafts in cases that are no longer one's own, with until when they can be finished. */
export function LeftDrafts({ day }: { day: MyDay }) {
  const [opened, setOpened] = useState<string | null>(null);
  if (day.leftDrafts.length === 0) return null;
  return (
    <Box heading={words.title}>
      <BoxRows>
        {day.leftDrafts.map((draft) => (
          <li key={draft.draftId}>
            <p>
              {sv.journal.drafts.inCase(
                draft.kind === null ? sv.journal.drafts.unknownKind : sv.codes.entryKind[draft.kind],
                draft.caseNumber,
              )}
            </p>
            <p className="second">{draft.expired ? words.expired : words.until(draft.until)}</p>
            {!draft.expired && (
              <Button size="small" variant="secondary" onClick={() => setOpened(draft.draftId)}>
                {words.finish}
              </Button>
            )}
          </li>
        ))}
      </BoxRows>
      {opened !== null && (
        <LeftDraftDialog draftId={opened} today={day.today} onClose={() => setOpened(null)} />
      )}
    </Box>
  );
}
