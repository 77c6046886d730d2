import { v5 as idFrom } from 'uuid';
import { command, Refused } from '../../both/http.js';
import { type Language } from '../../both/language.js';
import { dayAfter, dayOf } from '../../both/moments.js';
import type { AskedForm } from '../admin/use-form.js';
import { given } from '../commands/command-form.js';
import type { Due, Erasure, RetentionSchedule } from './erasure-asks.js';
import type { ErasureTexts } from './texts.js';

/** 申请删除个人信息, one person after the other: who is refused keeps nobody else waiting, and is told at the end. */
export function proposeForm(t: ErasureTexts, chosen: readonly Due[], onDone: () => void): AskedForm {
  return {
    title: t.proposeTitle(chosen.length),
    about: t.proposeAbout,
    fields: [],
    draftName: `RequestErasure.${chosen.map(({ personRef }) => personRef).join(' ')}`,
    done: t.proposed,
    submit: async (_, id) => {
      const refused: Refused[] = [];
      for (const { personRef } of chosen) {
        const path = `/persons/${personRef}/erasures/${idFrom(personRef, id)}`;
        await command({ method: 'PUT', path, body: { reason: 'retention_over' } }).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          refused.push(error);
        });
      }
      if (refused[0]) throw refused[0];
      onDone();
    },
  };
}

/** 批准删除个人信息. */
export function approveForm(t: ErasureTexts, { personRef, erasureId }: Erasure): AskedForm {
  return {
    title: t.approveTitle,
    about: t.approveAbout,
    fields: [],
    draftName: `ApproveErasure.${erasureId}`,
    done: t.approved,
    submit: (_, key) =>
      command({
        method: 'POST',
        path: `/persons/${personRef}/erasures/${erasureId}/approval`,
        body: {},
        key,
      }),
  };
}

/** 不批准删除个人信息. */
export function rejectForm(t: ErasureTexts, { personRef, erasureId }: Erasure): AskedForm {
  return {
    title: t.rejectTitle,
    about: t.rejectAbout,
    fields: [{ name: 'reason', label: { text: t.why }, kind: 'prose', max: 500 }],
    draftName: `RejectErasure.${erasureId}`,
    done: t.wasRejected,
    submit: (values, key) =>
      command({
        method: 'POST',
        path: `/persons/${personRef}/erasures/${erasureId}/rejection`,
        body: given(values, 'reason'),
        key,
      }),
  };
}

/** 设定保存期限. */
export function scheduleForm(t: ErasureTexts, schedule: RetentionSchedule, language: Language): AskedForm {
  const { class: name, min, max, title, years } = schedule;
  return {
    title: t.setTitle(language === 'en' ? title.en : title.zh),
    about: t.setAbout,
    draftName: `SetRetention.${name}`,
    first: { years: String(years ?? ''), from: dayAfter(dayOf(new Date()), 1) },
    fields: [
      { name: 'years', label: { text: t.newYears(min, max) }, kind: 'number', min, max },
      { name: 'from', label: { text: t.from }, kind: 'day' },
      { name: 'basis', label: { text: t.basis }, kind: 'line', max: 200 },
    ],
    submit: (values) =>
      command({
        method: 'PUT',
        path: `/retention-schedules/${name}`,
        body: { years: Number(values.years), from: values.from, basis: values.basis?.trim() },
      }),
  };
}
