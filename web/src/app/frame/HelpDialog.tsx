import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useMay } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './HelpDialog.module.css';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const mayMeasure = useMay('measures:measure:read');
  return (
    <Dialog heading={sv.help.title} onClose={onClose}>
      <section>
        <h2 className={styles.heading}>{sv.help.keysTitle}</h2>
        <dl className={styles.keys}>
          {sv.help.keys.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.dueTitle}</h2>
        <p>{sv.help.due}</p>
      </section>
      {mayMeasure && (
        <section>
          <h2 className={styles.heading}>{sv.help.measuresTitle}</h2>
          <p>{sv.help.measures}</p>
        </section>
      )}
      <section>
        <h2 className={styles.heading}>{sv.help.beforeTitle}</h2>
        <p>{sv.help.before}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.feedbackTitle}</h2>
        <p>{sv.help.feedback}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.journalTitle}</h2>
        <p>{sv.help.journal}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.personsTitle}</h2>
        <p>{sv.help.persons}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.codingsTitle}</h2>
        <p>{sv.help.codings}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.releaseTitle}</h2>
        <p>{sv.help.release}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.existenceTitle}</h2>
        <p>{sv.help.existence}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.secrecyTitle}</h2>
        <p>{sv.help.secrecy}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{sv.help.logTitle}</h2>
        <p>{sv.help.log}</p>
      </section>
    </Dialog>
  );
}
