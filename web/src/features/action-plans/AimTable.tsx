import { Tag } from '@navikt/ds-react/Tag';
import type { PlanAim } from '../../api/action-plans.ts';
import { page as words } from '../../app/sv/action-plans.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { figureText, wantedText } from './figure-text.ts';

const { aimColumns: columns } = words;
const COLOUR = { yes: 'success', no: 'danger', unknown: 'neutral' } as const;

/** What is to be reached, with what its measure says today. */
export function AimTable({ aims }: { aims: readonly PlanAim[] }) {
  return (
    <ListTable
      caption={words.aims}
      columns={[{ heading: columns.aim }, { heading: columns.measure }, { heading: columns.today }]}
    >
      {aims.map((aim) => (
        <Row key={aim.aimId}>
          <Cell>{aim.title}</Cell>
          <Cell label={columns.measure}>
            {aim.measure ? <Measure measure={aim.measure} /> : <SecondLine>{words.noMeasure}</SecondLine>}
          </Cell>
          <Cell label={columns.today}>
            {aim.figure ? (
              <>
                {figureText(aim.figure)}
                <SecondLine>{words.through(aim.figure.through)}</SecondLine>
              </>
            ) : (
              aim.measure && <SecondLine>{words.notMeasured}</SecondLine>
            )}
            {aim.reached && (
              <Tag size="small" variant="moderate" data-color={COLOUR[aim.reached]}>
                {words.reached[aim.reached]}
              </Tag>
            )}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

function Measure({ measure }: { measure: NonNullable<PlanAim['measure']> }) {
  const wanted = wantedText(measure);
  return (
    <>
      {[measure.title, measure.unitName].filter(Boolean).join(', ')}
      {wanted && <SecondLine>{wanted}</SecondLine>}
    </>
  );
}
