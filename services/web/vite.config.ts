import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompress } from './precompress.js';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let out = '';
/** Remembers where the build goes. */
const rememberOut: Plugin = {
  name: 'linli-remember-out',
  configResolved: ({ root, build }) => {
    out = resolve(root, build.outDir);
  },
};

/** The phone page and what it loads. The desk's pages are asked of the server each time, and are not kept. */
async function neededByField<Entry extends { readonly url: string }>(
  entries: readonly Entry[],
): Promise<{ manifest: Entry[]; warnings: string[] }> {
  const html = await readFile(resolve(out, 'field.html'), 'utf8');
  // The library that speaks to the service worker is loaded last, and must be there offline too.
  const manifest = entries.filter(
    ({ url }) => url === 'field.html' || url.includes('workbox-window') || html.includes(`/${url}`),
  );
  return { manifest, warnings: [] };
}

/** Two entries that share nothing heavy: `field.html` for the phone, `index.html` (desk) for everybody else. */
export default defineConfig({
  plugins: [
    rememberOut,
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '邻里 · 上报',
        short_name: '邻里',
        description: '登记居民诉求，没有网络也能用',
        lang: 'zh-CN',
        start_url: '/field.html',
        scope: '/',
        display: 'standalone',
        background_color: '#f3f5f7',
        theme_color: '#0958d9',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['field.html', 'assets/*.{js,css}', 'icon-*.png'],
        manifestTransforms: [neededByField],
        navigateFallback: null,
        sourcemap: false,
      },
    }),
    precompress(),
  ],
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
