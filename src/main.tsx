import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, boot } from './app/index.ts';
import { loadMessages } from './messages/index.ts';

const root = document.getElementById('root');
if (root) {
  void loadMessages(boot()).then((messages) => {
    createRoot(root).render(
      <StrictMode>
        <App firstMessages={messages} />
      </StrictMode>,
    );
  });
}
