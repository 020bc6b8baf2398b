import { useEffect, useState } from 'react';
import { loadLibrary } from './loadLibrary.ts';

const longestMs = 1000;

/** False until the first answer stands and the browser has nothing better to do: then the rest of the page may load. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    // what comes later rests on every record: a part that arrived before them would fail
    const now = () => void loadLibrary().then(() => setLater(true));
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = setTimeout(now, longestMs / 5);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(now, { timeout: longestMs });
    return () => window.cancelIdleCallback(idle);
  }, []);
  return later;
}
