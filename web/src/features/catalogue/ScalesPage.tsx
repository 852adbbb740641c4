import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Scale, scalesQuery } from '../../api/follow-ups.ts';
import { serverNow } from '../../api/index.ts';
import { measured, scaleDirection, scales as words } from '../../app/sv/follow-ups.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Catalogue.module.css';
import { ScaleDialog } from './ScaleDialog.tsx';

/** The scales that interventions are measured by. */
export function ScalesPage() {
  const { data: list } = useSuspenseQuery(scalesQuery);
  const [asked, setAsked] = useState<{ scale: Scale | null } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = () => setAsked(null);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<Link to="/insatser">{words.back}</Link>}
      aside={
        list.mayEdit && (
          <Button size="small" onClick={() => setAsked({ scale: null })}>
            {words.add}
          </Button>
        )
      }
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>{words.help}</p>
      {list.scales.length === 0 && (
        <EmptyState title={words.emptyTitle}>{list.mayEdit && words.empty}</EmptyState>
      )}
      {list.scales.length > 0 && (
        <ul className={styles.scales}>
          {list.scales.map((scale) => (
            <ScaleItem
              key={scale.scaleId}
              scale={scale}
              onChange={list.mayEdit ? () => setAsked({ scale }) : undefined}
            />
          ))}
        </ul>
      )}
      {asked && (
        <ScaleDialog
          scale={asked.scale}
          onClose={close}
          onDone={() => {
            close();
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

function ScaleItem({ scale, onChange }: { scale: Scale; onChange: (() => void) | undefined }) {
  return (
    <li>
      <div className={styles.scaleHead}>
        <h2>{scale.name}</h2>
        {onChange && (
          <Button size="xsmall" variant="tertiary" aria-label={words.changeOf(scale.name)} onClick={onChange}>
            {words.change}
          </Button>
        )}
      </div>
      <p>{scale.measures}</p>
      <p className={styles.scaleFacts}>
        {measured.range(scale.lowest, scale.highest)} · {scaleDirection[scale.better]} ·{' '}
        {words.columns.standing}: {scale.active ? words.active.yes : words.active.no}
      </p>
      <details className={styles.more}>
        <summary>{words.versions(scale.versions.length)}</summary>
        <ul>
          {scale.versions.map((v) => (
            <li key={v.version}>
              {words.set(dayOf(v.setAt), v.setBy, v.reason)} {v.name}, {measured.range(v.lowest, v.highest)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
