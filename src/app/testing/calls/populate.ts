import { aCase } from '#modules/casework/testing';
import type { Walk } from './walk.ts';

const populated = new WeakSet<Walk>();

/** As many investigations as a sample can be drawn from, opened before today. */
export async function populate(walk: Walk): Promise<void> {
  if (populated.has(walk)) return;
  populated.add(walk);
  const { world } = walk;
  const now = world.now();
  const at = (time: Date) => world.at(time.toISOString());
  at(new Date(now.getTime() - 86_400_000));
  for (let i = 0; i < 5; i++) await aCase(world).assessed().opened(world.siv).build();
  at(now);
}
