import { useEffect, useState } from 'react';

const pauseMs = 150;

/** A value once it has stood for a while: what is costly to draw waits for a pause in typing. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
