/** What is done in a dialog with something promised. */
export type PromiseAct = 'finish' | 'prove' | 'settle' | 'hand_over' | 'check_effect';
