import { useCallback, useRef } from 'react';

/** Shifts an element sideways, as little as needed, so that it doesn't leave the screen. */
export function useKeptInView() {
  const ref = useRef<HTMLSpanElement>(null);
  const keep = useCallback(() => {
    requestAnimationFrame(() => {
      const element = ref.current;
      if (element === null) return;
      element.style.removeProperty('--shift');
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return;
      const room = document.documentElement.clientWidth - margin;
      const shift = right > room ? Math.max(room - right, margin - left) : 0;
      element.style.setProperty('--shift', `${shift}px`);
    });
  }, []);
  return { ref, keep };
}

const margin = 12;
