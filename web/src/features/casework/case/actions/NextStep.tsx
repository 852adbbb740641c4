import { ChevronDownIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { useNavigate } from '@tanstack/react-router';
import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import { ACTIONS, type ActionSlug, slugOf } from '../case-search.ts';
import { waitingIn } from '../proposals/waiting.ts';
import { hindranceInWords } from './hindrance.ts';
import styles from './NextStep.module.css';

const JOURNAL = 'casework.journal';

/** The next step as the page's own button, and the rest under it. The server decides which, and in which order. */
export function NextStep({ view }: { view: Case }) {
  // From where the reader is: the dialog opens over the tab that they work on.
  const navigate = useNavigate();
  const isAtOnce = (slug: ActionSlug) => view.openAtOnce && slug === 'forhandsbedomning';
  const open = (slug: ActionSlug) =>
    navigate({
      to: '.',
      search: (before) => ({ ...before, gor: slug, ...(isAtOnce(slug) && { val: 'inled' as const }) }),
      resetScroll: false,
    });
  const acts = view.allowed.flatMap((operation) => slugOf(operation) ?? []);
  // Under investigation, with nothing that presses, the work is to write down what is learnt.
  const documents = view.state === 'investigation' && !acts.some(isUrgent) && view.allowed.includes(JOURNAL);
  const first = documents ? undefined : acts[0];
  const others = documents ? acts : acts.slice(1);
  const hindered = hinderedOf(view);
  const hasMore = others.length + hindered.length > 0;

  return (
    <div className={styles.step}>
      {documents && (
        <ButtonLink
          to="/arenden/$caseId/dokumentation"
          params={{ caseId: view.caseId }}
          variant="secondary"
          size="small"
        >
          {sv.caseView.document}
        </ButtonLink>
      )}
      {first && (
        <Button variant={isUrgent(first) ? 'primary' : 'secondary'} size="small" onClick={() => open(first)}>
          {isAtOnce(first) ? sv.inbox.openInvestigation : actOf(first, view)}
        </Button>
      )}
      {hasMore && (
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button
              variant="secondary"
              size="small"
              icon={<ChevronDownIcon title={sv.caseView.moreActions} />}
            />
          </ActionMenu.Trigger>
          <ActionMenu.Content align="end">
            {others.map((slug) => (
              <ActionMenu.Item key={slug} onSelect={() => open(slug)}>
                {actOf(slug, view)}
              </ActionMenu.Item>
            ))}
            {hindered.map(({ slug, reason }) => (
              <ActionMenu.Item key={slug} disabled className={styles.hindered ?? ''}>
                <span>
                  {actOf(slug, view)}
                  <span className={styles.why}>{hindranceInWords(view, ACTIONS[slug], reason)}</span>
                </span>
              </ActionMenu.Item>
            ))}
          </ActionMenu.Content>
        </ActionMenu>
      )}
    </div>
  );
}

function actOf(slug: ActionSlug, view: Case): string {
  if (slug === 'lamna-tillbaka' && waitingIn(view)?.own) return sv.proposal.takeBack;
  return sv.operations[ACTIONS[slug]].act;
}

/** What the law puts a clock on is the page's primary button; the rest is there when it is needed. */
function isUrgent(slug: ActionSlug): boolean {
  return URGENT.has(slug);
}

/** What people would look for here and can't do now; what has been done for good is not mentioned. */
function hinderedOf(view: Case): { slug: ActionSlug; reason: string }[] {
  return view.refused.flatMap(({ operation, reason }) => {
    const slug = slugOf(operation);
    return slug === null || DONE.has(reason) ? [] : [{ slug, reason }];
  });
}

const URGENT: ReadonlySet<ActionSlug> = new Set([
  'skyddsbedomning',
  'forhandsbedomning',
  'foresla',
  'for-over',
  'aterkoppla',
  'granska-inledning',
]);

const DONE: ReadonlySet<string> = new Set([
  'ALREADY_ASSESSED',
  'ALREADY_DECIDED',
  'INVESTIGATION_OPEN',
  'ALREADY_CONCLUDED',
]);
