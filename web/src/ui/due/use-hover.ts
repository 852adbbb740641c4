import { type PointerEvent, useEffect, useRef, useState } from 'react';

const REST_MS = 450;
const LEAVE_MS = 150;

/**
 * Whether the pointer rests on something. Opens after a pause, so that nothing jumps up under a hand that passes by,
 * and stays open while the pointer goes into the panel. Fingers don't hover.
 */
export function useHover() {
  const [over, setOver] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const after = (ms: number, value: boolean) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOver(value), ms);
  };
  const whenMouse = (run: () => void) => (event: PointerEvent) => {
    if (event.pointerType === 'mouse') run();
  };

  return {
    over,
    leave: () => {
      clearTimeout(timer.current);
      setOver(false);
    },
    handlers: {
      onPointerEnter: whenMouse(() => after(REST_MS, true)),
      onPointerLeave: whenMouse(() => after(LEAVE_MS, false)),
    },
  };
}
