import { Button } from '@navikt/ds-react/Button';
import { serverNow } from '../../api/index.ts';
import type { HeldTalk, Notice, Notices, TalkOffer } from '../../api/youth.ts';
import * as words from '../../app/sv/youth.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { isoDayAndTime } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/page/Facts.tsx';
import { type Asked, noticeRecord, talkOfferRecord, talkRecord, withdrawal } from './records.ts';
import { Signed } from './Signed.tsx';
import styles from './Youth.module.css';

const { tab } = words;

interface Props {
  view: Notices;
  notice: Notice;
  onAsk: (asked: Asked) => void;
}

/** A notice of an offence: when it came, how long is left, what was offered and the talk that was held. */
export function NoticeCard({ view, notice, onAsk }: Props) {
  const { noticeId, talk, clock } = notice;
  const may = (operation: string): boolean => !notice.withdrawn && view.allowed.includes(operation);
  const heading = tab.offence(words.offence[notice.offence], words.suspicion[notice.suspicion]);
  if (notice.withdrawn) {
    return (
      <article className={styles.card}>
        <h3>{heading}</h3>
        <p>{tab.withdrawn}</p>
        {notice.correctionReason && <p className={styles.sub}>{tab.withdrawnWhy(notice.correctionReason)}</p>}
        <Signed record={notice} />
      </article>
    );
  }
  const waits = notice.stage !== 'held' && notice.stage !== 'declined';
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3>{heading}</h3>
        {clock && waits && <DueTag clock={clock} today={view.today} />}
      </div>
      <Facts
        layout="row"
        facts={[
          [tab.received, isoDayAndTime(notice.receivedAt)],
          [tab.due, isoDayAndTime(notice.dueAt)],
          [tab.source, words.noticeSource[notice.source]],
          [tab.first, words.knownOrNot[notice.firstOffence]],
          ...(notice.offenceOn ? [[tab.offenceOn, notice.offenceOn] as const] : []),
          [tab.stage, words.talkStage[notice.stage]],
        ]}
      />
      {notice.text && <p>{notice.text}</p>}
      <Signed record={notice} />
      <ul className={styles.steps}>
        {notice.offers.map((offer) => (
          <OfferStep
            key={offer.offerId}
            offer={offer}
            onCorrect={
              may('youth.offer-talk') ? () => onAsk(talkOfferRecord(serverNow(), noticeId, offer)) : undefined
            }
          />
        ))}
        {talk && (
          <TalkStep
            talk={talk}
            inTime={notice.heldInTime}
            onCorrect={
              may('youth.record-talk') ? () => onAsk(talkRecord(serverNow(), noticeId, talk)) : undefined
            }
          />
        )}
      </ul>
      <div className={styles.actions}>
        {may('youth.record-talk') && !talk && (
          <Button size="small" onClick={() => onAsk(talkRecord(serverNow(), noticeId, null))}>
            {tab.recordTalk}
          </Button>
        )}
        {may('youth.offer-talk') && !talk && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => onAsk(talkOfferRecord(serverNow(), noticeId, null))}
          >
            {tab.offerTalk}
          </Button>
        )}
        {may('youth.withdraw-notice') && (
          <>
            <Button size="small" variant="tertiary" onClick={() => onAsk(noticeRecord(serverNow(), notice))}>
              {tab.correct}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onClick={() => onAsk(withdrawal('notice', notice.recordId))}
            >
              {tab.withdraw}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}

interface StepProps {
  onCorrect: (() => void) | undefined;
}

function OfferStep({ offer, onCorrect }: StepProps & { offer: TalkOffer }) {
  return (
    <li className={styles.step}>
      <p>
        {tab.offered(
          isoDayAndTime(offer.offeredAt),
          words.offeredTo[offer.offeredTo],
          words.offerWay[offer.way],
        )}
      </p>
      <p>
        {words.talkAnswer[offer.answer]}
        {offer.declinedWhy && `: ${words.declinedTalk[offer.declinedWhy].toLowerCase()}`}
      </p>
      {offer.text && <p>{offer.text}</p>}
      <Signed record={offer} onCorrect={onCorrect} />
    </li>
  );
}

function TalkStep({ talk, inTime, onCorrect }: StepProps & { talk: HeldTalk; inTime: boolean }) {
  return (
    <li className={styles.step}>
      <p>
        <strong>{tab.held(isoDayAndTime(talk.heldAt))}</strong>, {inTime ? tab.inTime : tab.late}
      </p>
      <p>
        {talk.police ? tab.withPolice : tab.withoutPolice(words.policeWhyNot[talk.policeWhyNot ?? 'other'])}.{' '}
        {tab.guardians(words.guardians[talk.guardians], talk.guardiansWhyNot)}
      </p>
      {talk.others && <p>{tab.others(talk.others)}</p>}
      <p>{talk.text}</p>
      <p>{words.talkOutcome[talk.outcome]}</p>
      {talk.nextStep && <p>{tab.next(talk.nextStep)}</p>}
      <Signed record={talk} onCorrect={onCorrect} />
    </li>
  );
}
