import { Tag } from '@navikt/ds-react/Tag';
import type { ProjectHead } from '../../api/action-plans.ts';
import { standing as words } from '../../app/sv/projects.ts';

const COLOUR = { coming: 'info', under_way: 'success', unended: 'danger', ended: 'neutral' } as const;

/** Where a project stands, by word and colour. */
export function ProjectTag({ standing }: { standing: ProjectHead['standing'] }) {
  return (
    <Tag size="small" variant="moderate" data-color={COLOUR[standing]}>
      {words[standing]}
    </Tag>
  );
}
