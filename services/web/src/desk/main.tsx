import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { noteArrival } from '../both/arrival.js';
import { reloadAfterDeploy } from '../both/deploy.js';
import { keepWordPickingApart } from '../both/enter.js';
import { LanguageProvider } from '../both/language.js';
import { App } from './app.js';
import { queryClient } from './queries.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
keepWordPickingApart();
noteArrival();
reloadAfterDeploy();
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
