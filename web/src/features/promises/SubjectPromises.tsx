import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { promisesQuery } from '../../api/promises.ts';
import { promises as words } from '../../app/sv/promises.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import { ActDialog } from './ActDialog.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import { PromiseItem } from './PromiseItem.tsx';
import styles from './Promises.module.css';
import type { PromiseAct } from './promise-act.ts';

/** What the page of a subject reads before it is shown. */
export const subjectPromisesQuery = (subject: { kind: string; id: string }) =>
  promisesQuery({ subjectKind: subject.kind, subjectId: subject.id, stretch: 'all' });

interface Props {
  subject: { kind: string; id: string };
  heading?: string;
  /** Of the heading: it stands under one of the page's own where it isn't the page's. */
  level?: 2 | 4;
  /** Nothing more is to be promised for it. */
  isEnded?: boolean;
}

/** Everything that is promised for one thing, on its own page: a goal, a plan, a risk. */
export function SubjectPromises({
  subject,
  heading = words.subjectHeading,
  level = 2,
  isEnded = false,
}: Props) {
  const { data: list } = useSuspenseQuery(subjectPromisesQuery(subject));
  const [isMaking, setMaking] = useState(false);
  const [act, setAct] = useState<{ act: PromiseAct; commitmentId: string } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const acted = list.commitments.find((p) => p.commitmentId === act?.commitmentId);
  const close = () => {
    setMaking(false);
    setAct(null);
  };
  const done = () => {
    close();
    setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
  };
  return (
    <Section
      heading={heading}
      level={level}
      countOf={list.total}
      action={
        !isEnded &&
        list.owers.length > 0 && (
          <Button size="small" variant="secondary" onClick={() => setMaking(true)}>
            {words.subjectMake}
          </Button>
        )
      }
    >
      <Saved text={saved} />
      {list.commitments.length === 0 && <p className="second">{words.subjectNone}</p>}
      <ul className={styles.list}>
        {list.commitments.map((promise) => (
          <PromiseItem
            key={promise.commitmentId}
            promise={promise}
            onAct={(which) => setAct({ act: which, commitmentId: promise.commitmentId })}
            onDone={done}
            withSubject={false}
            level={level === 2 ? 3 : 5}
          />
        ))}
      </ul>
      {list.total > list.commitments.length && (
        <Link to="/ataganden" search={{ visa: 'alla', om: subject.id }}>
          {words.subjectAll}
        </Link>
      )}
      {isMaking && <MakeDialog list={list} subject={subject} onClose={close} onDone={done} />}
      {act && acted && <ActDialog act={act.act} list={list} promise={acted} onClose={close} onDone={done} />}
    </Section>
  );
}
