import { sv } from '../../app/sv.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ACTIONS, slugOf } from './case/case-search.ts';

interface Props {
  caseId: string;
  operation: string;
  variant: 'primary' | 'secondary';
  /** A report of violence: leads straight to opening it. */
  atOnce?: boolean;
}

/** Leads to the case with the action's dialog open. Nothing for an operation that has no dialog here. */
export function ActionLink({ caseId, operation, variant, atOnce = false }: Props) {
  const slug = slugOf(operation);
  if (slug === null) return null;
  return (
    <ButtonLink
      to="/arenden/$caseId"
      params={{ caseId }}
      search={{ gor: slug, ...(atOnce && { val: 'inled' as const }) }}
      variant={variant}
      size="small"
    >
      {sv.operations[ACTIONS[slug]].short}
    </ButtonLink>
  );
}
