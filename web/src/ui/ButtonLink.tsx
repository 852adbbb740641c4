import { Button, type ButtonProps } from '@navikt/ds-react/Button';
import { createLink } from '@tanstack/react-router';

const AnchorButton = (props: ButtonProps & { href?: string }) => <Button as="a" {...props} />;

/** A link that looks like a button. */
export const ButtonLink = createLink(AnchorButton);
