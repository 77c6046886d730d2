import { useEffect } from 'react';
import { useTexts } from './texts/use-texts.js';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { product } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [product, title]);
}
