import { Button, type ButtonProps } from '@navikt/ds-react/Button';
import { createLink } from '@tanstack/react-router';

const AnchorButton = (props: ButtonProps & { href?: string }) => (
  // biome-ignore lint/a11y/useValidAriaRole: Aksel calls it a button; what leads to an address is a link, also when heard
  <Button as="a" {...props} role={undefined} />
);

/** A link that looks like a button. */
export const ButtonLink = createLink(AnchorButton);
