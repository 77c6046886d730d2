import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Two entries that share nothing heavy: `field.html` for the phone, `index.html` (desk) for everybody else. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['linli-source', 'browser', 'import', 'module'] },
  build: {
    target: 'es2022',
    // The content security policy forbids inline scripts and data: modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { desk: page('index.html'), field: page('field.html') } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
