import type { SystemState } from '@linli/contracts';
import { useId, useState } from 'react';
import { Part } from '../../parts/part.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

/** Building views anew: how far one is that runs, and the command that begins one. */
export function Rebuild({ state }: { readonly state: SystemState }) {
  const { system: t } = useAdminTexts();
  const [view, setView] = useState('');
  const id = useId();
  return (
    <Part title={t.rebuild}>
      {state.rebuild && <Running rebuild={state.rebuild} logEnd={state.logEnd} />}
      <p>{t.rebuildText}</p>
      <div className="dialog-form">
        <div className="field narrow">
          <label htmlFor={id}>{t.which}</label>
          <select id={id} value={view} onChange={({ target }) => setView(target.value)}>
            <option value="">{t.all}</option>
            {state.views.map((one) => (
              <option key={one.view} value={one.view}>
                {one.view}
              </option>
            ))}
          </select>
        </div>
      </div>
      <output className="command" aria-label={t.command}>
        <code>npx linli rebuild{view && ` ${view}`}</code>
      </output>
      <p className="quiet">{t.verifyText}</p>
      <p className="command">
        <code>npx linli verify</code>
      </p>
    </Part>
  );
}

function Running({
  rebuild,
  logEnd,
}: {
  readonly rebuild: NonNullable<SystemState['rebuild']>;
  readonly logEnd: string | undefined;
}) {
  const { system: t } = useAdminTexts();
  const [done, all] = [Number(rebuild.position), Number(logEnd ?? 0)];
  const percent = all === 0 ? 0 : Math.min(100, Math.max(0, Math.floor((done / all) * 100)));
  const title = t.rebuilding(rebuild.views.length);
  return (
    <div className="notice">
      <strong>{title}</strong>
      <progress max={100} value={percent} aria-label={title} />
      <output>{rebuild.phase === 'indexing' ? t.indexing : t.progress(percent)}</output>
    </div>
  );
}
