import { useCallback, useRef } from 'react';

/** Shifts an element sideways, as little as needed, so that it doesn't leave the screen. */
export function useKeptInView() {
  const ref = useRef<HTMLSpanElement>(null);
  const keep = useCallback(() => {
    requestAnimationFrame(() => {
      const element = ref.current;
      if (element === null) return;
      // from where it stands: to unset the shift first would lay everything out twice for each key
      const shifted = Number.parseFloat(element.style.getPropertyValue('--shift')) || 0;
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return;
      const room = document.body.clientWidth - margin;
      const overhang = right - shifted - room;
      const shift = overhang > 0 ? Math.max(-overhang, margin - left + shifted) : 0;
      if (shift !== shifted) element.style.setProperty('--shift', `${shift}px`);
    });
  }, []);
  return { ref, keep };
}

const margin = 12;
