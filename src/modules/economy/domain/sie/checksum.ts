import { crc32 } from 'node:zlib';
import { encode437 } from './encoding.ts';
import { faultAt, type LineFault } from './fault.ts';
import type { SieRecord } from './records.ts';

/**
 * `#KSUMMA` opens a part of the file and closes it with CRC-32 over its labels and fields in code page 437, without what stands between them.
 * Programs differ in whether blanks within a field are counted: either holds. A file without it is as well.
 */
export function checksumFault(records: readonly SieRecord[]): LineFault | null {
  const [from, to] = records.flatMap((r, i) => (r.label === 'KSUMMA' ? [i] : []));
  if (from === undefined) return null;
  const opened = records[from];
  const closed = to === undefined ? undefined : records[to];
  if (!opened || !closed) return faultAt(opened?.line ?? 1, 'checksum_missing');
  const [stated] = closed.fields;
  if (typeof stated !== 'string' || !/^-?\d{1,10}$/.test(stated)) {
    return faultAt(closed.line, 'not_number', String(stated ?? ''));
  }
  const between = records.slice(from + 1, to);
  const sums = [checksumOf(between), checksumOf(between, true)];
  return sums.includes(Number(stated) | 0) ? null : faultAt(closed.line, 'checksum_differs', stated);
}

/** As a signed number of 32 bits, as programs write it. */
export function checksumOf(records: readonly Omit<SieRecord, 'line'>[], withoutBlanks = false): number {
  const text = records.map(({ label, fields }) => `#${label}${fields.flat().join('')}`).join('');
  const counted = withoutBlanks ? text.replace(/[ \t]/g, '') : text;
  return crc32(encode437(counted) ?? new TextEncoder().encode(counted)) | 0;
}
