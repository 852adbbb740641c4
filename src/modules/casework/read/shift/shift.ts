import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { ShiftView } from '../../shift-contract.ts';
import { shiftView } from './shift-view.ts';

/** The caller's shift in the social emergency unit, with its log, and what has become of the earlier ones. */
export const shift = defineOperation({
  name: 'casework.shift',
  kind: 'query',
  permission: 'casework:shift:work',
  audit: 'shift.read',
  summary: "The caller's own shift in the social emergency unit, with its log and what was done on it",
  input: z.object({}),
  output: ShiftView,
  run: (ctx) => shiftView(ctx),
});
