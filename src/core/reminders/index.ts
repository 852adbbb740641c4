export { type AtOnceKind, Notice, Notices } from './contract.ts';
export { type DigestOptions, mailDigests } from './digest.ts';
export { migrations } from './migrations.ts';
export { grants, markRead, mine, operations, unread } from './operations.ts';
export { noticesOf, unreadCount } from './read.ts';
export { type RemindOptions, remind } from './remind.ts';
export { actingFor, leaderOf, tell } from './tell.ts';
