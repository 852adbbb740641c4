import { Link } from '@tanstack/react-router';
import type { Investigation, SpeakingParty, Standpoint } from '../../../../../api/index.ts';
import * as standpointWords from '../../../../../app/sv/standpoints.ts';
import { sv } from '../../../../../app/sv.ts';
import { Section } from '../../../../../ui/page/Section.tsx';
import styles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import { WriteLink } from '../WriteLink.tsx';
import { partyKey } from './next-to-hear.ts';

const words = standpointWords.standpoints;

/** How the guardians, and from 15 the young person, stand to the investigation and to what is proposed. */
export function StandpointsSection({ investigation }: { investigation: Investigation }) {
  const { standpoints, caseId } = investigation;
  return (
    <Section heading={words.title} word={sv.headingWords.standpoint}>
      <p className={styles.lead}>{words.lead}</p>
      {!standpoints.parties.some(({ party }) => party === 'guardian') && (
        <p className={styles.row}>
          {words.nobody}{' '}
          <Link to="/arenden/$caseId/personer" params={{ caseId }}>
            {words.nobodyLink}
          </Link>
        </p>
      )}
      {standpoints.parties.map((party) => (
        <Party key={partyKey(party)} party={party} investigation={investigation} />
      ))}
    </Section>
  );
}

function Party({ party, investigation }: { party: SpeakingParty; investigation: Investigation }) {
  const { name, inForce, earlier, isProtectedAgainst } = party;
  const { today } = investigation;
  return (
    <div className={styles.left}>
      <div>
        <p>
          <strong>{name}</strong>{' '}
          <span className="second">{standpointWords.standpointParty[party.party]}</span>
        </p>
        {isProtectedAgainst && <p>{words.protectedAgainst}</p>}
        {inForce === null ? <p>{words.waits}</p> : <Stand standpoint={inForce} today={today} />}
        {earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary>{words.earlier(earlier.length)}</summary>
            {earlier.map((one) => (
              <div key={one.standpointId} className={styles.row}>
                <Stand standpoint={one} today={today} />
              </div>
            ))}
          </details>
        )}
      </div>
      <WriteLink
        investigation={investigation}
        operation="casework.record-standpoint"
        search={{ skriv: 'installning', vem: partyKey(party) }}
        label={words.recordFor(name)}
      >
        {words.record}
      </WriteLink>
    </div>
  );
}

function Stand({ standpoint, today }: { standpoint: Standpoint; today: string }) {
  const { heardOn, informedOn, text, whyNot, toInvestigation, toIntervention } = standpoint;
  const days = [
    heardOn === null ? words.notHeard : words.heard(heardOn),
    informedOn !== null && words.informed(informedOn),
  ];
  return (
    <>
      <p className="numeric">{days.filter(Boolean).join(' · ')}</p>
      {heardOn !== null && (
        <p>
          {words.toInvestigation(standpointWords.consent[toInvestigation].toLocaleLowerCase('sv'))}
          {' · '}
          {words.toIntervention(standpointWords.consent[toIntervention].toLocaleLowerCase('sv'))}
        </p>
      )}
      <p className="as-written">{text ?? whyNot}</p>
      <SignedLine signed={standpoint} today={today} />
    </>
  );
}
