import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Asked, Body, Shapes } from './types.ts';

/** A board's risks and internal control: shapes, readings and commands. */

export type ControlYear = Shapes['ControlYear'];
export type Risk = Shapes['ControlRisk'];
export type Control = Shapes['InternalControl'];
export type Occasion = Shapes['ControlOccasion'];
export type ControlSample = Shapes['ControlSample'];
export type ControlAction = Shapes['ControlAction'];
export type DrawnRow = Shapes['DrawnSample']['rows'][number];

export const controlYearQuery = (query: Asked<'control.year'>) =>
  queryOptions({
    queryKey: ['control/year', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/control/year', { params: { query }, signal })),
  });

export const drawnSampleQuery = (sampleId: string) =>
  queryOptions({
    queryKey: ['control/sample', sampleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/control/sample', { params: { query: { sampleId } }, signal })),
  });

export const addRisk = (body: Body<'control.add-risk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/add-risk', { body, signal }));

export const assessRisk = (body: Body<'control.assess-risk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/assess-risk', { body, signal }));

export const handleRisk = (body: Body<'control.handle-risk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/handle-risk', { body, signal }));

export const addControl = (body: Body<'control.add-control'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/add-control', { body, signal }));

export const withdrawControl = (body: Body<'control.withdraw-control'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/withdraw-control', { body, signal }));

export const decidePlan = (body: Body<'control.decide-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/decide-plan', { body, signal }));

export const performControl = (body: Body<'control.perform'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/perform', { body, signal }));

export const drawSample = (body: Body<'control.draw-sample'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/draw-sample', { body, signal }));

export const openDrawnCase = (body: Body<'control.drawn-case'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/drawn-case', { body, signal }));

export const checkDrawnCase = (body: Body<'control.check-case'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/check-case', { body, signal }));

export const makeControlAction = (body: Body<'control.make-action'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/make-action', { body, signal }));

export const carryOver = (body: Body<'control.carry-over'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/control/carry-over', { body, signal }));
