import { useSuspenseQuery } from '@tanstack/react-query';
import { myGlassQuery } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Glass.module.css';
import { GlassForm } from './GlassForm.tsx';
import { OwnOpenings } from './OwnOpenings.tsx';

/** Nödöppning: to open a case that one may otherwise not read. Says first what follows from it. */
export function GlassPage() {
  const { data } = useSuspenseQuery(myGlassQuery);
  return (
    <Page title={sv.glass.title} windowTitle={sv.glass.title} lead={sv.glass.lead}>
      <ul className={styles.rules}>
        {sv.glass.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <GlassForm />
      <OwnOpenings openings={data.openings} />
    </Page>
  );
}
