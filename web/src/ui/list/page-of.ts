const PAGE_SIZE = 25;

export interface PageOf<T> {
  rows: readonly T[];
  /** From 1; never beyond the last page, also when the URL says so. */
  page: number;
  pages: number;
  /** Number of the first and last row shown, from 1; 0 when there are none. */
  from: number;
  to: number;
  total: number;
}

export function pageOf<T>(all: readonly T[], wanted: number, size = PAGE_SIZE): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * size;
  const rows = all.slice(start, start + size);
  return {
    rows,
    page,
    pages,
    from: rows.length === 0 ? 0 : start + 1,
    to: start + rows.length,
    total: all.length,
  };
}

/** The same of a page that the server has cut: how much of how much, without the rows that were not sent. */
export function servedPage<T>(
  list: { rows: readonly T[]; total: number; pageSize: number },
  wanted: number,
): PageOf<T> {
  const { rows, total, pageSize } = list;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const start = (wanted - 1) * pageSize;
  return {
    rows,
    page: Math.min(wanted, pages),
    pages,
    from: rows.length === 0 ? 0 : start + 1,
    to: rows.length === 0 ? 0 : start + rows.length,
    total,
  };
}
