/** Why nothing needs to be promised after all. */
export const WITHOUT_REMARK = 'Kontrollen är rättad till utan anmärkning';

/** Why whoever checks a sample opens a case. */
export const INTERNAL_CONTROL = 'Internkontroll';
