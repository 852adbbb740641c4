import { writeAmount } from './amount.ts';
import { checksumOf } from './checksum.ts';
import type { Change, SieDocument } from './document.ts';
import { encode437 } from './encoding.ts';
import { type Field, writeRecord } from './records.ts';

type Line = readonly [label: string, fields: readonly Field[]];

/** A file of SIE 4, its records in the order that the format asks for, closed by its checksum. */
export function writeSie(document: SieDocument): string {
  const head: Line[] = [
    ['FLAGGA', ['0']],
    ['FORMAT', ['PC8']],
    ...(document.type === null ? [] : [['SIETYP', [String(document.type)]] satisfies Line]),
    ...(document.program === null ? [] : [['PROGRAM', [document.program]] satisfies Line]),
    ...(document.madeOn === null ? [] : [['GEN', [day(document.madeOn)]] satisfies Line]),
    ...(document.company === null ? [] : [['FNAMN', [document.company]] satisfies Line]),
    ...document.years.map(({ yearNo, from, to }): Line => ['RAR', [String(yearNo), day(from), day(to)]]),
    ...(document.coversTo === null ? [] : [['OMFATTN', [day(document.coversTo)]] satisfies Line]),
  ];
  const body: Line[] = [
    ...document.dimensions.map(
      ({ dimension, name, above }): Line =>
        above === null
          ? ['DIM', [String(dimension), name]]
          : ['UNDERDIM', [String(dimension), name, String(above)]],
    ),
    ...document.objects.map(({ dimension, code, name }): Line => ['OBJEKT', [String(dimension), code, name]]),
    ...document.accounts.map(({ account, name }): Line => ['KONTO', [account, name]]),
    ...document.results.map(
      ({ yearNo, account, amount }): Line => ['RES', [String(yearNo), account, writeAmount(amount)]],
    ),
    ...document.changes.map(changeLine),
  ];
  const [flag, ...rest] = head;
  const summed = [...rest, ...body];
  const sum = checksumOf(summed.map(([label, fields]) => ({ label, fields })));
  const lines: Line[] = [...(flag ? [flag] : []), ['KSUMMA', []], ...summed, ['KSUMMA', [String(sum)]]];
  return lines.map(([label, fields]) => `${writeRecord(label, fields)}\r\n`).join('');
}

/** In code page 437 where it can say all of it, else in UTF-8. */
export function sieBytes(document: SieDocument): Uint8Array {
  const text = writeSie(document);
  return encode437(text) ?? new TextEncoder().encode(text);
}

const changeLine = ({ kind, yearNo, month, account, objects, amount }: Change): Line => [
  kind === 'outcome' ? 'PSALDO' : 'PBUDGET',
  [
    String(yearNo),
    month.replace('-', ''),
    account,
    objects.flatMap(({ dimension, code }) => [String(dimension), code]),
    writeAmount(amount),
  ],
];

const day = (written: string): string => written.replaceAll('-', '');
