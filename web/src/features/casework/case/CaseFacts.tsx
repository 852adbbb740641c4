import type { Case } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { sv } from '../../../app/sv.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Holder } from '../../../ui/tags/Holder.tsx';
import { ProtectionTag } from '../../../ui/tags/ProtectionTag.tsx';

/** The few facts that decide. What is not known says so. */
export function CaseFacts({ view }: { view: Case }) {
  const { person, holder, unit } = view;
  const { facts, notKnown } = sv.caseView;
  return (
    <Facts
      layout="row"
      facts={[
        person.identityNumber === null && person.birthDate !== null
          ? [
              facts.born,
              <span className="numeric" key="born">
                {person.birthDate}
              </span>,
            ]
          : [
              facts.identity,
              <span className="numeric" key="id">
                {person.identityNumber ?? notKnown}
              </span>,
            ],
        [facts.language, person.language ?? notKnown],
        ...(person.interpreter === null
          ? []
          : [[facts.interpreter, sv.caseView.interpreterIn(person.interpreter)] as const]),
        ...protectionFact(person.protection),
        [
          view.performs ? facts.performer : facts.holder,
          <Holder key="holder" name={holder.employeeName ?? holder.title} />,
        ],
        ...(view.coWorkers.length === 0
          ? []
          : [
              [
                reviewWords.coWorkers.fact,
                view.coWorkers.map((c) => c.employeeName ?? c.title).join(', '),
              ] as const,
            ]),
        [facts.unit, unit.name],
      ]}
    />
  );
}

function protectionFact(protection: Case['person']['protection']) {
  if (protection === 'none') return [];
  return [
    [sv.caseView.facts.protection, <ProtectionTag key="protection" protection={protection} />] as const,
  ];
}
