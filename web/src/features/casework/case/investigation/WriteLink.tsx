import type { Investigation } from '../../../../api/index.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import type { InvestigationSearch } from './investigation-search.ts';

interface Props {
  investigation: Investigation;
  /** Nothing for who may not do it, or when it can't be done now. */
  operation: string;
  search: InvestigationSearch;
  children: string;
  /** What it is called when heard, where the words alone don't say whom it is about. */
  label?: string;
}

/** Opens one of the dialogs of the investigation. */
export function WriteLink({ investigation, operation, search, children, label }: Props) {
  if (!investigation.allowed.includes(operation)) return null;
  return (
    <ButtonLink
      to="/arenden/$caseId/utredning"
      params={{ caseId: investigation.caseId }}
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
