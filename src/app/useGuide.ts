import { useEffect, useState } from 'react';
import type { GuideMaker } from '../present/index.ts';

/** The guide of the fields, once the rest of the page is there: until then they show what they know themselves. */
export function useGuide(later: boolean): GuideMaker | null {
  const [guide, setGuide] = useState<GuideMaker | null>(null);
  useEffect(() => {
    if (later) void import('./guides.ts').then(({ presentGuide }) => setGuide(() => presentGuide));
  }, [later]);
  return guide;
}
