import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { Problem, ServerAway } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { Page } from './Page.tsx';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** Where to go from a page that is not there. */
  wayOut?: ReactNode;
}

/** A page that could not be shown. "Not there" and "not for you" look the same, so that nothing is revealed. */
export function ProblemView({ error, onRetry, wayOut }: Props) {
  const { title, body } = wording(error);
  const canRetry =
    onRetry !== undefined && !(error instanceof Problem && (error.isNotFound || error.isRefused));
  return (
    <Page title={title} windowTitle={title}>
      <p className="as-written">{body}</p>
      <div>
        {canRetry ? (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {sv.problems.tryAgain}
          </Button>
        ) : (
          wayOut
        )}
      </div>
    </Page>
  );
}

function wording(error: unknown): { title: string; body: string } {
  if (error instanceof ServerAway) return { title: sv.problems.awayTitle, body: sv.problems.awayBody };
  if (!(error instanceof Problem)) return { title: sv.problems.wrongTitle, body: sv.problems.wrongBody };
  if (error.isNotFound) return { title: sv.problems.notFoundTitle, body: sv.problems.notFoundBody };
  if (error.isRefused) return { title: error.title, body: error.detail ?? sv.problems.refusedBody };
  return { title: error.title || sv.problems.wrongTitle, body: error.detail ?? sv.problems.wrongBody };
}
