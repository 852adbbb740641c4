import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** What is known and done in a case about an adult: shapes, readings and commands. */

export type AdultSituation = Shapes['AdultSituation'];
export type ViolenceContacts = Shapes['ViolenceContacts'];
export type HousingChain = Shapes['HousingChain'];
export type ContactStanding = ViolenceContacts['rows'][number]['standing'];
export type HousingStep = HousingChain['rows'][number]['step'];

export const adultQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['adults/situation', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/adults/situation', { params: { query: { caseId } }, signal })),
  });

export const violenceContactsQuery = queryOptions({
  queryKey: ['adults/violence-contacts'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/adults/violence-contacts', { signal })),
});

export const housingChainQuery = queryOptions({
  queryKey: ['adults/housing-chain'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/adults/housing-chain', { signal })),
});

/** What each record is sent as. */
export interface AdultRecords {
  violence: Body<'adults.note-violence'>;
  contact: Body<'adults.record-contact'>;
  children: Body<'adults.see-to-children'>;
  plan: Body<'adults.set-safety-plan'>;
  answer: Body<'adults.record-safety-answer'>;
  step: Body<'adults.take-housing-step'>;
  review: Body<'adults.review-housing'>;
  leaving: Body<'adults.record-leaving-step'>;
  relative: Body<'adults.record-relative-support'>;
}
export type AdultRecord = keyof AdultRecords;

/** How each record is kept; all answer with the situation as it then is. */
export const keepAdultRecord: {
  readonly [R in AdultRecord]: (body: AdultRecords[R], signal: AbortSignal) => Promise<AdultSituation>;
} = {
  violence: (body, signal) => answer(api.POST('/api/v1/adults/note-violence', { body, signal })),
  contact: (body, signal) => answer(api.POST('/api/v1/adults/record-contact', { body, signal })),
  children: (body, signal) => answer(api.POST('/api/v1/adults/see-to-children', { body, signal })),
  plan: (body, signal) => answer(api.POST('/api/v1/adults/set-safety-plan', { body, signal })),
  answer: (body, signal) => answer(api.POST('/api/v1/adults/record-safety-answer', { body, signal })),
  step: (body, signal) => answer(api.POST('/api/v1/adults/take-housing-step', { body, signal })),
  review: (body, signal) => answer(api.POST('/api/v1/adults/review-housing', { body, signal })),
  leaving: (body, signal) => answer(api.POST('/api/v1/adults/record-leaving-step', { body, signal })),
  relative: (body, signal) => answer(api.POST('/api/v1/adults/record-relative-support', { body, signal })),
};
