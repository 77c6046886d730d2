import type { Area, AuditedCase, AuditFinding, AuditPage } from '@linli/contracts';
import { command } from '../../both/http.js';
import { dayAfter } from '../../both/moments.js';
import type { AskedForm } from '../admin/use-form.js';
import { given } from '../commands/command-form.js';
import { navigate } from '../location.js';
import { AUDITED, midnight } from './period-filter.js';
import type { AuditTexts } from './texts.js';

/** 开展抽查. */
export function openForm(t: AuditTexts, areas: readonly Area[], areaCode: string, today: string): AskedForm {
  const choices = areas
    .filter(({ level, closedOn }) => closedOn === null && AUDITED.includes(level))
    .map(({ code, name }) => ({ value: code, text: name }));
  return {
    title: t.open,
    about: t.openAbout,
    fields: [
      { name: 'area', label: { text: t.area }, kind: 'choice', choices },
      { name: 'from', label: { text: t.from }, kind: 'day' },
      { name: 'to', label: { text: t.to }, kind: 'day' },
      { name: 'method', label: { text: t.method }, kind: 'word', section: 'samplingMethod' },
      { name: 'size', label: { text: t.size }, kind: 'number', min: 1, max: 200 },
    ],
    first: { area: areaCode, from: dayAfter(today, -30), to: today, method: 'simple', size: '10' },
    draftName: 'OpenAudit',
    done: t.opened,
    submit: async (values, id) => {
      const { area, method, from = '', to = '', size } = values;
      const period = { from: midnight(from), to: midnight(dayAfter(to, 1)) };
      await command({
        method: 'PUT',
        path: `/audits/${id}`,
        body: { area, method, ...period, size: Number(size) },
      });
      navigate(`/audit/${id}`);
    },
  };
}

/** 抽取样本. */
export function drawForm(t: AuditTexts, { auditId }: AuditPage): AskedForm {
  return {
    title: t.draw,
    about: t.drawAbout,
    fields: [],
    draftName: `DrawSample.${auditId}`,
    done: t.drawn,
    submit: (_, key) => command({ method: 'POST', path: `/audits/${auditId}/sample`, body: {}, key }),
  };
}

/** 登记抽查意见. People count steps from 1, the log from 0. */
export function findingForm(t: AuditTexts, auditId: string, { caseId, caseNumber }: AuditedCase): AskedForm {
  return {
    title: `${t.record} ${caseNumber}`,
    about: t.recordAbout,
    fields: [
      { name: 'kind', label: { text: t.kind }, kind: 'word', section: 'findingKind' },
      { name: 'atRevision', label: { text: t.atStep }, kind: 'number', min: 1, max: 9999, optional: true },
      { name: 'text', label: { text: t.text }, kind: 'prose', max: 2000 },
    ],
    draftName: `RecordFinding.${auditId}.${caseId}`,
    done: t.recorded,
    submit: (values, id) =>
      command({
        method: 'PUT',
        path: `/audits/${auditId}/findings/${id}`,
        body: {
          caseId,
          ...given(values, 'kind', 'text'),
          ...(values['atRevision'] && { atRevision: Number(values['atRevision']) - 1 }),
        },
      }),
  };
}

/** 答复抽查意见. */
export function answerForm(t: AuditTexts, auditId: string, { findingId }: AuditFinding): AskedForm {
  return {
    title: t.answer,
    about: t.answerAbout,
    fields: [
      { name: 'view', label: { text: t.view }, kind: 'word', section: 'findingView' },
      { name: 'text', label: { text: t.reply }, kind: 'prose', max: 2000 },
    ],
    draftName: `AnswerFinding.${findingId}`,
    done: t.answered,
    submit: (values, id) =>
      command({
        method: 'PUT',
        path: `/audits/${auditId}/findings/${findingId}/answers/${id}`,
        body: given(values, 'view', 'text'),
      }),
  };
}

/** 确定复查日期. */
export function reauditForm(t: AuditTexts, { auditId }: AuditPage): AskedForm {
  return {
    title: t.setReaudit,
    fields: [{ name: 'on', label: { text: t.on }, kind: 'day' }],
    draftName: `SetReaudit.${auditId}`,
    done: t.saved,
    submit: (values, key) =>
      command({ method: 'POST', path: `/audits/${auditId}/reaudit`, body: given(values, 'on'), key }),
  };
}

/** 办结抽查. */
export function closeForm(t: AuditTexts, { auditId }: AuditPage): AskedForm {
  return {
    title: t.close,
    about: t.closeAbout,
    fields: [{ name: 'conclusion', label: { text: t.conclusion }, kind: 'prose', max: 2000 }],
    draftName: `CloseAudit.${auditId}`,
    done: t.closed,
    submit: (values, key) =>
      command({ method: 'POST', path: `/audits/${auditId}/closing`, body: given(values, 'conclusion'), key }),
  };
}
