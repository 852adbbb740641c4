import { UNSAFE_Combobox as Combobox, type ComboboxProps } from '@navikt/ds-react/Combobox';
import { useEffect, useRef } from 'react';

/** Aksel's combobox, whose list of choices is given the field's own name for those who hear it. */
export function NamedCombobox(props: ComboboxProps & { label: string }) {
  const { label } = props;
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current === null) return;
    const { current } = holder;
    const name = () => current.querySelector('[role="listbox"]')?.setAttribute('aria-label', label);
    // The list is there only while it has something in it.
    const comes = new MutationObserver(name);
    comes.observe(current, { childList: true, subtree: true });
    name();
    return () => comes.disconnect();
  }, [label]);
  return (
    <div ref={holder}>
      <Combobox {...props} />
    </div>
  );
}
