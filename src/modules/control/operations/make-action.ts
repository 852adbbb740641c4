import { promiseFor } from '#core/commitments';
import { defineOperation, Refused } from '#core/operation';
import type { Populations } from '#core/samples';
import { calendarDate } from '#platform/calendar';
import { ControlYear, MakeControlAction } from '../contract.ts';
import { READ, yearOf } from '../read/year.ts';
import { stopAction } from '../store/clocks.ts';
import { oneOf, rowsBy } from '../store/rows.ts';

/** A function promises to do something about a risk, or after a control's remark; then the time in which it was to be promised has been kept. */
export const makeActionOf = (populations: Populations) =>
  defineOperation({
    name: 'control.make-action',
    kind: 'command',
    permission: 'commitments:board:make',
    audit: 'control.action-made',
    summary: 'Promise something about a risk, or after the remark of a control, by a function and a day',
    input: MakeControlAction,
    output: ControlYear,
    run: async (ctx, input) => {
      if (!ctx.may(READ).allowed) throw new Refused('ROLE_LACKS_PERMISSION');
      const table = input.kind === 'risk' ? 'control.risk' : 'control.control';
      const subject = await oneOf(ctx, table, input.subjectId);
      await promiseFor(ctx, {
        commitmentId: input.commitmentId,
        subject: { kind: input.kind, id: input.subjectId },
        title: input.title,
        functionId: input.functionId,
        dueOn: calendarDate(input.dueOn),
        effectDueOn: input.effectDueOn ? calendarDate(input.effectDueOn) : undefined,
      });
      if (input.kind === 'control') {
        for (const o of await rowsBy(ctx, 'control.occasion', 'control_id', [input.subjectId]))
          await stopAction(ctx, o.id);
      }
      return await yearOf(ctx, populations, subject.year);
    },
  });
