import type { RuleSearch } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { readDay } from '../../../ui/form/date-text.ts';
import { isKeyOf, isLaterPage } from '../../../ui/list/search-values.ts';

/** What stands in the address of the list of rules. What is missing is today, and all of them. */
export interface RulesSearch {
  sok?: string;
  dag?: string;
  slag?: keyof typeof sv.rules.kinds;
  omrade?: keyof typeof sv.rules.domains;
  andrad?: string;
  sida?: number;
}

const LONGEST = 100;

export function readRulesSearch(search: Record<string, unknown>): RulesSearch {
  const { sok, dag, slag, omrade, andrad, sida } = search;
  const text = typeof sok === 'number' ? String(sok) : sok;
  return {
    ...(typeof text === 'string' && text.trim() !== '' && { sok: text.slice(0, LONGEST) }),
    ...(isDay(dag) && { dag }),
    ...(isKeyOf(sv.rules.kinds, slag) && { slag }),
    ...(isKeyOf(sv.rules.domains, omrade) && { omrade }),
    ...(isDay(andrad) && { andrad }),
    ...(isLaterPage(sida) && { sida }),
  };
}

/** What the server is asked. */
export function toRuleSearch({ sok, dag, slag, omrade, andrad }: RulesSearch): RuleSearch {
  return {
    ...(sok && { text: sok.trim() }),
    ...(dag && { on: dag }),
    ...(slag && { kind: slag }),
    ...(omrade && { domain: omrade }),
    ...(andrad && { changedOn: andrad }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && readDay(value).ok;
}
