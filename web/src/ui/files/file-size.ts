const oneDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** `312 kB`, `1,4 MB`: as people know file sizes, with a no-break space. Anything at all is at least 1 kB. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000 ? `${kilobytes}\u00a0kB` : `${oneDecimal.format(bytes / (1024 * 1024))}\u00a0MB`;
}
