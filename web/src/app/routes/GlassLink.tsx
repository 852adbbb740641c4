import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../api/index.ts';
import { hasPermission } from '../session/use-session.ts';
import { sv } from '../sv.ts';

/** From a page that is not there to the emergency opening, for those who may: the same whether there was a case or not. */
export function GlassLink() {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  if (!data || !hasPermission(data, 'casework:glass:break')) return null;
  return (
    <p>
      <Link to="/nodoppning">{sv.glass.title}</Link>
    </p>
  );
}
