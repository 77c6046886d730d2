import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../shared/language.js';
import { FieldPage } from './field-page.js';
import './field.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <FieldPage />
    </LanguageProvider>
  </StrictMode>,
);
