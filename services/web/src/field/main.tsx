import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepWordPickingApart } from '../shared/enter.js';
import { LanguageProvider } from '../shared/language.js';
import { FieldPage } from './field-page.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
keepWordPickingApart();
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <FieldPage />
    </LanguageProvider>
  </StrictMode>,
);
