import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { ProtectionTag } from '../../../../ui/tags/ProtectionTag.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import type { PartProps } from './part-props.ts';

const words = personWords.persons;

export function PersonSection({ view, say }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { person } = view;
  const isHidden = person.protection === 'protected_registration';
  return (
    <Section
      heading={words.person}
      action={
        view.allowed.includes('casework.save-person') && (
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => setIsOpen(true)}>
            {words.change}
          </Button>
        )
      }
    >
      <Facts
        layout="table"
        facts={[
          [words.name, person.name],
          [words.identity, person.identityNumber ?? words.notKnown],
          [words.born, person.birthDate ?? words.notKnown],
          ...(person.knownText === null ? [] : [[words.known, person.knownText] as const]),
          ...(person.protection === 'none'
            ? []
            : [
                [
                  sv.caseView.facts.protection,
                  <ProtectionTag key="protection" protection={person.protection} />,
                ] as const,
              ]),
          [words.language, person.language ?? words.notKnown],
          [words.interpreter, person.interpreter ? words.interpreterYes : words.interpreterNo],
          [words.phone, person.phone ?? words.notKnown],
          ...(view.performs
            ? []
            : [
                [words.email, person.email ?? words.notKnown] as const,
                [
                  words.address,
                  isHidden ? words.addressNotHeld : (person.address ?? words.notKnown),
                ] as const,
              ]),
          ...(person.contactNote === null ? [] : [[words.contactNote, person.contactNote] as const]),
        ]}
      />
      {isOpen && (
        <PersonDialog
          view={view}
          onClose={() => setIsOpen(false)}
          onDone={(said) => {
            setIsOpen(false);
            say(said);
          }}
        />
      )}
    </Section>
  );
}
