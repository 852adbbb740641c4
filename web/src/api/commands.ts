import { command } from './client.ts';
import type {
  AssessProtection,
  AssignCase,
  Case,
  DecidePreliminary,
  ExistenceAnswer,
  ExistenceCheck,
  ExtendPreliminary,
  RegisteredReport,
  RegisterReport,
} from './types.ts';

export const logIn = (input: { username: string; password: string }) => command('session/log-in', input);
export const demoLogIn = (input: { accountId: string }) => command('session/demo-log-in', input);
export const logOut = () => command('session/log-out', {});
export const chooseSeat = (input: { functionId: string }) => command('session/choose-seat', input);

export const registerReport = (input: RegisterReport, signal?: AbortSignal) =>
  command<RegisteredReport>('casework/register-report', input, signal);
export const checkExistence = (input: ExistenceCheck, signal?: AbortSignal) =>
  command<ExistenceAnswer>('casework/existence-check', input, signal);
export const assessProtection = (input: AssessProtection, signal?: AbortSignal) =>
  command<Case>('casework/assess-protection', input, signal);
export const decidePreliminary = (input: DecidePreliminary, signal?: AbortSignal) =>
  command<Case>('casework/decide-preliminary', input, signal);
export const extendPreliminary = (input: ExtendPreliminary, signal?: AbortSignal) =>
  command<Case>('casework/extend-preliminary', input, signal);
export const assignCase = (input: AssignCase, signal?: AbortSignal) =>
  command<Case>('casework/assign-case', input, signal);
