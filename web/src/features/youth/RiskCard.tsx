import { Button } from '@navikt/ds-react/Button';
import type { RiskChild, Risks, SupportOffer } from '../../api/youth.ts';
import * as words from '../../app/sv/youth.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { Facts } from '../../ui/page/Facts.tsx';
import {
  type Asked,
  answerRecord,
  receivedRecord,
  riskRecord,
  supportOfferRecord,
  withdrawal,
} from './records.ts';
import { Signed } from './Signed.tsx';
import styles from './Youth.module.css';

const { tab } = words;

interface Props {
  view: Risks;
  risk: RiskChild;
  onAsk: (asked: Asked) => void;
}

/** A child at risk: when it became known, what was offered, what was answered and whether it has begun. */
export function RiskCard({ view, risk, onAsk }: Props) {
  const may = (operation: string): boolean => !risk.withdrawn && view.allowed.includes(operation);
  const heading = tab.identified(risk.identifiedOn, risk.age);
  if (risk.withdrawn) {
    return (
      <article className={styles.card}>
        <h3>{heading}</h3>
        <p>{tab.withdrawn}</p>
        {risk.correctionReason && <p className={styles.sub}>{tab.withdrawnWhy(risk.correctionReason)}</p>}
        <Signed record={risk} />
      </article>
    );
  }
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3>{heading}</h3>
        {risk.clock && risk.stage === 'identified' && <DueTag clock={risk.clock} today={view.today} />}
      </div>
      <Facts
        layout="row"
        facts={[
          [tab.knownBy, words.knownBy[risk.knownBy]],
          [tab.stage, words.riskStage[risk.stage]],
        ]}
      />
      <p>{risk.text}</p>
      <Signed record={risk} />
      <ul className={styles.steps}>
        {risk.offers.map((offer) => (
          <OfferStep key={offer.offerId} view={view} risk={risk} offer={offer} may={may} onAsk={onAsk} />
        ))}
      </ul>
      <div className={styles.actions}>
        {may('youth.offer-support') && (
          <Button
            size="small"
            variant={risk.offers.length === 0 ? 'primary' : 'secondary'}
            onClick={() => onAsk(supportOfferRecord(view, risk.riskId, null))}
          >
            {tab.offerSupport}
          </Button>
        )}
        {may('youth.withdraw-risk') && (
          <>
            <Button size="small" variant="tertiary" onClick={() => onAsk(riskRecord(view.today, risk))}>
              {tab.correct}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => onAsk(withdrawal('risk', risk.recordId))}>
              {tab.withdraw}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}

interface OfferProps extends Props {
  offer: SupportOffer;
  may: (operation: string) => boolean;
}

function OfferStep({ view, risk, offer, may, onAsk }: OfferProps) {
  const { answer, start } = offer;
  const mayAnswer = may('youth.answer-offer');
  return (
    <li className={styles.step}>
      <p>
        <strong>{offer.offered}</strong>. {tab.supportOffered(offer.offeredOn)}
      </p>
      {offer.text && <p>{offer.text}</p>}
      <Signed
        record={offer}
        onCorrect={
          may('youth.offer-support') ? () => onAsk(supportOfferRecord(view, risk.riskId, offer)) : undefined
        }
      />
      {answer && (
        <>
          <p>
            {tab.answered(words.answer[answer.answer], answer.answeredOn, words.offeredTo[answer.answeredBy])}
            {answer.declinedWhy && `: ${words.declinedSupport[answer.declinedWhy].toLowerCase()}`}
          </p>
          {answer.text && <p>{answer.text}</p>}
          <Signed
            record={answer}
            onCorrect={mayAnswer ? () => onAsk(answerRecord(view.today, offer)) : undefined}
          />
        </>
      )}
      {start && (
        <>
          <p>{tab.began(start.receivedOn)}</p>
          {start.text && <p>{start.text}</p>}
          <Signed
            record={start}
            onCorrect={may('youth.record-received') ? () => onAsk(receivedRecord(view, offer)) : undefined}
          />
        </>
      )}
      <div className={styles.actions}>
        {!answer && mayAnswer && (
          <Button size="small" variant="secondary" onClick={() => onAsk(answerRecord(view.today, offer))}>
            {tab.answerOffer}
          </Button>
        )}
        {answer?.answer === 'accepted' && !start && may('youth.record-received') && (
          <Button size="small" variant="secondary" onClick={() => onAsk(receivedRecord(view, offer))}>
            {tab.recordReceived}
          </Button>
        )}
      </div>
    </li>
  );
}
