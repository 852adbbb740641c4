import { Command } from 'commander';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { dayOf, registerRuleCommands } from './rules.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command without a database, and answers what it wrote. */
async function run(...args: string[]): Promise<string> {
  let written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const program = new Command().exitOverride();
  registerRuleCommands(program);
  await program.parseAsync(['rules', 'list', ...args], { from: 'user' });
  return written;
}

describe('rules list', () => {
  it('shows the rules of the day, a line each', async () => {
    const lines = (await run('--on', '2026-12-04')).trim().split('\n');
    expect(lines).toContain(
      'BU-020\t14 kalenderdagar\tlagfrist, längsta tid\tFörhandsbedömning\t20 kap. 2 § socialtjänstlagen (2025:400)',
    );
    expect(lines.at(-1)).toBe(`${lines.length - 1} regler gäller 2026-12-04.`);
    expect(lines.length).toBeGreaterThan(100);
  });

  test.each([
    ['GEN-010', 'genast'],
    ['BU-042', 'inget tal'],
    ['PL-023', 'den 31/1'],
    ['ST-010', 'den 15 varje månad'],
    ['LVU-010', 'nästa sammanträde'],
    ['UN-011', 'angiven dag'],
  ])('%s: %s', async (id, length) => {
    const line = (await run('--on', '2026-12-04')).split('\n').find((l) => l.startsWith(`${id}\t`));
    expect(line?.split('\t')[1]).toBe(length);
  });

  it('knows an older day, and answers as JSON', async () => {
    const { on, rules } = JSON.parse(await run('--on', '2025-06-30', '--json'));
    expect(on).toBe('2025-06-30');
    const rule = rules.find((r: { id: string }) => r.id === 'BU-050');
    expect(rule).toMatchObject({ version: 1, time: { kind: 'counted', length: 2, unit: 'months' } });
  });

  it('refuses what is no day', () => {
    expect(() => dayOf('4 december')).toThrow('dagen "4 december" ska vara ett datum');
    expect(() => dayOf('2026-02-30')).toThrow('2026-02-30');
  });
});
