import { COMMUNITY, FIRE_BRIGADE, HOUSING_ADVICE, idOf, personOf } from '../../case/neighbourhood.js';
import type { Dice } from '../dice.js';
import {
  type Acts,
  colleague,
  hoursBetween,
  later,
  type Model,
  type Of,
  PRIVATE,
  verdict,
} from '../model.js';

const addressee = { ...personOf(3), name: PRIVATE };
const basis = [{ title: '消防法', version: '2021-04-29' }];

function served(model: Model, dice: Dice, at: string) {
  return {
    noticeId: model.fresh(),
    addressee,
    items: [model.fresh(), model.fresh()].map((itemId) => ({ itemId, text: PRIVATE })),
    service: {
      servedAt: later(at, dice.oneIn(20) ? 5 : 0),
      how: 'handed_over' as const,
      receivedBy: PRIVATE,
    },
  };
}

function issued(model: Model, command: Of<'IssueAdvisory'> | Of<'IssueOrder'>): void {
  const { noticeId, items, service } = command;
  const dueAt = command.type === 'IssueOrder' ? command.dueAt : undefined;
  model.notices.set(noticeId, {
    servedAt: service.servedAt,
    ...(dueAt !== undefined && { dueAt }),
    items: new Map(items.map(({ itemId }) => [itemId, 'unchecked'])),
  });
  model.unmet = false;
  model.stage = 'RECTIFYING';
}

const hasOpenItems = (model: Model) => model.openMatters.includes('notice');

export const noticeActs: Acts = {
  IssueAdvisory: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice, at) => ({ type: 'IssueAdvisory', ...served(model, dice, at), policies: basis }),
    says: ({ stage }, { service }, { now }) =>
      verdict([stage !== 'HANDLING' && stage !== 'RECTIFYING', service.servedAt > now]),
    does: issued,
  },
  IssueOrder: {
    by: (model, dice) => colleague('DU', dice.oneIn(6) ? HOUSING_ADVICE : FIRE_BRIGADE)(model, dice),
    make: (model, dice, at) => ({
      type: 'IssueOrder',
      ...served(model, dice, at),
      authority: dice.oneIn(6) ? HOUSING_ADVICE : FIRE_BRIGADE,
      documentNumber: '责改〔2026〕1号',
      legalBasis: basis,
      dueAt: later(at, 24 * dice.pick(3, 7)),
    }),
    says: ({ stage }, { authority, service }, { by, now }) =>
      verdict([
        stage !== 'HANDLING' && stage !== 'RECTIFYING',
        authority !== FIRE_BRIGADE || by.orgCode !== FIRE_BRIGADE || by.role !== 'DU',
        service.servedAt > now,
      ]),
    does: issued,
  },
  Recheck: {
    by: colleague('CW', COMMUNITY),
    make: (model, dice) => {
      const noticeId = dice.oneOf([...model.notices].map(([id]) => id).slice(-2), idOf(1));
      const items = [...(model.notices.get(noticeId)?.items.keys() ?? [idOf(2)])];
      return {
        type: 'Recheck',
        recheckId: model.fresh(),
        noticeId,
        results: items.slice(0, dice.oneIn(5) ? 1 : 2).map((itemId) => ({
          itemId,
          result: dice.pick(
            'done' as const,
            'done' as const,
            'done' as const,
            'partly' as const,
            'not_done' as const,
          ),
        })),
        photoHashes: ['c'.repeat(64)],
        note: PRIVATE,
        ...(dice.oneIn(3) && { claimedBy: `account-CW-${dice.upTo(2)}` }),
      };
    },
    says: (model, { noticeId, claimedBy }, { by }) => {
      const notice = model.notices.get(noticeId);
      const open = [...(notice?.items.values() ?? [])].some((is) => is === 'unchecked' || is === 'partly');
      return verdict(
        [
          !['RECTIFYING', 'HANDLING', 'MEDIATING', 'PERFORMING'].includes(model.stage),
          !open,
          claimedBy === by.id,
        ],
        // The table names the rectification only; a recheck of a notice that is still open is as good elsewhere.
        model.stage !== 'RECTIFYING',
      );
    },
    does: (model, { noticeId, results }, { by }) => {
      const items = model.notices.get(noticeId)?.items ?? new Map<string, string>();
      for (const { itemId, result } of results) items.set(itemId, result);
      const over = ![...items.values()].some((is) => is === 'unchecked' || is === 'partly');
      if (over && [...items.values()].includes('not_done')) model.unmet = true;
      if (model.stage === 'MEDIATING' || model.stage === 'PERFORMING') return;
      if (hasOpenItems(model)) model.stage = 'RECTIFYING';
      else {
        const done = !model.unmet && model.openMatters.length === 0 && !model.unprotected;
        model.stage = done ? 'RESOLVED' : 'HANDLING';
      }
      if (model.stage === 'RESOLVED') model.resolver = by.id;
    },
  },
  RecordNoticeOverdue: {
    by: colleague('SYS', 'linli'),
    make: (model, dice) => ({
      type: 'RecordNoticeOverdue',
      noticeId: dice.oneOf([...model.notices.keys()].slice(-2), idOf(1)),
    }),
    says: (model, { noticeId }, { by, now }) => {
      const notice = model.notices.get(noticeId);
      if (!notice || !model.isOpen) return 'refused';
      if (notice.overdue) return 'free';
      const open = [...notice.items.values()].some((is) => is === 'unchecked' || is === 'partly');
      const { dueAt } = notice;
      return verdict(
        [
          !['RECTIFYING', 'HANDLING', 'MEDIATING', 'PERFORMING'].includes(model.stage),
          by.role !== 'SYS',
          !open,
          now < (dueAt ?? notice.servedAt),
        ],
        // The law leaves to the calendar when an advisory is due; an order says it by itself.
        dueAt === undefined || hoursBetween(dueAt, now) < 24,
      );
    },
    does: (model, { noticeId }) => {
      const notice = model.notices.get(noticeId);
      if (notice) notice.overdue = true;
    },
  },
};
