import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { sv } from '../sv.ts';
import { SeatList } from './SeatList.tsx';

export function SeatDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog heading={sv.userMenu.changeSeat} onClose={onClose}>
      <p>{sv.seats.lead}</p>
      <SeatList onChosen={onClose} />
    </Dialog>
  );
}
