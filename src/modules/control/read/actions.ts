import type { z } from 'zod';
import type { PromiseFor } from '#core/commitments';
import type { ControlYear } from '../contract.ts';

type ActionView = z.input<typeof ControlYear>['risks'][number]['actions'][number];

export const actionView = (p: PromiseFor): ActionView => ({
  commitmentId: p.commitmentId,
  title: p.title,
  state: p.state,
  functionTitle: p.functionTitle,
  dueOn: p.dueOn,
  daysLate: p.daysLate,
});

export const isLeft = (p: PromiseFor): boolean => p.state !== 'confirmed' && p.state !== 'dropped';
