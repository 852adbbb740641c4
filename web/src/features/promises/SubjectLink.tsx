import { Link } from '@tanstack/react-router';
import type { PromiseMade } from '../../api/promises.ts';
import { promises as words } from '../../app/sv/promises.ts';

/** What something is promised for, with its page where the product has one. */
export function SubjectLink({ subject: { kind, id, title } }: { subject: PromiseMade['subject'] }) {
  const text = words.forWhat(title);
  switch (kind) {
    case 'goal':
      return (
        <Link to="/mal/$goalId" params={{ goalId: id }}>
          {text}
        </Link>
      );
    case 'plan':
      return (
        <Link to="/handlingsplaner/$planId" params={{ planId: id }}>
          {text}
        </Link>
      );
    case 'risk':
      return <Link to="/internkontroll">{text}</Link>;
    case 'control':
      return <Link to="/internkontroll/plan">{text}</Link>;
    default:
      return text;
  }
}
