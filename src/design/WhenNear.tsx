import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** Draws what takes some work only once the reader comes near it, and from then on. */
export function WhenNear({ children }: { readonly children: () => ReactNode }) {
  const [isNear, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: '800px 0px',
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return isNear ? children() : <div ref={place} data-when-near />;
}
