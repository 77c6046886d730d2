import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { noteArrival } from '../both/arrival.js';
import { keepWordPickingApart } from '../both/enter.js';
import { LanguageProvider } from '../both/language.js';
import { FieldPage } from './field-page.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
keepWordPickingApart();
noteArrival();
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <FieldPage />
    </LanguageProvider>
  </StrictMode>,
);
