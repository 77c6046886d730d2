import { forgetDrafts } from './draft.js';
import { useTexts } from './texts.js';

/**
 * What stands in place of a page that cannot be shown. It may be the draft that cannot, and then loading anew does not help;
 * what waits to be sent is kept elsewhere and is not touched.
 */
export function Broken() {
  const { broken: t } = useTexts();
  return (
    <main>
      <div className="problem" role="alert">
        <strong>{t.title}</strong>
        <p>{t.text}</p>
      </div>
      <button type="button" className="primary" onClick={() => window.location.reload()}>
        {t.again}
      </button>
      <button
        type="button"
        onClick={() => {
          forgetDrafts();
          window.location.reload();
        }}
      >
        {t.withoutDraft}
      </button>
    </main>
  );
}
