import { Button, type ButtonProps } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';

type Props = Pick<ButtonProps, 'size' | 'variant' | 'disabled' | 'children'> & { isSending: boolean };

/**
 * Sends its form. Is not switched off while it sends: a button that is loses the focus, and a second press does nothing
 * anyway.
 */
export function SubmitButton({ isSending, ...rest }: Props) {
  return <Button type="submit" {...rest} {...(isSending && { icon: <Loader size="xsmall" /> })} />;
}
