import { type ComponentType, lazy, Suspense, useEffect } from 'react';

/**
 * A part of the frame that nobody sees until it is asked for: the first page does not wait for it. It is brought as soon as the page stands,
 * so that it is there when it is asked for, with or without a server.
 */
export function onDemand<Props extends object>(bring: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await bring() }));
  /** What is shown while it is brought, when not nothing. */
  type Extra = { readonly meanwhile?: React.ReactNode };
  function OnDemand({ meanwhile = null, ...props }: Props & Extra) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...(props as unknown as React.ComponentProps<typeof Part>)} />
      </Suspense>
    );
  }
  /** Call it where the part may be asked for. */
  OnDemand.useBrought = () =>
    useEffect(() => {
      void bring().catch(() => undefined);
    }, []);
  return OnDemand;
}
