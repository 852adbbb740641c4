import { describe, expect, it } from 'vitest';
import { pageOf, servedPage } from './page-of.ts';

const rows = Array.from({ length: 53 }, (_, n) => n + 1);

describe('a page of a list', () => {
  it('says which rows it shows', () => {
    expect(pageOf(rows, 1)).toMatchObject({ from: 1, to: 25, total: 53, pages: 3 });
    expect(pageOf(rows, 3)).toMatchObject({ from: 51, to: 53, rows: [51, 52, 53] });
  });

  it('stays within the list when the address asks for more', () => {
    expect(pageOf(rows, 99).page).toBe(3);
    expect(pageOf(rows, -1).page).toBe(1);
  });

  it('of nothing is empty', () => {
    expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1, from: 0, to: 0, total: 0 });
  });
});

describe('a page that the server has cut', () => {
  it('says which of all the rows it shows', () => {
    const second = { rows: rows.slice(0, 3), total: 53, pageSize: 50 };
    expect(servedPage(second, 2)).toMatchObject({ from: 51, to: 53, total: 53, pages: 2, page: 2 });
    expect(servedPage({ rows: [], total: 53, pageSize: 50 }, 9)).toMatchObject({ from: 0, to: 0, page: 2 });
    expect(servedPage({ rows: [], total: 0, pageSize: 50 }, 1)).toMatchObject({ from: 0, to: 0, pages: 1 });
  });
});
