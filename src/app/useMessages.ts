import { useEffect, useState } from 'react';
import type { Language, Messages } from '../messages/index.ts';
import { loadMessages } from '../messages/index.ts';

/** The words of a language, once they are there; until then those of the language before. */
export function useMessages(first: Messages, language: Language): Messages {
  const [messages, setMessages] = useState(first);
  useEffect(() => {
    let current = true;
    void loadMessages(language).then((loaded) => {
      if (current) setMessages(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return messages;
}
