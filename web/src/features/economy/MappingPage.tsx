import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mappingQuery } from '../../api/economy.ts';
import { serverNow } from '../../api/index.ts';
import { economy, mapping as words } from '../../app/sv/economy.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Economy.module.css';
import { MappingForm } from './MappingForm.tsx';
import { MappingTables } from './MappingTables.tsx';

/** Which accounts make a part and which objects an area, with what has no place yet. */
export function MappingPage() {
  const { data } = useSuspenseQuery(mappingQuery);
  const [isEdited, setIsEdited] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const { accounts, objects } = data.unplaced;
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      crumbs={
        <Crumbs
          above={[{ key: 'economy', link: <Link to="/ekonomi">{economy.title}</Link> }]}
          here={words.title}
        />
      }
      lead={data.version === 0 ? words.first : words.version(data.version)}
      top={<Saved text={saved} />}
      aside={
        data.mayEdit &&
        !isEdited && (
          <Button size="small" variant="secondary" onClick={() => setIsEdited(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      {accounts.length + objects.length > 0 && (
        <Section heading={words.unplaced} countOf={accounts.length + objects.length}>
          <p className={styles.help}>{words.unplacedHelp}</p>
          <ul className={styles.plain}>
            {accounts.map((a) => (
              <li key={a.code}>{words.account(a.code, a.name)}</li>
            ))}
            {objects.map((o) => (
              <li key={`${o.responsibility} ${o.activity}`}>
                {words.object(
                  [o.responsibility, o.responsibilityName].filter(Boolean).join(' '),
                  [o.activity, o.activityName].filter(Boolean).join(' '),
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isEdited ? (
        <MappingForm
          data={data}
          onClose={() => setIsEdited(false)}
          onDone={() => {
            setIsEdited(false);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      ) : (
        <MappingTables data={data} />
      )}
      <Section heading={words.history} countOf={data.history.length}>
        {data.history.length === 0 ? (
          <EmptyState title={words.historyEmptyTitle}>{words.historyEmpty}</EmptyState>
        ) : (
          <ul className={styles.plain}>
            {data.history.map((h) => (
              <li key={h.version}>
                <strong>{words.versionNo(h.version)}</strong> {h.why}
                <div className="second">
                  {words.counts(h.areas, h.parts)} · {h.setBy}, {dayOf(h.setAt)}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
