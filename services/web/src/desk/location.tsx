import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';

const MOVED = 'linli:moved';

function subscribe(onMoved: () => void): () => void {
  window.addEventListener('popstate', onMoved);
  window.addEventListener(MOVED, onMoved);
  return () => {
    window.removeEventListener('popstate', onMoved);
    window.removeEventListener(MOVED, onMoved);
  };
}

/** The present address within the pages. It changes with every {@link navigate} and with the browser's buttons. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

/** Goes to a page without loading it anew. `replace` leaves no step in the browser's history. */
export function navigate(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  window.dispatchEvent(new Event(MOVED));
  if (!replace) window.scrollTo(0, 0);
}

/** The present address with some of its parameters changed; `undefined` takes one out. */
export function withParameters(address: URL, changes: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams(address.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const search = parameters.toString();
  return search === '' ? address.pathname : `${address.pathname}?${search}`;
}

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** A link to a page of this application; a real one, so it can be opened in a new tab and copied. */
export function Link({ href, onClick, children, ...rest }: Props) {
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    navigate(href);
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
