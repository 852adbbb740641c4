import { type Grants, ROLES } from '#core/access';
import type { AnyOperation } from '#core/operation';
import { applyRules } from './apply-rules.ts';
import { listRules } from './list-rules.ts';
import { readRule } from './read-rule.ts';
import { setLocalRule } from './set-local-rule.ts';

export { applyRules } from './apply-rules.ts';
export { listRules as listRulesOperation } from './list-rules.ts';
export { readRule } from './read-rule.ts';
export { setLocalRule } from './set-local-rule.ts';

export const operations: readonly AnyOperation[] = [listRules, readRule, setLocalRule, applyRules];

/** The law is no secret to those who work here; who comes from outside has other ways to it. */
const READERS = ROLES.filter((role) => role !== 'partner' && role !== 'e_service');
const EDITORS = ['administrator', 'developer_quality'] as const;

export const grants: Grants = Object.fromEntries(
  READERS.map((role) => [
    role,
    {
      'clocks:rule:read': 'any',
      ...(EDITORS.some((editor) => editor === role) ? { 'clocks:rule:edit': 'any' } : {}),
      ...(role === 'system' ? { 'clocks:rule:apply': 'any' } : {}),
    },
  ]),
);
