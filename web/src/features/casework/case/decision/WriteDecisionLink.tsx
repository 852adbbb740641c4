import type { Decisions } from '../../../../api/index.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import type { DecisionsSearch } from './decisions-search.ts';

interface Props {
  view: Decisions;
  /** Nothing for who may not do it, or when it can't be done now. */
  operation: string;
  search: DecisionsSearch;
  children: string;
  /** What it is called when heard, where the words alone don't say which decision it is about. */
  label?: string;
}

/** Opens one of the dialogs of the decisions. */
export function WriteDecisionLink({ view, operation, search, children, label }: Props) {
  if (!view.allowed.includes(operation)) return null;
  return (
    <ButtonLink
      to="/arenden/$caseId/beslut"
      params={{ caseId: view.caseId }}
      search={search}
      resetScroll={false}
      variant="secondary"
      size="small"
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </ButtonLink>
  );
}
