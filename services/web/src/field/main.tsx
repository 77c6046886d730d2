import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { noteArrival } from '../both/arrival.js';
import { keepWordPickingApart } from '../both/enter.js';
import { ErrorBoundary } from '../both/error-boundary.js';
import { LanguageProvider } from '../both/language.js';
import { Broken } from './broken.js';
import { FieldPage } from './field-page.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
keepWordPickingApart();
noteArrival();
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ErrorBoundary broken={<Broken />}>
        <FieldPage />
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);
