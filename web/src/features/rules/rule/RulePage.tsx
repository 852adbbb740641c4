import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type RuleDetail, ruleQuery, serverNow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { KindTag } from '../KindTag.tsx';
import { timeInWords } from '../rule-words.ts';
import { LocalSection } from './LocalSection.tsx';
import styles from './Rule.module.css';
import { RuleFacts } from './RuleFacts.tsx';
import { SetRuleDialog } from './SetRuleDialog.tsx';
import { VersionsSection } from './VersionsSection.tsx';

/** One time limit: what it says, where it stands in law, how surely it is known, its versions and the municipality's own target. */
export function RulePage() {
  const { ruleId } = useParams({ from: '/frame/frister/$ruleId' });
  const { data: detail } = useSuspenseQuery(ruleQuery(ruleId));
  const { gor } = useSearch({ from: '/frame/frister/$ruleId' });
  const navigate = useNavigate({ from: '/frister/$ruleId' });
  const [saved, setSaved] = useState<string | null>(null);
  const { rule } = detail;
  const maySet = detail.mayEdit && rule.mayBeSet !== null;
  const leave = () => navigate({ to: '.', search: {}, replace: true, resetScroll: false });

  return (
    <Page
      title={rule.name}
      windowTitle={sv.rule.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'rules', link: <Link to="/frister">{sv.rules.title}</Link> }]}
          here={rule.ruleId}
        />
      }
      lead={
        <span className={styles.lead}>
          <span>
            {timeInWords(rule)}
            {rule.kind !== 'local_target' && ' ·'}
          </span>
          <KindTag kind={rule.kind} />
        </span>
      }
      aside={
        maySet && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => navigate({ to: '.', search: { gor: 'satt' }, resetScroll: false })}
          >
            {hasTarget(detail) ? sv.setRule.change : sv.setRule.open}
          </Button>
        )
      }
      top={
        <div className={styles.top}>
          <Saved text={saved} />
          {!rule.inForce && <Notice tone="info">{sv.rule.notInForce}</Notice>}
        </div>
      }
    >
      <RuleFacts rule={rule} />
      <LocalSection detail={detail} />
      <VersionsSection versions={detail.versions} current={rule.version} />
      {gor === 'satt' && maySet && (
        <SetRuleDialog
          detail={detail}
          onClose={leave}
          onDone={(rejudged) => {
            void leave();
            setSaved(
              sv.saved.withTime(sv.setRule.done, clockTime(serverNow())) + sv.setRule.rejudged(rejudged),
            );
          }}
        />
      )}
    </Page>
  );
}

/** Whether the latest decision of the municipality is a target, also one that has not begun. */
export function hasTarget({ localVersions }: RuleDetail): boolean {
  return localVersions.at(-1)?.length != null;
}
