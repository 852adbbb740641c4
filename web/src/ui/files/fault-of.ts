import { sv } from '../../app/sv.ts';

/** The server says the same again: 15 MB a file. */
const LARGEST = 15 * 1024 * 1024;

/** What can be told before anything is sent; the rest is the server's to judge. */
export function faultOf({ name, size }: File): string | undefined {
  if (size === 0) return sv.files.empty(name);
  return size > LARGEST ? sv.files.tooLarge(name) : undefined;
}
