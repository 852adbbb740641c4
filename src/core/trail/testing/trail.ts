import type { Pool } from 'pg';
import { inTransaction, ROLE_SEALER } from '#platform/db';
import { newId } from '#platform/ids';
import { type HeadLine, sealPending } from '../seal.ts';
import type { TrailTables } from '../tables.ts';
import { type Verification, verifyTrail } from '../verify.ts';
import { writeTrail } from '../write.ts';

/** A municipality's trail, to be written, sealed and verified as the product does it, and tampered with as the owner can. */
export class TestTrail {
  readonly tenantId: string;
  readonly #pool: Pool;
  readonly heads: HeadLine[] = [];

  constructor(pool: Pool, tenantId = newId()) {
    this.#pool = pool;
    this.tenantId = tenantId;
  }

  /** Writes one event about so many cases; a change has content. Returns the ids of its entries. */
  async write(
    kind: 'read' | 'change',
    cases = 1,
    event = 'case.read',
    statedReason?: string,
  ): Promise<string[]> {
    return await inTransaction<TrailTables, string[]>(this.#pool, { tenant: this.tenantId }, ({ db }) =>
      writeTrail(db, {
        tenantId: this.tenantId,
        at: new Date('2026-11-20T08:15:00.123Z'),
        authorityId: newId(),
        actor: 'employee',
        employeeId: newId(),
        functionId: newId(),
        unitId: newId(),
        operation: 'casework.case',
        event,
        kind,
        ...(statedReason === undefined ? {} : { statedReason }),
        subjects: Array.from({ length: cases }, () => ({ kind: 'case' as const, id: newId() })),
        ...(kind === 'change' ? { content: { freeText: 'Åsa är trygg. \u{1F600}' } } : {}),
      }),
    );
  }

  async seal(): Promise<HeadLine | null> {
    const line = await inTransaction<TrailTables, HeadLine | null>(
      this.#pool,
      { tenant: this.tenantId },
      ({ db }) => sealPending(db, this.tenantId, new Date('2026-11-20T08:16:00Z')),
      { role: ROLE_SEALER },
    );
    if (line) this.heads.push(line);
    return line;
  }

  /** @param heads those written outside; none when there is no file */
  async verify(heads: readonly HeadLine[] = this.heads): Promise<Verification> {
    return await inTransaction<TrailTables, Verification>(
      this.#pool,
      { tenant: this.tenantId },
      ({ db }) => verifyTrail(db, this.tenantId, heads),
      { role: ROLE_SEALER, isolation: 'repeatable read' },
    );
  }

  /** SQL as the owner, with the municipality as `$1`. Fails when it touched nothing: then nothing was tampered with. */
  async asOwner(sql: string, ...values: unknown[]): Promise<void> {
    const { rowCount } = await this.#pool.query(sql, [this.tenantId, ...values]);
    if (!rowCount) throw new Error(`Nothing was touched: ${sql}`);
  }
}
