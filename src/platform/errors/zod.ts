import type { z } from 'zod';
import type { FieldFault } from './field-fault.ts';

/**
 * Zod's issues as field faults: its own English texts are left behind, codes and limits kept. To be parsed with `reportInput`, or
 * everything of the wrong kind looks as if it were missing. A fault of the whole input is one of the field `body`.
 */
export function fieldFaults(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  return issues.flatMap((issue): FieldFault[] => {
    const field = issue.path.map(String).join('.') || 'body';
    switch (issue.code) {
      case 'invalid_type':
        return [{ field, code: issue.input === undefined ? 'required' : 'wrong_type' }];
      case 'too_small':
        return [{ field, code: tooSmall(issue), params: { limit: Number(issue.minimum) } }];
      case 'too_big':
        return [{ field, code: tooBig(issue), params: { limit: Number(issue.maximum) } }];
      case 'invalid_value':
        return [{ field, code: issue.input === undefined ? 'required' : 'not_in_list' }];
      case 'invalid_union':
        return [{ field, code: 'not_in_list' }];
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown_field' }));
      case 'invalid_format':
        return [{ field, code: isOwnCode(issue.message) ? issue.message : 'wrong_format' }];
      default:
        return [{ field, code: isOwnCode(issue.message) ? issue.message : 'wrong_format' }];
    }
  });
}

/** Our schemas put a code in the message's place: lower case and underscores, no blanks. */
const isOwnCode = (message: string): boolean => /^[a-z]+(_[a-z]+)*$/.test(message);

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string => {
  if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'required' : 'too_short';
  return issue.origin === 'array' ? 'too_few' : 'too_small';
};

const tooBig = (issue: z.core.$ZodIssueTooBig): string => {
  if (issue.origin === 'string') return 'too_long';
  return issue.origin === 'array' ? 'too_many' : 'too_large';
};
