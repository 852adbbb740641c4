import { hash, verify } from '@node-rs/argon2';

export const PASSWORD_MIN = 12;

// OWASP's second profile for argon2id: 19 MiB, two passes, one lane. Some 25 ms on a small server.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

// Compared against when there is no such account, so that the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/** True when the password fits. Takes as long for an account that is not there (`stored` null). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && fits;
}
