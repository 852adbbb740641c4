import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../../api/index.ts';
import { Outside } from '../../../app/frame/Outside.tsx';
import { sv } from '../../../app/sv.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { DemoUsers } from './DemoUsers.tsx';
import styles from './LogIn.module.css';
import { LogInForm } from './LogInForm.tsx';

/** The door. In demo mode the people of the demo municipality stand first. */
export function LogInPage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { till } = useSearch({ from: '/logga-in' });
  const router = useRouter();
  const queryClient = useQueryClient();

  const enter = async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(till ?? '/');
  };

  return (
    <Outside>
      <Page
        title={sv.logIn.title}
        windowTitle={sv.logIn.title}
        lead={sv.frame.boardAndMunicipality(session.board, session.municipality)}
      >
        {session.demo ? (
          <>
            <DemoUsers onLoggedIn={enter} />
            <Section heading={sv.logIn.withAccount}>
              <div className={styles.account}>
                <LogInForm submit={sv.logIn.submit} onLoggedIn={enter} />
              </div>
            </Section>
          </>
        ) : (
          <LogInForm submit={sv.logIn.submit} onLoggedIn={enter} />
        )}
      </Page>
    </Outside>
  );
}
