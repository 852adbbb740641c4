import { useMay } from '../../../app/session/use-session.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { Handovers } from './Handovers.tsx';
import { OwnShift } from './OwnShift.tsx';

/** One's own shift; or, for whoever has cases, what the emergency unit has done in them. */
export function ShiftPage() {
  const works = useMay('casework:shift:work');
  const receives = useMay('casework:shift:receive');
  const title = works ? words.title : words.receivedTitle;
  return (
    <Page title={title} windowTitle={title}>
      {works && <OwnShift />}
      {receives && <Handovers />}
    </Page>
  );
}
