import { HouseIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import type { RuleKind } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** What kind of time it is. A target of the municipality's own has a mark that nothing in law has. */
export function KindTag({ kind }: { kind: RuleKind }) {
  if (kind !== 'local_target') return <>{sv.rules.kinds[kind]}</>;
  return (
    <Tag size="small" variant="outline" data-color="neutral" icon={<HouseIcon aria-hidden />}>
      {sv.rules.kinds.local_target}
    </Tag>
  );
}
