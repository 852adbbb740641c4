import { createHash } from 'node:crypto';
import type { FigureSources } from '#core/figures';
import { defineOperation } from '#core/operation';
import { conflict, invalid, notFound } from '#platform/errors';
import { SectionBody, SettleSection, Workspace } from '../contract.ts';
import { joined } from '../domain/body.ts';
import { isOpen } from '../domain/section-state.ts';
import { WRITE } from '../policy.ts';
import { workspaceView } from '../read/workspace.ts';
import { dropSection, lockSection, writeSection } from '../store/sections.ts';
import { signerOf } from '../store/signing.ts';
import { writable } from './writable.ts';

/**
 * Takes a text that parted in, last in its section, or throws it away. Nothing can be taken into what is handed in, nor more than a section may
 * hold; what is thrown away is kept in the trail as how long it was and its digest.
 */
export const settleSectionOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.settle-section',
    kind: 'command',
    permission: WRITE,
    audit: 'report-section.settled',
    summary: 'Take in, or throw away, a text that parted when two wrote in one section at once',
    input: SettleSection,
    output: Workspace,
    run: async (ctx, { reportId, sectionId, version, how }) => {
      const { row: parted } = await writable(ctx, { reportId, sectionId });
      const main = parted.parted_from === null ? undefined : await lockSection(ctx, parted.parted_from);
      if (!main) throw notFound();
      if (parted.version !== version) throw conflict('CHANGED_MEANWHILE');
      if (how === 'take_in') {
        if (!isOpen(main.state)) throw conflict('SECTION_HANDED_IN');
        const both = SectionBody.safeParse(joined(main.body, parted.body));
        if (!both.success) throw invalid('how', 'too_much_together');
        // No window has this version: whoever writes there now parts, instead of writing over what came in.
        await writeSection(ctx, main, both.data, {
          name: (await signerOf(ctx)).name,
          writerId: parted.id,
        });
      }
      await dropSection(ctx, parted.id);
      const said = JSON.stringify(parted.body);
      ctx.changed({
        sectionId,
        how,
        characters: said.length,
        sha256: createHash('sha256').update(said).digest('hex'),
      });
      return await workspaceView(ctx, sources, reportId);
    },
  });
