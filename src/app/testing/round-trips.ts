import type { Pool, PoolClient, QueryResult } from 'pg';

/** What was asked of the database since the last `count`. */
export interface Trips {
  /** Times that somebody waited for an answer before the next was asked: statements that are on their way together wait once. */
  readonly trips: number;
  readonly statements: number;
}

/** A pool that counts what its connections are asked, of one who asks at a time. */
export function countingPool(pool: Pool): {
  readonly pool: Pool;
  count(work: () => Promise<unknown>): Promise<Trips>;
} {
  let [trips, statements, underWay] = [0, 0, 0];
  const counting = (client: PoolClient): PoolClient => {
    const query = async (sql: string, values?: unknown[]): Promise<QueryResult> => {
      if (underWay === 0) trips++;
      underWay++;
      statements++;
      try {
        return await client.query(sql, values);
      } finally {
        underWay--;
      }
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return query;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return {
    pool: new Proxy(pool, {
      get: (target, name) =>
        name === 'connect' ? async () => counting(await target.connect()) : Reflect.get(target, name, target),
    }),
    count: async (work) => {
      [trips, statements] = [0, 0];
      await work();
      return { trips, statements };
    },
  };
}
