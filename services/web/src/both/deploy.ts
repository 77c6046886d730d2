const RELOADED_AT = 'linli.reloaded-at';
/** Twice within this time is not a deploy, it is a fault: then the page says so instead of going round. */
const ONCE_WITHIN_MS = 60_000;

/**
 * A part of the page that is loaded later bears the name of its build. After a deploy an open page asks for names that are
 * gone (vitejs/vite#11804): it is loaded anew, once. What was being typed is kept on the device and comes back with it.
 */
export function reloadAfterDeploy(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_WITHIN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  });
}
