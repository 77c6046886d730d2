import { useEffect } from 'react';

/** Keys of a report's decisions; each is the `data-key` of its button. */
const DECISIONS = ['o', 'a', 'w', 'x'];

/**
 * Triage without a mouse, for two hundred reports a day: `j` and `k` go from report to report, the decisions have keys of
 * their own. Typing in a field or in a dialog is never taken for one.
 */
export function useTriageKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isElsewhere =
        event.target instanceof Element && event.target.closest('input,textarea,select,dialog,[role=dialog]');
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const reports = [...document.querySelectorAll<HTMLElement>('article.report')];
      const at = reports.findIndex((report) => report.contains(document.activeElement));
      if (event.key === 'j' || event.key === 'k') {
        const next = reports[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
        event.preventDefault();
      } else if (DECISIONS.includes(event.key)) {
        const button = reports[at]?.querySelector<HTMLElement>(`[data-key=${event.key}]`);
        if (!button) return;
        event.preventDefault();
        button.click();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
