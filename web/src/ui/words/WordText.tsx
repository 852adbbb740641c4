import { Link } from '@tanstack/react-router';
import type { RuleRow } from '../../api/index.ts';
import { useMay } from '../../app/session/use-session.ts';
import { partsOf, rulesOn } from './law-of.ts';
import type { WordList } from './parse-words.ts';

interface Props {
  text: string;
  /** Given, sections of law lead to the rules that rest on them. */
  law?: { rules: readonly RuleRow[]; acts: WordList['acts'] };
}

/** An explanation, in which law and rules lead to where they are told in full. */
export function WordText({ text, law }: Props) {
  const mayRead = useMay('clocks:rule:read');
  return partsOf(text).map((part, n) => {
    const key = `${n} ${part.text}`;
    if (!mayRead || part.kind === 'text') return <span key={key}>{part.text}</span>;
    if (part.kind === 'rule') return <RuleLink key={key} ruleId={part.text} text={part.text} />;
    const [rule, another] = law ? rulesOn(law.rules, part, law.acts) : [];
    if (rule === undefined) return <span key={key}>{part.text}</span>;
    if (another === undefined) return <RuleLink key={key} ruleId={rule.ruleId} text={part.text} />;
    return (
      <Link key={key} to="/frister" search={{ sok: searchFor(part.section) }}>
        {part.text}
      </Link>
    );
  });
}

const RuleLink = ({ ruleId, text }: { ruleId: string; text: string }) => (
  <Link to="/frister/$ruleId" params={{ ruleId }}>
    {text}
  </Link>
);

/** `20:2` as the rules write it. */
function searchFor(section: string): string {
  const [chapter = '', paragraph = ''] = section.split(':');
  return `${chapter} kap. ${paragraph} §`;
}
