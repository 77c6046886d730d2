import type { Area } from '@linli/contracts';
import { command } from '../../../both/http.js';
import { dayAfter, dayOf } from '../../../both/moments.js';
import { areaChoices } from '../area-choices.js';
import type { AdminTexts } from '../texts/use-admin-texts.js';
import type { AskedForm } from '../use-form.js';

type Texts = AdminTexts['organisation'];

/** Levels in the order of the tree: the town's, then a village's parts. */
const LEVELS = [
  'city',
  'district',
  'street',
  'community',
  'grid',
  'village',
  'section',
  'group',
  'representative',
  'household',
] as const satisfies readonly Area['level'][];

const today = (): string => dayOf(new Date());

/** 设立区划, below the area. */
export function establishForm(t: Texts, above: Area): AskedForm {
  const below = LEVELS.slice(LEVELS.indexOf(above.level) + 1);
  return {
    title: `${t.establish} · ${above.name}`,
    about: t.establishAbout,
    draftName: `establish-area.${above.code}`,
    first: { code: above.code, level: below[0] ?? '', from: today() },
    fields: [
      { name: 'level', label: { text: t.level }, kind: 'word', section: 'areaLevel', codes: below },
      { name: 'code', label: { text: t.code }, kind: 'line', max: 24 },
      { name: 'name', label: { text: t.name }, kind: 'line', max: 60 },
      { name: 'from', label: { text: t.from }, kind: 'day' },
    ],
    submit: ({ code = '', name, level, from }) =>
      command({
        method: 'PUT',
        path: `/areas/${encodeURIComponent(code.trim())}`,
        body: { name: name?.trim(), level, parentCode: above.code, from },
      }),
  };
}

/** 区划更名. */
export function renameForm(t: Texts, { code, name }: Area): AskedForm {
  return {
    title: `${t.rename} · ${name}`,
    about: t.renameAbout,
    draftName: `rename-area.${code}`,
    first: { name, from: today() },
    fields: [
      { name: 'name', label: { text: t.newName }, kind: 'line', max: 60 },
      { name: 'from', label: { text: t.from }, kind: 'day' },
    ],
    submit: (values) =>
      command({
        method: 'PUT',
        path: `/areas/${code}/name`,
        body: { name: values.name?.trim(), from: values.from },
      }),
  };
}

/** 机构调整: the area becomes part of another one of its level. */
export function mergeForm(t: Texts, { code, name, level }: Area, areas: readonly Area[]): AskedForm {
  return {
    title: `${t.merge} · ${name}`,
    about: t.mergeAbout,
    draftName: `reorganise.${code}`,
    first: { effectiveFrom: dayAfter(today(), 1) },
    fields: [
      {
        name: 'to',
        label: { text: t.mergeInto },
        kind: 'choice',
        choices: areaChoices(areas, (area) => area.level === level && area.code !== code),
      },
      { name: 'effectiveFrom', label: { text: t.effectiveFrom }, kind: 'day' },
    ],
    submit: ({ to, effectiveFrom }, id) =>
      command({
        method: 'PUT',
        path: `/reorganisations/${id}`,
        body: { effectiveFrom, moves: [{ from: code, to }] },
      }),
  };
}

/** 登记人口和工作人员数. */
export function countForm(t: Texts, { code, name }: Area): AskedForm {
  return {
    title: `${t.count} · ${name}`,
    about: t.countAbout,
    draftName: `staff.${code}`,
    first: { countedOn: today() },
    fields: [
      { name: 'countedOn', label: { text: t.countedOn }, kind: 'day' },
      { name: 'residents', label: { text: t.residents }, kind: 'number', min: 0, max: 1_000_000 },
      { name: 'workers', label: { text: t.workers }, kind: 'number', min: 0, max: 10_000 },
    ],
    submit: ({ countedOn = '', residents, workers }) =>
      command({
        method: 'PUT',
        path: `/areas/${code}/staff/${countedOn}`,
        body: { residents: Number(residents), workers: Number(workers) },
      }),
  };
}
