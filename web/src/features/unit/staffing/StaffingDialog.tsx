import type { ComponentType } from 'react';
import type { Staffing } from '../../../api/index.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { AppointDialog } from './AppointDialog.tsx';
import { actsOn } from './acts.ts';
import { BackDialog } from './BackDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { StaffingProps } from './staffing-props.ts';
import type { StaffingAct, StaffingSearch } from './staffing-search.ts';

const DIALOGS: Record<StaffingAct, ComponentType<StaffingProps>> = {
  franvaro: AbsenceDialog,
  ater: BackDialog,
  utse: AppointDialog,
  avsluta: EndDialog,
};

interface Props {
  search: StaffingSearch;
  staffing: Staffing;
  onClose: () => void;
  onDone: (act: StaffingAct) => void;
}

/** The dialog that the address asks for; none when the function is not there or it can't be done with it now. */
export function StaffingDialog({ search: { gor, funktion }, staffing, onClose, onDone }: Props) {
  const fn = staffing.functions.find(({ functionId }) => functionId === funktion);
  if (gor === undefined || fn === undefined || !actsOn(fn).includes(gor)) return null;
  const Act = DIALOGS[gor];
  return (
    <Act
      key={`${gor} ${fn.functionId}`}
      fn={fn}
      staffing={staffing}
      onClose={onClose}
      onDone={() => onDone(gor)}
    />
  );
}
