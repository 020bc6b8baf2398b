import './design/index.ts'; // first, so that the layers are ordered before any component's sheet
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, boot } from './app/index.ts';
import { loadMessages } from './messages/index.ts';

const root = document.getElementById('root');
if (root) {
  void boot()
    .then(loadMessages)
    .then((messages) => {
      createRoot(root).render(
        <StrictMode>
          <App firstMessages={messages} />
        </StrictMode>,
      );
    });
}
