import { Tag } from '@navikt/ds-react/Tag';
import * as words from '../../app/sv/adult-situation.ts';
import { count } from '../../ui/format/numbers.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Adults.module.css';
import { may, Open, type Part, Record, Records } from './Record.tsx';

const text = words.situation;

/** The steps to an own home, the last first, with what comes next. */
export function HousingSection(part: Part) {
  const { view, onOpen } = part;
  const last = view.housing.find((h) => !h.corrected);
  const isUnderWay = last !== undefined && last.step !== 'own_lease' && last.step !== 'left';
  return (
    <Section
      heading={text.housing}
      action={
        <span className={styles.actions}>
          {isUnderWay && <Open {...part} record="review" />}
          <Open {...part} record="step" />
        </span>
      }
    >
      <Records rows={view.housing} none={text.noHousing}>
        {(row) => (
          <Record
            key={row.recordId}
            row={row}
            title={words.housingStep[row.step]}
            tag={
              row === last &&
              row.reviewOn !== null && (
                <Tag
                  size="small"
                  variant="moderate"
                  data-color={row.reviewOn < view.today ? 'danger' : 'info'}
                >
                  {text.reviewOn(row.reviewOn)}
                </Tag>
              )
            }
            lines={[
              text.fromUntil(row.fromOn, row.untilOn),
              row.address && text.address(row.address),
              row.landlord && text.landlord(row.landlord),
              row.rent !== null && text.rent(count(row.rent)),
              row.nextPlan && text.next(row.nextPlan),
              ...row.reviews.map((r) => text.reviewed(r.reviewedOn, r.body)),
            ]}
            onCorrect={
              row === last &&
              may(view, 'step') &&
              (() =>
                onOpen('step', {
                  recordId: row.recordId,
                  values: {
                    on: row.fromOn,
                    step: row.step,
                    address: row.address ?? '',
                    landlord: row.landlord ?? '',
                    rent: row.rent === null ? '' : String(row.rent),
                    nextPlan: row.nextPlan ?? '',
                    reviewOn: row.reviewOn ?? '',
                  },
                }))
            }
          />
        )}
      </Records>
    </Section>
  );
}
