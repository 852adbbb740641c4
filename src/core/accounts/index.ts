import type { Grants } from '#core/access';
import type { AnyOperation } from '#core/operation';
import { addUser, disableUser, listUsers, setMailAddress } from './operations.ts';

export { addUser, disableUser, listUsers, setMailAddress };

export const operations: readonly AnyOperation[] = [listUsers, addUser, disableUser, setMailAddress];

export const grants: Grants = {
  administrator: { 'organisation:account:list': 'any', 'organisation:account:manage': 'any' },
  system: { 'organisation:account:list': 'any', 'organisation:account:manage': 'any' },
};
