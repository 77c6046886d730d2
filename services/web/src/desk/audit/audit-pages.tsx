import { AccessPage } from './access-page.js';
import { AuditsPage } from './audits-page.js';
import { RulesPage } from './rules-page.js';
import { Worksheet } from './worksheet.js';

/** 审计: what stands below `/audit`. */
export function AuditPages({ name }: { readonly name: string }) {
  if (name === '') return <AuditsPage />;
  if (name === 'rules') return <RulesPage />;
  if (name === 'access') return <AccessPage />;
  return <Worksheet key={name} auditId={name} />;
}
