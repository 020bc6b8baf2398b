import { useEffect, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type StatusProps = { readonly message: string; readonly delayMs?: number | undefined };

/** Says the latest message once typing has paused. One a page: two would talk over each other. */
export function Status({ message, delayMs = 800 }: StatusProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), delayMs);
    return () => clearTimeout(timer);
  }, [message, delayMs]);
  return (
    <div role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}
